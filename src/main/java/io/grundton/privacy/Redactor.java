// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces personal data that has a structure by a word for its kind: e-mail addresses, IBANs,
 * payment card numbers, phone numbers, looked for in this order. A number is marked where its check
 * digits or number plan hold, a phone number also where the words before it or its grouping give it
 * away. Names, addresses, birthdays, customer and account numbers, numbers spoken as words and
 * numbers split over turns are not found.
 */
public final class Redactor {
  /* The shortest phone number looked for; IBANs and cards have more digits in a row. */
  private static final int FEWEST_DIGITS = 7;
  /* More chars than this between two digits and they are two numbers. */
  static final int WIDEST_GAP = 4;

  private Redactor() {}

  /**
   * The text with its personal data replaced. The result is the given string itself if nothing was
   * found.
   *
   * @param language a BCP 47 primary tag, which decides the countries whose national phone numbers
   *     are known: Germany for {@code de}; Germany, Great Britain and the United States for
   *     everything else and for null. International numbers are always known.
   */
  public static Redacted redact(String text, @Nullable String language) {
    int seen = look(text);
    if (seen == 0) {
      return new Redacted(text, List.of());
    }
    Draft draft = new Draft(text);
    if ((seen & AT_SIGN) != 0) {
      EmailFinder.find(draft);
    }
    if ((seen & LONG_NUMBER) != 0) {
      IbanFinder.find(draft);
      CardFinder.find(draft);
      PhoneFinder.find(draft, language);
    }
    return draft.redacted();
  }

  private static final int AT_SIGN = 1;
  private static final int LONG_NUMBER = 2;

  /* Most turns end here: one pass, nothing allocated. */
  private static int look(String text) {
    int seen = 0;
    int digits = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' && c < 0x80) {
        if (c == '@') {
          seen |= AT_SIGN;
        }
      } else if (Digits.value(c) >= 0) {
        digits = i - last > WIDEST_GAP + 1 ? 1 : digits + 1;
        last = i;
        if (digits >= FEWEST_DIGITS) {
          seen |= LONG_NUMBER;
        }
      }
    }
    return seen;
  }
}
