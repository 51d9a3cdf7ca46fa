// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import io.grundton.policy.Status;
import java.util.Locale;

/** What a reviewer who has not seen the machine's answer says of a rule. */
public enum Answer {
  KEPT,
  BROKEN,
  UNSURE,
  NOT_APPLICABLE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that forms and tables use. */
  public String code() {
    return code;
  }

  /**
   * What the answer means for the machine's: a machine that is unsure, or could not look, is right
   * about nothing, so that any clear answer overrides it.
   */
  public Ruling about(Status machine) {
    return switch (this) {
      case KEPT -> machine == Status.PASS ? Ruling.CONFIRM : Ruling.OVERRIDE;
      case BROKEN -> machine == Status.FAIL ? Ruling.CONFIRM : Ruling.OVERRIDE;
      case UNSURE -> Ruling.UNSURE;
      case NOT_APPLICABLE ->
          machine == Status.NOT_APPLICABLE ? Ruling.CONFIRM : Ruling.NOT_APPLICABLE;
    };
  }
}
