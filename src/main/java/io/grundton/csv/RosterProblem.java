// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

/** The codes of what can be wrong with a roster file. */
final class RosterProblem {
  static final String UNREADABLE = "R101";
  static final String NOT_UTF8 = "R102";
  static final String MALFORMED = "R103";
  static final String WRONG_DELIMITER = "R104";
  static final String NO_HEADER = "R105";
  static final String UNKNOWN_COLUMN = "R106";
  static final String DUPLICATE_COLUMN = "R107";
  static final String MISSING_COLUMN = "R108";
  static final String WRONG_WIDTH = "R109";
  static final String MISSING_VALUE = "R110";
  static final String AGENT_OR_QUEUE = "R111";
  static final String NOT_A_DATE = "R112";
  static final String ENDS_BEFORE_START = "R113";
  static final String NOT_A_BOOLEAN = "R114";
  static final String OVERLAP = "R115";

  private RosterProblem() {}
}
