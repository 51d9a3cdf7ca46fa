// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;

/** Whether a decision counts. */
public enum Validity {
  /** It counts. */
  IN_FORCE,
  /** The same reviewer decided anew about the same. */
  REPLACED,
  /** The reviewer took it back. */
  UNDONE,
  /**
   * The finding that it is about is published no more, or the conversation is not, or a passage was
   * missed in another revision of it.
   */
  SUPERSEDED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
