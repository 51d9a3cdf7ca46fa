// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.Locale;

/** Text in which characters that a browser would not show, or would obey, are seen. */
public final class Visible {
  private Visible() {}

  /** The text with each of them written as its code in brackets, such as [U+202E]. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (isHidden(point)) {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  /* Zero-width joiners stay: emoji and several scripts are written with them. */
  private static boolean isHidden(int point) {
    boolean joins = point == 0x200C || point == 0x200D;
    boolean breaksLine = point == '\n' || point == '\t' || point == '\r';
    int type = Character.getType(point);
    return !joins
        && !breaksLine
        && (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR);
  }
}
