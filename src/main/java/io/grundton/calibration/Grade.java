// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import java.util.Locale;

/** What an agreement is worth, by the figures that the field goes by. */
public enum Grade {
  /** 85 % the same, and a coefficient of 0.8 or more. */
  STRONG,
  /** 85 % the same, and a coefficient of 0.6 or more. */
  ACCEPTABLE,
  LOW,
  /** Too little was compared. */
  TOO_FEW;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that pages use. */
  public String code() {
    return code;
  }
}
