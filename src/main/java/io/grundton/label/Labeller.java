// SPDX-License-Identifier: Apache-2.0
package io.grundton.label;

import java.util.Map;

/**
 * A classifier that gives a turn labels. A pure function of the text, the same on every machine;
 * for any number of threads.
 */
public interface Labeller {
  /** Lower-case hex SHA-256 of the model: two with the same hash answer alike. */
  String hash();

  /**
   * The probability of each label, in basis points, 0 to 10,000; labels left out have 0.
   *
   * @param text a turn's original text, never empty
   */
  Map<String, Integer> label(String text);
}
