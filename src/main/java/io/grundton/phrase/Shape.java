// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Folding;
import java.util.Set;

/** Kinds of tokens that no list of words can name. All look at the folded token. */
enum Shape {
  /** Digits, with {@code . , : / -} inside, or a number word up to twelve. */
  NUMBER {
    @Override
    boolean test(String token) {
      return isNumeric(token) || NUMBER_WORDS.contains(token);
    }
  },
  /** A number from 1 to 31. */
  DAY {
    @Override
    boolean test(String token) {
      return token.length() <= 4 && dayOf(token);
    }
  },
  /** {@code 3.5.2026}, {@code 03/05}, {@code 2026-05-03} read as one token. */
  NUMERIC_DATE {
    @Override
    boolean test(String token) {
      return numericDate(token);
    }
  },
  /** The name of a month, English or German, short or long. */
  MONTH {
    @Override
    boolean test(String token) {
      return MONTHS.contains(token);
    }
  },
  /** The name of a day of the week, or a word for a near day: <i>tomorrow</i>, <i>morgen</i>. */
  NEAR_DAY {
    @Override
    boolean test(String token) {
      return NEAR_DAYS.contains(token);
    }
  },
  /** {@code 14:30}, {@code 9.15}. */
  CLOCK {
    @Override
    boolean test(String token) {
      return clock(token);
    }
  },
  /** A currency's sign, code or name. */
  CURRENCY {
    @Override
    boolean test(String token) {
      return CURRENCIES.contains(token);
    }
  };

  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "ein", "eine", "einem", "einen", "einer", "zwei", "drei", "vier", "fuenf",
          "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwoelf");
  private static final Set<String> MONTHS =
      folded(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "januar",
          "jänner",
          "februar",
          "märz",
          "mai",
          "juni",
          "juli",
          "oktober",
          "dezember",
          "okt",
          "dez");
  private static final Set<String> NEAR_DAYS =
      folded(
          "today",
          "tonight",
          "tomorrow",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "heute",
          "morgen",
          "übermorgen",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonnabend",
          "sonntag",
          "montags",
          "freitags");
  private static final Set<String> CURRENCIES =
      folded(
          "€", "$", "£", "euro", "euros", "eur", "dollar", "dollars", "usd", "pound", "pounds",
          "gbp", "cent", "cents", "franken", "chf");

  abstract boolean test(String token);

  private static Set<String> folded(String... words) {
    return java.util.Arrays.stream(words)
        .map(Folding::fold)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static boolean isNumeric(String token) {
    boolean digit = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (".,:/-".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  private static boolean dayOf(String token) {
    int digits = 0;
    int value = 0;
    while (digits < token.length() && Character.isDigit(token.charAt(digits))) {
      value = 10 * value + Character.digit(token.charAt(digits++), 10);
    }
    String rest = token.substring(digits);
    return digits >= 1
        && digits <= 2
        && value >= 1
        && value <= 31
        && (rest.isEmpty()
            || rest.equals("st")
            || rest.equals("nd")
            || rest.equals("rd")
            || rest.equals("th"));
  }

  /* 3.5.2026, 03.05, 3/5/26, 2026-05-03: the parts are told apart by their size only. */
  private static boolean numericDate(String token) {
    if (token.length() < 4 || token.length() > 10) {
      return false;
    }
    char separator = 0;
    int parts = 1;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c < '0' || c > '9') {
        if ((separator != 0 && c != separator) || "./-".indexOf(c) < 0) {
          return false;
        }
        separator = c;
        parts++;
      }
    }
    return parts == 3 || (separator == '.' && dayAndMonth(token));
  }

  private static boolean dayAndMonth(String token) {
    int dot = token.indexOf('.');
    return dot > 0
        && token.indexOf('.', dot + 1) < 0
        && token.length() - dot - 1 == 2
        && dayOf(token.substring(0, dot))
        && Integer.parseInt(token.substring(dot + 1)) >= 1
        && Integer.parseInt(token.substring(dot + 1)) <= 12;
  }

  private static boolean clock(String token) {
    int colon = Math.max(token.indexOf(':'), token.indexOf('.'));
    if (colon < 1 || colon > 2 || token.length() - colon - 1 != 2) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (i != colon && !Character.isDigit(token.charAt(i))) {
        return false;
      }
    }
    return Integer.parseInt(token.substring(0, colon)) < 24
        && Integer.parseInt(token.substring(colon + 1)) < 60;
  }
}
