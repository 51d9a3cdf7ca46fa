// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.Locale;

/** The view of the text in which a phrase matched, from the narrowest to the widest. */
public enum Layer {
  /** Letter by letter. */
  SURFACE,
  /** Folded: case, umlauts, accents. */
  FOLD,
  /** A number, date, name or the like. */
  SHAPE,
  /** Inflected forms. */
  STEM,
  /** As written, by a regular expression. */
  REGEX;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that findings use. */
  public String code() {
    return code;
  }
}
