// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.Locale;

/** How the language of a conversation is known. */
public enum LanguageSource {
  /** The source says it, whatever is heard. */
  DELIVERED,
  /** The source does not say it, and what is heard leaves no doubt. */
  DETECTED,
  /** Neither. */
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
