// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorVectorsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4012888888881881",
        "4012-8888-8888-1881",
        "4012 8888 8888 1881",
        "4012 - 8888 - 8888 - 1881",
        "4 0 1 2 8 8 8 8 8 8 8 8 1 8 8 1",
        "371449635398431",
        "5555555555554444",
        "5019717010103742",
        "30569309025904",
        "6011000400000000",
        "3528000700000000",
        "6759649826438453",
        "122000000000003",
      })
  void marksCards(String card) {
    assertThat(redact("Karte " + card + ", bitte", "de")).isEqualTo("Karte [CARD], bitte");
    assertThat(redact("card:" + card + "please", "en")).isEqualTo("card:[CARD]please");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4012-8888-8888-1882",
        "1748503543012",
        "36168002586008",
        "9012888888881889",
        "00340434161094042557",
      })
  void leavesNumbersThatNoIssuerOrCheckDigitKnows(String number) {
    assertUntouched("Nummer " + number + " da");
  }

  @ParameterizedTest
  @CsvSource({
    "'4012 8888 8888 1881 11/27', '[CARD] 11/27'",
    "'1 x 4012888888881881', '1 x [CARD]'",
    "'0815 4012 8888 8888 1881', '0815 [CARD]'",
  })
  void findsCardsAmongOtherNumbers(String text, String redacted) {
    assertThat(redact(text, "de")).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "de89 3704 0044 0532 0130 00",
        "DE 89 370 400 440 532 013 000",
        "DE89-3704-0044-0532-0130-00",
        "GB82 WEST 1234 5698 7654 32",
        "AT611904300234573201",
        "CH93 0076 2011 6238 5295 7",
      })
  void marksIbans(String iban) {
    assertThat(redact("IBAN " + iban + ".", "de")).isEqualTo("IBAN [IBAN].");
    assertThat(redact("IBAN" + iban + "BIC", "en")).isEqualTo("IBAN[IBAN]BIC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013001",
        "DE89 3704 0044 0532 0130 01",
        "DE89 A704 0044 0532 0130 00",
        "DE893704004405320130001",
        "XX89370400440532013000",
      })
  void leavesWhatIsNoIban(String text) {
    assertThat(redact(text, "de")).doesNotContain("[IBAN]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 30 1234567",
        "+49 (0)30 1234567",
        "+49(0)151/23456789",
        "(+49) 151 23456789",
        "+49-151-23456789",
        "+4915123456789",
        "0049 30 1234567",
        "0151 23456789",
        "01512 3456789",
        "015123456789",
        "0151/23456789",
        "0151-234 567 89",
        "(030) 123456",
        "(030)123456",
        "030/123456-78",
        "030 - 12 34 56",
        "0151.23.45.67.89",
        "+43 664 1234567",
        "+44 20 7946 0958",
      })
  void marksPhonesThatGermansWrite(String phone) {
    assertThat(redact("Rufen Sie " + phone + " an", "de")).isEqualTo("Rufen Sie [PHONE] an");
    assertThat(redact("Tel.:" + phone, "en")).isEqualTo("Tel.:[PHONE]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0958",
        "020 7946 0958",
        "07400 123456",
        "0044 20 7946 0958",
        "212-555-0143",
        "(212) 555-0143",
        "212.555.0143",
        "2125550143",
        "1-212-555-0143",
        "+1 212 555 0143",
      })
  void marksPhonesThatEnglishSpeakersWrite(String phone) {
    assertThat(redact("call " + phone + " today", "en")).isEqualTo("call [PHONE] today");
    assertThat(redact(phone, null)).isEqualTo("[PHONE]");
  }

  @ParameterizedTest
  @CsvSource({
    "'12.03.2026 0151 23456789', '12.03.2026 [PHONE]'",
    "'um 14:30 0151 23456789', 'um 14:30 [PHONE]'",
    "'Bestellung 4711 0151 23456789', 'Bestellung 4711 [PHONE]'",
    "'Bestellung 4711, 015123456789', 'Bestellung 4711, [PHONE]'",
    "'0151 23456789 oder 030 1234567', '[PHONE] oder [PHONE]'",
    "'0151 23456789, 030 1234567', '[PHONE], [PHONE]'",
    "'0151 23456789 +49 30 1234567', '[PHONE] [PHONE]'",
    "'call me about my order 015123456789', 'call me about my order [PHONE]'",
    "'Mobil015123456789', 'Mobil[PHONE]'",
    "'+ 0151 23456789', [PHONE]",
    "'Meine Nummer ist 555-217-3841', 'Meine Nummer ist [PHONE]'",
    "'1 234 567 8090', [PHONE]",
    "'Meine Telefonnummer lautet 4711 0815', 'Meine Telefonnummer lautet [PHONE]'",
    "'phone number: 5552318891.', 'phone number: [PHONE].'",
    "'Handy-Nr. (4711) 081500', 'Handy-Nr. [PHONE]'",
  })
  void findsPhonesAmongOtherNumbers(String text, String redacted) {
    assertThat(redact(text, "de")).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4711-0815",
        "order 102345678",
        "Bestellnummer 015123456789",
        "Auftrags-Nr.: 0301234567",
        "Bestell-Nr. 0301234567",
        "my cancelled order 2125550143",
        "order number is 2125550143",
        "#015123456789",
        "AB015123456789",
        "12.03.2026",
        "12.03.2026 14:30",
        "am 12.03.2026 um 14:30:05 Uhr",
        "2026-03-12 14",
        "2026-03-12T14:30:00",
        "2026-03-12 14:30 - 2026-03-13 15:00",
        "03/12/2026 10-12",
        "05/2026 - 06/2027",
        "06092018",
        "06 09 2018",
        "order 123-4567890-1234567",
        "01.02.2026-03.04.2026",
        "14:30",
        "09.30 - 17.00 Uhr",
        "1.299,00",
        "12.345.678,00 EUR",
        "1299.00 1399.00 1499.00",
        "00340434161094042557",
        "123456789012",
        "Kundennummer 1234567890",
        "1Z999AA10123456784",
        "06e6755f-be58-d1ca-998c-b87e3a0d8c19",
        "12345 Berlin 54321",
        "EAN 4006381333931 x",
      })
  void leavesOtherNumbers(String text) {
    assertUntouched(text);
  }

  @ParameterizedTest
  @CsvSource({
    "max@example.org, [EMAIL]",
    "Max.Muster+shop@mail.example.co.uk!, [EMAIL]!",
    "<max@example.org>, <[EMAIL]>",
    "mailto:max_m@example.org., mailto:[EMAIL].",
    "müller@bücher.example, [EMAIL]",
    "max@example.de-Adresse, [EMAIL]-Adresse",
    "'a@example.org,b@example.org', '[EMAIL],[EMAIL]'",
    "max@beispiel.xn--p1ai, [EMAIL]",
    "015123456789@example.org, [EMAIL]",
  })
  void marksEmailAddresses(String text, String redacted) {
    assertThat(redact(text, "de")).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@", "a@", "@b.de", "3 @ 12.50", "preis@12.50", "max@firma", "a@b@", "@@."})
  void leavesAtSignsThatAreNoAddress(String text) {
    assertUntouched(text);
  }

  private static void assertUntouched(String text) {
    for (String language : new String[] {"de", "en", null}) {
      Redacted redacted = Redactor.redact(text, language);
      assertThat(redacted.text()).isSameAs(text);
      assertThat(redacted.marks()).isEmpty();
    }
  }

  private static String redact(String text, @Nullable String language) {
    return Redactor.redact(text, language).text();
  }
}
