// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.except;
import static io.grundton.policy.Rules.guarded;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.grundton.policy.Guard;
import io.grundton.policy.Saying;
import io.grundton.transcript.Transcripts.Line;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GuardingTest {
  @Test
  void deletesWhatIsNegated() {
    for (String text :
        List.of(
            "This is not a refund",
            "We can't give you refunds",
            "Keine Gebühr, kein Refund",
            "keinesfalls refund",
            "without a refund",
            "never ever any refund",
            "nothing like a refund",
            "weder Gutschein noch Refund",
            "not, well, not a refund",
            "only not the refund")) {
      assertThat(heard(Guard.NEGATED, "refund*", agent(text))).as(text).isEmpty();
    }
  }

  @Test
  void keepsWhatOnlySeemsNegated() {
    for (String text :
        List.of(
            "not a word about any refund",
            "not this, but a refund",
            "nicht nur refund",
            "not only a refund",
            "No. A refund",
            "refund, not now",
            "No, a refund",
            "nicht heute, refund",
            "keine Sorge: refund",
            "no way \u2013 refund",
            "not just a refund",
            "don't merely refund",
            "nicht blo\u00df ein refund",
            "nicht allein refund",
            "not without a refund",
            "nicht ohne refund",
            "keine Gutschrift, sondern refund",
            // Behind the words a negation is not seen.
            "refund geht nicht",
            "a refund")) {
      assertThat(heard(Guard.NEGATED, "refund*", agent(text))).as(text).hasSize(1);
    }
  }

  @Test
  void deletesWhatStandsInQuotationMarks() {
    for (String text :
        List.of(
            "He said \"a refund now\" to me",
            "Er sagte „Refund sofort“ zu mir",
            "Er sagte „Refund sofort\" zu mir",
            "Er sagte „Refund sofort” zu mir",
            "He said “refund” to me",
            "Han sade ”refund” till mig",
            "Er sagte »Refund« zu mir",
            "Il a dit « refund » hier",
            "»a« »b« und »refund«",
            "He said 'a refund' to me",
            "He said 'don't refund' to me",
            "He said \u2018refund\u2019 to me",
            "Er sagte \u201Arefund sofort\u2018 zu mir",
            "Er sagte \u203Arefund\u2039 zu mir",
            "Er sagte \u2039refund\u203A zu mir",
            "He said \"the 'big' refund\" to me",
            "He said 'the \"big\" refund' to me",
            "('refund')")) {
      assertThat(heard(Guard.QUOTED, "refund", agent(text))).as(text).isEmpty();
    }
  }

  @Test
  void keepsWhatStandsBetweenOrBesideQuotations() {
    for (String text :
        List.of(
            "\"a\" refund \"b\"",
            "„a“ refund „b“",
            "»a« refund »b«",
            "«a» refund «b»",
            "“a” refund “b”",
            "a 5\" screen, refund",
            "\"begun\nrefund\"",
            "\"half a\" refund",
            "'a' refund 'b'",
            "don't refund what isn't yours",
            "the agents' refund, the clients' wish",
            "it's a refund, isn't it",
            "\u2018begun\nrefund\u2019",
            "5' by 6' refund")) {
      assertThat(heard(Guard.QUOTED, "refund", agent(text))).as(text).hasSize(1);
    }
    assertThat(heard(Guard.QUOTED, "a refund", agent("\"half a\" refund"))).hasSize(1);
  }

  @Test
  void deletesWhatRepeatsTheOtherSidesLastTurn() {
    Line said = customer("Nobody told me you close early on Fridays");
    assertThat(
            heard(Guard.ECHOED, "close early", said, agent("You say you close early on Fridays")))
        .isEmpty();
    assertThat(heard(Guard.ECHOED, "close early", said, agent("We close early"))).hasSize(1);
    assertThat(heard(Guard.ECHOED, "close early", said, agent("we close early on sundays")))
        .hasSize(1);
    assertThat(
            heard(
                Guard.ECHOED,
                "close early",
                said,
                customer("Sigh"),
                agent("you close early on Fridays")))
        .hasSize(1);
    assertThat(
            heard(
                Guard.ECHOED,
                "close early",
                said,
                bot("Hm"),
                agent("note").hidden(),
                agent("you close early on Fridays")))
        .isEmpty();
    assertThat(heard(Guard.ECHOED, "close early", agent("you close early on Fridays"))).hasSize(1);
  }

  @Test
  void deletesQuestions() {
    assertThat(heard(Guard.QUESTION, "refund", agent("Do you want a refund?"))).isEmpty();
    assertThat(heard(Guard.QUESTION, "refund", agent("A refund. Is that fine?"))).hasSize(1);
  }

  @Test
  void deletesConditions() {
    assertThat(heard(Guard.CONDITIONAL, "refund", agent("Tell me if you want a refund"))).isEmpty();
    assertThat(heard(Guard.CONDITIONAL, "refund", agent("Falls ja: Refund"))).isEmpty();
    assertThat(heard(Guard.CONDITIONAL, "refund", agent("A refund, if you want"))).hasSize(1);
    assertThat(heard(Guard.CONDITIONAL, "refund", agent("If you want. A refund."))).hasSize(1);
    assertThat(heard(Guard.CONDITIONAL, "refund", agent("If so? A refund. Refund"))).hasSize(2);
    for (String text :
        List.of(
            "Should you want a refund, call us.",
            "Hm. Sollten Sie einen Refund wünschen, melden Sie sich.",
            "Wenn Sie es wünschen, gibt es einen Refund.",
            "Vorausgesetzt, der Refund kommt.")) {
      assertThat(heard(Guard.CONDITIONAL, "refund", agent(text))).as(text).isEmpty();
    }
    for (String text : List.of("Should I refund it?", "You should refund it.")) {
      assertThat(heard(Guard.CONDITIONAL, "refund", agent(text))).as(text).hasSize(1);
    }
  }

  @Test
  void deletesForAnyOfSeveralGuards() {
    Saying saying = guarded(say("refund"), Guard.QUESTION, Guard.NEGATED);
    assertThat(
            Hearing.findings(
                rule("r").forbid(saying),
                conversation(agent("A refund? Not a refund. The refund."))))
        .containsExactly("a1 fail 1 'refund' by 'refund'");
  }

  @Test
  void hidesNoOtherHitBehindADeletedOne() {
    Saying saying = except(say("no refund today", "refund"), "no refund today please");
    assertThat(
            Hearing.findings(
                rule("r").forbid(saying), conversation(agent("No refund today, no refund"))))
        .containsExactly(
            "a1 fail 1 'No refund today' by 'no refund today'", "a1 fail 1 'refund' by 'refund'");
    Saying guarded = guarded(say("please (no|) refund", "refund"), Guard.QUOTED);
    assertThat(
            Hearing.findings(rule("r").forbid(guarded), conversation(agent("\"please\" refund"))))
        .containsExactly("a1 fail 1 'please\" refund' by 'please (no|) refund'");
  }

  @Test
  void judgesAMegabyteOfOneSentenceInOneGo() {
    Guard[] all = Guard.values();
    Saying saying = except(guarded(say("yes"), all), "yes ..2 maybe");
    String text = "yes \" so maybe ".repeat(70_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Hearing.verdicts(
                rule("r").forbid(saying), conversation(customer(text), agent(text), agent(text))));
  }

  private static List<String> heard(Guard guard, String phrase, Line... lines) {
    return Hearing.findings(rule("r").forbid(guarded(say(phrase), guard)), conversation(lines));
  }
}
