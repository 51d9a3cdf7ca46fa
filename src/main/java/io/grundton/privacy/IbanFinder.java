// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;

/**
 * Finds IBANs: known country, its length and format, and check digits that hold. Letters may be
 * lower case, and up to two spaces or dashes may stand between any two chars. A letter may stand
 * directly before or after, because pasted forms run together; a digit may not.
 */
final class IbanFinder {
  private static final int WIDEST_GAP = 2;
  private static final IBANValidator IBANS = IBANValidator.getInstance();

  private IbanFinder() {}

  static void find(Draft draft) {
    for (int i = 0; i + 14 < draft.length(); i++) {
      if (isLetter(draft.at(i)) && isLetter(draft.at(i + 1))) {
        int end = end(draft, i);
        if (end > i) {
          draft.mark(Mark.Kind.IBAN, i, end);
          i = end - 1;
        }
      }
    }
  }

  private static int end(Draft draft, int start) {
    int afterCountry = skipGap(draft, start + 2);
    if (draft.digitAt(afterCountry) < 0 || draft.digitAt(start - 1) >= 0) {
      return -1;
    }
    IBANValidator.Validator country = country(draft, start);
    if (country == null) {
      return -1;
    }
    StringBuilder iban = new StringBuilder(country.getIbanLength());
    int i = start;
    while (iban.length() < country.getIbanLength()) {
      char c = draft.at(i);
      int digit = Digits.value(c);
      if (digit >= 0) {
        iban.append((char) ('0' + digit));
      } else if (isLetter(c)) {
        iban.append(Character.toUpperCase(c));
      } else {
        return -1;
      }
      i++;
      if (iban.length() < country.getIbanLength()) {
        i = skipGap(draft, i);
      }
    }
    return draft.digitAt(i) < 0 && IBANS.isValid(iban.toString()) ? i : -1;
  }

  private static IBANValidator.@Nullable Validator country(Draft draft, int start) {
    return IBANS.getValidator(draft.slice(start, start + 2).toUpperCase(Locale.ROOT));
  }

  private static int skipGap(Draft draft, int from) {
    int i = from;
    while (i < from + WIDEST_GAP && (Digits.isSpace(draft.at(i)) || Digits.isDash(draft.at(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
