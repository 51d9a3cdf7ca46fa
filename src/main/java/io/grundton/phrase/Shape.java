// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Folding;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kinds of tokens that no list of words can name. All look at the folded token. */
enum Shape {
  /** Digits, with {@code . , : / -} inside, or a number word up to a hundred. */
  NUMBER {
    @Override
    boolean test(String token) {
      return isNumeric(token) || NumberWords.isNumber(token);
    }
  },
  /** A number that <i>am</i> or <i>pm</i> may follow. */
  HOUR {
    @Override
    boolean test(String token) {
      return HOUR_TOKEN.matcher(token).matches() || NumberWords.isEnglishHour(token);
    }
  },
  /** An hour as Germans say it behind <i>halb</i> or <i>viertel nach</i>. */
  GERMAN_HOUR {
    @Override
    boolean test(String token) {
      return HOUR_TOKEN.matcher(token).matches() || NumberWords.isGermanHour(token);
    }
  },
  /** Cents or minutes: two digits, or a number word below a hundred. */
  TWO_DIGITS {
    @Override
    boolean test(String token) {
      return TWO_DIGITS_TOKEN.matcher(token).matches() || NumberWords.isBelowHundred(token);
    }
  },
  /** {@code 20eur}: a number and its currency as one token. */
  AMOUNT {
    @Override
    boolean test(String token) {
      return AMOUNT_TOKEN.matcher(token).matches();
    }
  },
  /** A year of four digits, from 1900 to 2099. */
  YEAR {
    @Override
    boolean test(String token) {
      return YEAR_TOKEN.matcher(token).matches();
    }
  },
  /** {@code 3rd}, <i>third</i>, <i>dritten</i>. */
  ORDINAL {
    @Override
    boolean test(String token) {
      Matcher ordinal = DAY_TOKEN.matcher(token);
      return NumberWords.isOrdinal(token)
          || (ordinal.matches() && ordinal.group(2) != null && isDay(ordinal.group(1)));
    }
  },
  /** {@code 3.5}: a day and a month where nothing else can be meant. */
  DAY_AND_MONTH {
    @Override
    boolean test(String token) {
      Matcher dotted = ANY_DAY_DOT_MONTH.matcher(token);
      return dotted.matches() && isDay(dotted.group(1)) && isMonth(dotted.group(2));
    }
  },
  /** A number from 1 to 31. */
  DAY {
    @Override
    boolean test(String token) {
      Matcher day = DAY_TOKEN.matcher(token);
      return day.matches() && isDay(day.group(1));
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
  /** {@code 14:30}, {@code 9.15}, {@code 5pm}. */
  CLOCK {
    @Override
    boolean test(String token) {
      return CLOCK_TOKEN.matcher(token).matches();
    }
  },
  /** A currency's sign or code, which may stand before the number. */
  CURRENCY_CODE {
    @Override
    boolean test(String token) {
      return CURRENCY_CODES.contains(token);
    }
  },
  /** A currency's sign, code or name. */
  CURRENCY {
    @Override
    boolean test(String token) {
      return CURRENCIES.contains(token);
    }
  };

  private static final Pattern HOUR_TOKEN = Pattern.compile("(0?[1-9]|1[0-2])([:.][0-5]\\d)?");
  private static final Pattern CLOCK_TOKEN =
      Pattern.compile(
          "([01]?\\d|2[0-3])[:.][0-5]\\d(uhr)?|([01]?\\d|2[0-3])uhr"
              + "|(0?[1-9]|1[0-2])([:.][0-5]\\d)?(am|pm)");
  private static final Pattern DAY_TOKEN = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\d{4}([./-])(\\d{1,2})\\1(\\d{1,2})(t\\d{2})?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern TWO_DIGITS_TOKEN = Pattern.compile("\\d\\d");
  private static final Pattern AMOUNT_TOKEN =
      Pattern.compile("\\d[\\d.,]*(eur|euro|euros|usd|gbp|chf)");
  private static final Pattern YEAR_TOKEN = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern ANY_DAY_DOT_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");
  private static final Pattern DAY_DOT_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
  private static final Pattern DAY_SLASH_MONTH = Pattern.compile("(\\d{2})/(\\d{2})");

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
          "dienstags",
          "mittwochs",
          "donnerstags",
          "freitags",
          "samstags",
          "sonntags");
  private static final Set<String> CURRENCIES =
      folded(
          "€", "$", "£", "euro", "euros", "eur", "dollar", "dollars", "usd", "pound", "pounds",
          "gbp", "cent", "cents", "pence", "bucks", "franken", "rappen", "chf");

  private static final Set<String> CURRENCY_CODES =
      Set.of("€", "$", "£", "eur", "usd", "gbp", "chf");

  abstract boolean test(String token);

  private static Set<String> folded(String... words) {
    return Arrays.stream(words).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
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

  /* 3.5.2026, 3/5/26, 2026-05-03, 03.05, 03/05: day and month are told apart by their size only. */
  private static boolean numericDate(String token) {
    Matcher yearFirst = YEAR_FIRST.matcher(token);
    if (yearFirst.matches()) {
      return isMonth(yearFirst.group(2)) && isDay(yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(token);
    if (yearLast.matches()) {
      return dayAndMonth(yearLast.group(1), yearLast.group(3));
    }
    Matcher dotted = DAY_DOT_MONTH.matcher(token);
    if (dotted.matches()) {
      return isDay(dotted.group(1)) && isMonth(dotted.group(2));
    }
    Matcher slashed = DAY_SLASH_MONTH.matcher(token);
    return slashed.matches() && dayAndMonth(slashed.group(1), slashed.group(2));
  }

  private static boolean dayAndMonth(String first, String second) {
    return (isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second));
  }

  private static boolean isDay(String digits) {
    return isFromOneTo(31, digits);
  }

  private static boolean isMonth(String digits) {
    return isFromOneTo(12, digits);
  }

  private static boolean isFromOneTo(int most, String digits) {
    int value = Integer.parseInt(digits);
    return value >= 1 && value <= most;
  }
}
