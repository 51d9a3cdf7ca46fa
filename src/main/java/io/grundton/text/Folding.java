// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings of one word equal: lower case, umlauts written out (DIN 5007-2: ä = ae, ö = oe, ü
 * = ue, ß = ss), other accents dropped, apostrophes, soft hyphens and the signs of gender forms
 * left out (<i>Kund*innen</i> = <i>kundinnen</i>), and so are the hyphens of a compound that is
 * read as one word (<i>E-Mail</i> = <i>email</i>).
 *
 * <p>An existing <i>ae</i> is left as it is, so <i>Mueller</i> = <i>Müller</i>, and hardly any two
 * different words collapse (<i>Maße</i> and <i>Masse</i> do). Case is folded without a locale:
 * Turkish settings change nothing.
 */
public final class Folding {
  private Folding() {}

  /** The folded form of a token; folding it again changes nothing. */
  public static String fold(String token) {
    boolean plain = true;
    boolean lower = true;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= 0x80 || c == '\'' || c == '`' || c == '*' || c == ':' || c == '_' || c == '-') {
        plain = false;
        break;
      }
      lower &= c < 'A' || c > 'Z';
    }
    if (plain) {
      return lower ? token : token.toLowerCase(Locale.ROOT);
    }
    return foldAny(token);
  }

  private static String foldAny(String token) {
    boolean number = token.charAt(0) >= '0' && token.charAt(0) <= '9';
    /* NFKC makes the acute accent, a common stand-in for the apostrophe, a space and a mark */
    String composed =
        Normalizer.normalize(token.replace('\u00B4', '\''), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(composed.length() + 4);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      switch (c) {
        case 'ä' -> out.append("ae");
        case 'ö' -> out.append("oe");
        case 'ü' -> out.append("ue");
        case 'ß' -> out.append("ss");
        case '\'', '\u2019', '\u2018', '\u02BC', '`', '\u00AD', '\u200D' -> {}
        case '*', ':', '_', '-', '\u2010' -> {
          if (number) {
            out.append(c);
          }
        }
        default -> {
          if (c < 0x80) {
            out.append(c);
          } else {
            appendWithoutAccents(c, out);
          }
        }
      }
    }
    return out.toString();
  }

  private static void appendWithoutAccents(char c, StringBuilder out) {
    if (Character.isSurrogate(c)) {
      out.append(c);
      return;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
        out.append(parts.charAt(i));
      }
    }
  }
}
