// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private static final Pattern POINT_WITHOUT_DIGITS = Pattern.compile("\\.(?!\\d)");
  private static final String ALPHABET = "0123456789-+:.TZtz ,W";

  @ParameterizedTest
  @CsvSource({
    "2025-03-14T09:26:53Z, 2025-03-14T09:26:53Z",
    "2025-03-14T09:26:53+01:00, 2025-03-14T08:26:53Z",
    "2025-03-14T09:26:53.5-09:30, 2025-03-14T18:56:53.5Z",
    "2025-03-14T09:26:53.123456789Z, 2025-03-14T09:26:53.123456789Z",
    "2024-02-29T00:00:00+18:00, 2024-02-28T06:00:00Z",
    "2025-10-26T02:30:00+02:00, 2025-10-26T00:30:00Z",
    "2025-10-26T02:30:00+01:00, 2025-10-26T01:30:00Z",
    "2025-03-30T02:30:00+01:00, 2025-03-30T01:30:00Z",
    "2025-03-14T09:26Z, 2025-03-14T09:26:00Z",
    "2025-03-14t09:26:53z, 2025-03-14T09:26:53Z",
    "2025-03-14T09:26:53+01, 2025-03-14T08:26:53Z",
    "2025-03-14T09:26:53+0100, 2025-03-14T08:26:53Z",
    "2025-03-14T09:26:53-00:00, 2025-03-14T09:26:53Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
  })
  void readsMomentsWithAZone(String text, Instant moment) {
    assertThat(Timestamps.parse(text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-03-14",
        "2025-03-14T09:26:53",
        "2025-03-14 09:26:53Z",
        "2025-02-29T09:26:53Z",
        "2025-04-31T09:26:53Z",
        "2025-13-01T09:26:53Z",
        "2025-00-01T09:26:53Z",
        "2025-03-00T09:26:53Z",
        "2025-03-14T24:00:00Z",
        "2025-03-14T09:60:00Z",
        "2025-03-14T09:26:60Z",
        "2025-03-14T09:26:53+19:00",
        "2025-03-14T09:26:53+18:01",
        "2025-03-14T09:26:53+01:60",
        "2025-03-14T09:26:53.1234567890Z",
        "2025-03-14T09:26:53Europe/Berlin",
        "2025-03-14T09:26:53Z ",
        "٢٠٢٥-03-14T09:26:53Z",
        "2025-03-14T09:26:53.Z",
        "2025-03-14T09:26:53,5Z",
        "2025-03-14T09:26:5Z",
        "2025-03-14T09:26:",
        "2025-03-14T09:26:53+",
        "2025-03-14T09:26:53+1",
        "2025-03-14T09:26:53+1:00",
        "2025-03-14T09:26:53+01:00:00",
        "2025-03-14T09:26:53+01.00",
        "2025-03-14T09:26:53*01:00",
        "2025-03-14T09:26:53+0a:00",
        "2025-W11-5T09:26:53Z",
        "2025-073T09:26:53Z",
        "1741944413",
        "+1000000000-01-01T00:00:00Z",
      })
  void readsNothingElse(String text) {
    assertThat(Timestamps.parse(text)).isNull();
  }

  @Test
  void agreesWithTheFormatterOfThePlatform() {
    Random random = new Random(5);
    for (int run = 0; run < 50_000; run++) {
      String text = randomTimestamp(random);
      assertThat(Timestamps.parse(text)).as(text).isEqualTo(byFormatter(text));
    }
  }

  private static @Nullable Instant byFormatter(String text) {
    if (POINT_WITHOUT_DIGITS.matcher(text).find()) {
      // the formatter takes it, ISO 8601 does not
      return null;
    }
    try {
      // the formatter takes offsets without a colon only in later releases
      String colon = text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
      return OffsetDateTime.parse(colon, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Mostly right, often in the wrong range, sometimes with a wrong character. */
  private static String randomTimestamp(Random random) {
    StringBuilder text =
        new StringBuilder(
            "%04d-%02d-%02dT%02d:%02d:%02d"
                .formatted(
                    random.nextInt(2200),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(25),
                    random.nextInt(61),
                    random.nextInt(61)));
    int digits = random.nextInt(12);
    if (digits > 0) {
      text.append('.');
      for (int i = 1; i < digits; i++) {
        text.append((char) ('0' + random.nextInt(10)));
      }
    }
    text.append(
        switch (random.nextInt(4)) {
          case 0 -> "Z";
          case 1 -> "";
          default ->
              "%s%02d:%02d"
                  .formatted(
                      random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(61));
        });
    if (random.nextInt(3) == 0) {
      int place = random.nextInt(text.length());
      text.setCharAt(place, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
