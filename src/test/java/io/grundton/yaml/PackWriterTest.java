// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.draft.DraftPack;
import io.grundton.draft.DraftPhrase;
import io.grundton.draft.DraftRule;
import io.grundton.draft.DraftRule.Kind;
import io.grundton.draft.DraftSaying;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PlainText;
import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.RequireRule;
import io.grundton.policy.Rule;
import io.grundton.policy.Severity;
import io.grundton.policy.Where;
import io.grundton.storage.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PackWriterTest {
  private static final long SEED = 20_261_125L;
  private static final String[] SIGNS = {
    "word",
    " ",
    ":",
    "#",
    "- ",
    "? ",
    "{",
    "[",
    "*",
    "&",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\"",
    "'",
    "\\",
    "\n",
    "\t",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u2028",
    "\u00AD",
    "\uFEFF",
    "\uD83D\uDE00",
    "\uE000",
    "ü",
    "null",
    "true",
    "1:30",
    "~",
    "<<",
    "---",
    "...",
    "\uDB40\uDC01"
  };

  @Test
  void writesWhatTheReaderReads() {
    DraftSaying event =
        new DraftSaying(
            By.CUSTOMER,
            new Where.Last(Where.Unit.SECONDS, 60),
            List.of(phrase("fee")),
            List.of(phrase("fee paid")));
    DraftSaying saying =
        new DraftSaying(
            By.AGENT, Where.OPENING, List.of(phrase("<colours_1> ..2 bird")), List.of());
    DraftRule rule =
        new DraftRule(
            "true",
            Kind.REQUIRE,
            "Why: \"because\" # so.",
            List.of("a note\non two lines", ""),
            saying,
            Map.of("queue", List.of("no", "1:30")),
            "fee-given",
            List.of("hello"),
            Map.of("queue", "no"),
            List.of("C: fee", "A: hello", "A: Hm."),
            List.of("C: fee", "A: hello", "A: red bird"));
    PolicyPack pack =
        read(
            new DraftPack(
                "a/b",
                "en",
                "null",
                "Says.",
                Map.of("colours_1", List.of("red", "blue")),
                Map.of("fee-given", event),
                List.of(rule)));
    assertThat(pack.id()).isEqualTo("a/b");
    assertThat(pack.language()).isEqualTo("en");
    RequireRule read = (RequireRule) pack.rules().get(0);
    assertThat(read.header().id()).isEqualTo("true");
    assertThat(read.header().why()).isEqualTo("Why: \"because\" # so.");
    assertThat(read.header().principle()).isEqualTo("null");
    assertThat(read.header().trial()).isTrue();
    assertThat(read.header().severity()).isEqualTo(Severity.INFO);
    assertThat(read.header().when()).hasSize(3);
    assertThat(read.header().examples()).hasSize(2);
    assertThat(read.header().examples().get(0).given()).isEqualTo(Map.of("queue", "no"));
    assertThat(read.scope().where()).isEqualTo(Where.OPENING);
    assertThat(sources(read)).containsExactly("<colours_1> ..2 bird");
    Event given = Objects.requireNonNull(pack.events().get("fee-given"));
    assertThat(given.where()).isEqualTo(new Where.Last(Where.Unit.SECONDS, 60));
    assertThat(given.saying().except()).hasSize(1);
  }

  @Test
  void writesEveryPartOfAConversation() {
    for (Where where : List.of(Where.CLOSING, new Where.At(2), Where.EVERYWHERE)) {
      ForbidRule rule = (ForbidRule) read(pack("Why.", "x", where)).rules().get(0);
      assertThat(rule.scope().where()).isEqualTo(where);
    }
  }

  @Test
  void readsBackAnyWhyAndAnyPlainPhrase() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String why = text(random);
      String phrase = PlainText.phrase(text(random) + " x").orElseThrow();
      Rule rule = read(pack(why, phrase, Where.EVERYWHERE)).rules().get(0);
      assertThat(rule.header().why()).isEqualTo(why);
      assertThat(sources(rule)).containsExactly(phrase);
    }
  }

  @Test
  void holdsAThousandPhrases() {
    List<DraftPhrase> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(phrase("phrase number " + i));
    }
    DraftSaying saying = new DraftSaying(By.ANY, Where.EVERYWHERE, many, List.of());
    assertThat(sources(read(pack("Why.", saying)).rules().get(0))).hasSize(1_000);
  }

  private static DraftPack pack(String why, String phrase, Where where) {
    return pack(why, new DraftSaying(By.BOT, where, List.of(phrase(phrase)), List.of()));
  }

  private static DraftPack pack(String why, DraftSaying saying) {
    DraftRule rule =
        new DraftRule(
            "a-rule",
            Kind.FORBID,
            why,
            List.of(why),
            saying,
            Map.of(),
            null,
            List.of(),
            Map.of(),
            List.of("B: x"),
            List.of("B: y"));
    return new DraftPack("a", null, "p", "Says.", Map.of(), Map.of(), List.of(rule));
  }

  private static PolicyPack read(DraftPack draft) {
    String yaml = PackWriter.write(draft, List.of("From", "", "x"));
    return PackReader.read(new Location("draft.yaml"), Map.of("draft.yaml", yaml));
  }

  private static List<String> sources(Rule rule) {
    List<Phrase> say =
        rule instanceof ForbidRule forbid
            ? forbid.saying().say()
            : ((RequireRule) rule).wanted().saying().say();
    return say.stream().map(Phrase::source).toList();
  }

  private static DraftPhrase phrase(String text) {
    return new DraftPhrase(text, text);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("t");
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      text.append(SIGNS[random.nextInt(SIGNS.length)]);
    }
    return text.toString();
  }
}
