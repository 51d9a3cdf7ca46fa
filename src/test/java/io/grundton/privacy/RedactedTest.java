// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.privacy.Redacted.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RedactedTest {
  private static final List<String> PERSONAL =
      List.of(
          "max@example.org",
          "a@example.org",
          "DE89 3704 0044 0532 0130 00",
          "GB82WEST12345698765432",
          "4012-8888-8888-1881",
          "5555555555554444",
          "+49 30 1234567",
          "0151 23456789");
  private static final List<String> OTHER =
      List.of(
          "Guten Tag",
          "\uD83D\uDE00",
          "e\u0301",
          "\uD800",
          "am 12.03.2026",
          "um 14:30",
          "4711-0815",
          "@",
          "1.299,00 EUR",
          "\n",
          "(",
          "+",
          "[PHONE]",
          "");

  @Test
  void saysWhereTheWordsStand() {
    Redacted redacted = Redactor.redact("An max@example.org: 0151 23456789.", "de");

    assertThat(redacted)
        .isEqualTo(
            new Redacted(
                "An [EMAIL]: [PHONE].",
                List.of(
                    new Mark(Mark.Kind.EMAIL, 3, 18, 3, 10),
                    new Mark(Mark.Kind.PHONE, 20, 33, 12, 19))));
  }

  @Test
  void widensASpanThatAMarkCuts() {
    Redacted redacted = Redactor.redact("An max@example.org: 0151 23456789.", "de");

    assertThat(redacted.toRedacted(0, 2)).isEqualTo(new Span(0, 2));
    assertThat(redacted.toRedacted(0, 3)).isEqualTo(new Span(0, 3));
    assertThat(redacted.toRedacted(0, 5)).isEqualTo(new Span(0, 10));
    assertThat(redacted.toRedacted(7, 9)).isEqualTo(new Span(3, 10));
    assertThat(redacted.toRedacted(3, 18)).isEqualTo(new Span(3, 10));
    assertThat(redacted.toRedacted(17, 22)).isEqualTo(new Span(3, 19));
    assertThat(redacted.toRedacted(18, 20)).isEqualTo(new Span(10, 12));
    assertThat(redacted.toRedacted(33, 34)).isEqualTo(new Span(19, 20));
  }

  @Test
  void refusesASpanOutsideTheOriginal() {
    Redacted redacted = Redactor.redact("An max@example.org", "de");

    assertThat(redacted.toRedacted(0, 18)).isEqualTo(new Span(0, 10));
    assertThatThrownBy(() -> redacted.toRedacted(0, 19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The span must lie in the original text of 18 chars, but was [0, 19)");
    assertThatThrownBy(() -> redacted.toRedacted(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The span must lie in the original text of 18 chars, but was [2, 1)");
  }

  @Test
  void givesTheSameStringWhereNothingIsFound() {
    String text = "Guten Tag, was kann ich für Sie tun? Bestellung 4711";

    assertThat(Redactor.redact(text, "de").text()).isSameAs(text);
    assertThat(Redactor.redact(text, "de").marks()).isEmpty();
  }

  @Test
  void marksRatherThanAsksInATextOfEndlessNumbers() {
    String text = "030 12345 ".repeat(20_000) + "0999999999";

    Redacted redacted = Redactor.redact(text, "de");

    assertThat(redacted.text()).endsWith("[PHONE]").doesNotContain("12345");
    assertThatTheRestIsEqual(text, redacted);
  }

  @Test
  void refusesMarksAndSpansWithoutSense() {
    assertThatThrownBy(() -> new Mark(Mark.Kind.CARD, 3, 3, 3, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A mark must cover a non-empty part of the original, but was [3, 3)");
    assertThatThrownBy(() -> new Mark(Mark.Kind.CARD, 3, 4, 3, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A mark must be as long as its word, but was [3, 8)");
    assertThatThrownBy(() -> new Span(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A span must not end before it starts, but was [2, 1)");
  }

  @Test
  void keepsItsLawsOnEveryMixtureOfFragments() {
    Random random = new Random(20261101);
    for (int round = 0; round < 3_000; round++) {
      String text = mixture(random);
      Redacted redacted = Redactor.redact(text, random.nextBoolean() ? "de" : "en");

      assertThatNothingPersonalIsLeft(redacted);
      assertThatTheRestIsEqual(text, redacted);
      assertThatSpansKeepTheirOrder(text, redacted);
      assertThat(Redactor.redact(redacted.text(), "de").text()).isSameAs(redacted.text());
    }
  }

  @Test
  void keepsItsLawsOnRandomNumbersAndPunctuation() {
    Random random = new Random(7);
    String alphabet = "0123456789012345678901234567890123456789 +-/.()@aDE89:,\n\u00A0\uFF11\u0663";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Redacted redacted = Redactor.redact(text.toString(), "en");

      assertThatTheRestIsEqual(text.toString(), redacted);
      assertThatSpansKeepTheirOrder(text.toString(), redacted);
    }
  }

  private static String mixture(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      List<String> source = random.nextInt(3) == 0 ? PERSONAL : OTHER;
      parts.add(source.get(random.nextInt(source.size())));
    }
    return String.join(random.nextBoolean() ? " " : ", ", parts);
  }

  private static void assertThatNothingPersonalIsLeft(Redacted redacted) {
    assertThat(PERSONAL).noneMatch(redacted.text()::contains);
  }

  private static void assertThatTheRestIsEqual(String original, Redacted redacted) {
    int originalAt = 0;
    int redactedAt = 0;
    for (Mark mark : redacted.marks()) {
      assertThat(mark.originalStart()).isGreaterThanOrEqualTo(originalAt);
      assertThat(redacted.text().substring(redactedAt, mark.redactedStart()))
          .isEqualTo(original.substring(originalAt, mark.originalStart()));
      assertThat(redacted.text().substring(mark.redactedStart(), mark.redactedEnd()))
          .isEqualTo(mark.kind().word());
      originalAt = mark.originalEnd();
      redactedAt = mark.redactedEnd();
    }
    assertThat(redacted.text().substring(redactedAt)).isEqualTo(original.substring(originalAt));
  }

  private static void assertThatSpansKeepTheirOrder(String original, Redacted redacted) {
    Span before = new Span(0, 0);
    for (int i = 0; i < original.length(); i++) {
      Span span = redacted.toRedacted(i, i + 1);
      assertThat(span.start()).isGreaterThanOrEqualTo(before.start());
      assertThat(span.end()).isGreaterThanOrEqualTo(before.end());
      assertThat(span.start()).isLessThanOrEqualTo(before.end());
      String part = redacted.text().substring(span.start(), span.end());
      if (part.length() == 1) {
        assertThat(part.charAt(0)).isEqualTo(original.charAt(i));
      } else {
        assertThat(redacted.marks()).anyMatch(mark -> mark.kind().word().equals(part));
      }
      before = span;
    }
    assertThat(redacted.toRedacted(0, original.length()))
        .isEqualTo(new Span(0, redacted.text().length()));
  }
}
