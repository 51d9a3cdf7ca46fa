// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.except;
import static io.grundton.policy.Rules.guarded;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Guard;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Roster;
import io.grundton.transcript.Transcripts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CorpusLintTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Conversation BYE = conversation(agent("Good bye"), agent("Bye"));
  private static final Where FIRST_MINUTE = new Where.First(Where.Unit.SECONDS, 60);

  @Test
  void namesRulesThatNeverFindTheirWords() {
    assertThat(flaws(1, rule("silent").forbid(say("hm"))))
        .containsExactly("L201 rule 'silent' found none of its words in 1 conversations");
  }

  @Test
  void namesRulesWhoseExceptionsAndGuardsDeleteAllThatTheyFind() {
    assertThat(flaws(2, rule("deleted").forbid(guarded(except(say("bye"), "bye"), Guard.QUOTED))))
        .containsExactly(
            "L204 rule 'deleted' counts nothing: its exceptions and guards deleted all that it"
                + " found, 4 in number");
  }

  @Test
  void namesRulesThatAnswerTheSameNearlyAlways() {
    Condition never = new Condition.Happens(event(By.AGENT, "hm"));
    assertThat(
            flaws(
                20,
                rule("always").forbid(say("bye")),
                rule("rare").when(never).forbid(say("bye")),
                rule("torn").onMissing(Status.UNSURE).forbid(say("bye"), Rules.in(FIRST_MINUTE)),
                rule("blind").forbid(say("bye"), Rules.in(FIRST_MINUTE))))
        .containsExactly(
            "L202 rule 'always' failed in each of the 20 conversations in which it could be"
                + " decided",
            "L203 rule 'rare' was not_applicable in 20 of 20 conversations, more than 95 %",
            "L205 rule 'torn' was unsure in 20 of 20 conversations, more than 20 %",
            "L206 rule 'blind' was not_evaluated in 20 of 20 conversations, more than 95 %");
  }

  @Test
  void saysNothingOfSharesAmongFewConversations() {
    assertThat(flaws(19, rule("always").forbid(say("bye")))).isEmpty();
    assertThat(flaws(20, rule("fine").require(say("bye")))).isEmpty();
  }

  private static List<String> flaws(int conversations, Rule... rules) {
    PolicyPack pack = Rules.pack(rules);
    CompiledPack compiled = new CompiledPack(pack, Stemmer.NONE);
    Auditor auditor =
        new Auditor(
            (any, date, vendor) -> Optional.of(compiled),
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "salt", null)));
    CorpusLint lint = new CorpusLint(pack);
    for (int i = 0; i < conversations; i++) {
      lint.add(auditor, Transcripts.delivered(BYE), DATE);
    }
    return lint.flaws().stream()
        .map(flaw -> flaw.kind().code() + " " + flaw.message())
        .sorted()
        .toList();
  }
}
