// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Locale;

/** How bad a failure is, mildest first. */
public enum Severity {
  INFO,
  MINOR,
  MAJOR,
  CRITICAL;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that packs and tables use. */
  public String code() {
    return code;
  }
}
