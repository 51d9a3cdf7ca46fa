// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Locale;

/** A circumstance in which what was said does not count. */
public enum Guard {
  /**
   * A negator within three tokens before, and neither a word of contrast nor a comma between. A
   * German <i>nicht</i> behind is not seen.
   */
  NEGATED,
  /** Inside quotation marks. */
  QUOTED,
  /** At least four tokens repeated from the other side's last turn. */
  ECHOED,
  /** In a sentence that ends in a question mark. */
  QUESTION,
  /** In a sentence after <i>if</i>, <i>wenn</i> or the like, the main clause included. */
  CONDITIONAL;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that packs use. */
  public String code() {
    return code;
  }
}
