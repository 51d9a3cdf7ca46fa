// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 moments with a zone: {@code YYYY-MM-DDTHH:MM[:SS[.f]]}, up to nine digits of a fraction,
 * then {@code Z}, {@code +hh:mm}, {@code +hhmm} or {@code +hh}. Read by hand, because the
 * platform's formatter is slow and takes different offsets in different releases.
 */
final class Timestamps {
  private static final int NOT_DIGITS = -1;
  private static final int MINUTES_END = 16;
  private static final int SECONDS_END = 19;
  private static final int MAX_OFFSET_SECONDS = 18 * 3600;
  private static final int NO_OFFSET = Integer.MAX_VALUE;

  private Timestamps() {}

  /** The moment that a text names, null if the text is anything else. */
  static @Nullable Instant parse(String text) {
    int length = text.length();
    if (length <= MINUTES_END
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(10) != 'T' && text.charAt(10) != 't')
        || text.charAt(13) != ':') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, MINUTES_END);
    int second = 0;
    int nanos = 0;
    int zoneStart = MINUTES_END;
    if (text.charAt(MINUTES_END) == ':' && length > SECONDS_END) {
      second = digits(text, MINUTES_END + 1, SECONDS_END);
      zoneStart = SECONDS_END;
      if (text.charAt(SECONDS_END) == '.') {
        zoneStart++;
        int scale = 100_000_000;
        while (zoneStart < length && isDigit(text.charAt(zoneStart)) && scale > 0) {
          nanos += (text.charAt(zoneStart) - '0') * scale;
          scale /= 10;
          zoneStart++;
        }
        if (zoneStart == SECONDS_END + 1) {
          return null;
        }
      }
    }
    int offset = offsetSeconds(text, zoneStart);
    if (offset == NO_OFFSET || !isDate(year, month, day) || !isTimeOfDay(hour, minute, second)) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    long seconds = days * 86_400 + hour * 3600L + minute * 60L + second - offset;
    return Instant.ofEpochSecond(seconds, nanos);
  }

  private static boolean isDate(int year, int month, int day) {
    return year >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  private static boolean isTimeOfDay(int hour, int minute, int second) {
    return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
  }

  /** The offset that is the text's rest, NO_OFFSET if the rest is none. */
  private static int offsetSeconds(String text, int from) {
    int rest = text.length() - from;
    char sign = rest > 0 ? text.charAt(from) : ' ';
    if (rest == 1 && (sign == 'Z' || sign == 'z')) {
      return 0;
    }
    if (sign != '+' && sign != '-') {
      return NO_OFFSET;
    }
    int hoursEnd = from + 3;
    int minutes =
        switch (rest) {
          case 3 -> 0;
          case 5 -> digits(text, hoursEnd, hoursEnd + 2);
          case 6 ->
              text.charAt(hoursEnd) == ':' ? digits(text, hoursEnd + 1, hoursEnd + 3) : NOT_DIGITS;
          default -> NOT_DIGITS;
        };
    if (minutes < 0 || minutes > 59) {
      return NO_OFFSET;
    }
    int hours = digits(text, from + 1, hoursEnd);
    int seconds = hours * 3600 + minutes * 60;
    if (hours < 0 || seconds > MAX_OFFSET_SECONDS) {
      return NO_OFFSET;
    }
    return sign == '-' ? -seconds : seconds;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return NOT_DIGITS;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
