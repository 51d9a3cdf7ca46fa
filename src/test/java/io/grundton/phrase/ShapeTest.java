// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Folding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShapeTest {
  @Test
  void knowsNumbers() {
    assertThat(passing(Shape.NUMBER, "5 1.299,00 14:30 0800-123 24/7 zwölf Eine seven"))
        .containsExactly("5", "1.299,00", "14:30", "0800-123", "24/7", "zwölf", "Eine", "seven");
    assertThat(
            passing(
                Shape.NUMBER,
                "thirteen twentyone ninety-nine hundred dreizehn siebzehn einundzwanzig"
                    + " neunundneunzig fünfzig dreißig dreissig hundert eins zwo"))
        .hasSize(14);
    assertThat(passing(Shape.NUMBER, "5pm 3rd x5 . einszwanzig zwanzigeins dozen once")).isEmpty();
  }

  @Test
  void knowsDays() {
    assertThat(passing(Shape.DAY, "1 03 31 1st 22nd 3rd 12th 0 32 100 3x 3days th"))
        .containsExactly("1", "03", "31", "1st", "22nd", "3rd", "12th");
  }

  @Test
  void knowsDatesInDigits() {
    assertThat(
            passing(Shape.NUMERIC_DATE, "3.5.2026 03.05.26 3/5/26 12-31-2026 2026-05-03 2026/5/3"))
        .hasSize(6);
    assertThat(passing(Shape.NUMERIC_DATE, "03.05 1.12 03/05 12/31")).hasSize(4);
  }

  @Test
  void takesNoOtherNumberForADate() {
    assertThat(
            passing(
                Shape.NUMERIC_DATE,
                "1.234.567 1.234 24/7 3/5 3.5 13.13 32.01.2026 2026-13-01 2026-01-32 030-12-345"
                    + " 1.2/2026 0.0.2026 3.5.026 5 1-2 14.30"))
        .isEmpty();
  }

  @Test
  void knowsMonthsAndNearDaysInBothLanguages() {
    assertThat(passing(Shape.MONTH, "May märz Maerz Jänner Sept dez"))
        .containsExactly("May", "märz", "Maerz", "Jänner", "Sept", "dez");
    assertThat(passing(Shape.NEAR_DAY, "tomorrow Übermorgen MONTAG yesterday gestern"))
        .containsExactly("tomorrow", "Übermorgen", "MONTAG");
  }

  @Test
  void knowsTimes() {
    assertThat(passing(Shape.CLOCK, "14:30 9.15 00:00 23:59 5pm 5:30PM 12am 14uhr 14:30uhr"))
        .hasSize(9);
    assertThat(passing(Shape.CLOCK, "24:00 9:60 14 13pm 0am 5h 1.299 9:5 10:30:00 pm")).isEmpty();
  }

  @Test
  void knowsHoursOfHalfADay() {
    assertThat(passing(Shape.HOUR, "5 05 12 5:30 seven")).hasSize(5);
    assertThat(passing(Shape.HOUR, "0 13 14:30 eine drei")).isEmpty();
  }

  @Test
  void knowsOrdinals() {
    assertThat(passing(Shape.ORDINAL, "3rd 21st first twenty-first Third ersten dritter"))
        .hasSize(7);
    assertThat(passing(Shape.ORDINAL, "achtzehnten zwanzigsten einunddreißigste zwölften"))
        .hasSize(4);
    assertThat(passing(Shape.ORDINAL, "3 32nd zweit hundredth erstens")).isEmpty();
  }

  @Test
  void knowsYearsAndAmounts() {
    assertThat(passing(Shape.CURRENCY_CODE, "€ EUR Euro")).hasSize(2);
    assertThat(passing(Shape.YEAR, "2026 1999 2126 26 202")).containsExactly("2026", "1999");
    assertThat(passing(Shape.AMOUNT, "20eur 1.299,00EUR 5Euro eur 5km")).hasSize(3);
    assertThat(passing(Shape.TWO_DIGITS, "50 05 fünfzig fifty ein 5 500")).hasSize(4);
    assertThat(passing(Shape.DAY_AND_MONTH, "3.5 12.05 32.1 3.13 35")).hasSize(2);
    assertThat(passing(Shape.GERMAN_HOUR, "drei zwölf 3 13 three")).hasSize(3);
  }

  @Test
  void knowsCurrencies() {
    assertThat(passing(Shape.CURRENCY, "€ $ £ Euro dollars CHF % yen"))
        .containsExactly("€", "$", "£", "Euro", "dollars", "CHF");
  }

  private static List<String> passing(Shape shape, String tokens) {
    return Arrays.stream(tokens.split(" ", -1)).filter(t -> shape.test(Folding.fold(t))).toList();
  }
}
