// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.except;
import static io.grundton.policy.Rules.guarded;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.phrase.Phrase;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Event;
import io.grundton.policy.Guard;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.policy.Saying;
import io.grundton.policy.Status;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Roster;
import io.grundton.transcript.Transcripts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TraceTest {
  private static final Condition.Range TWO_TURNS =
      new Condition.Range(Condition.Measure.TURNS, 2L, null);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Saying BLAME =
      guarded(except(say("your fault", "your fault entirely"), "never your"), Guard.NEGATED);
  private static final Event COMPLAINT = event(By.CUSTOMER, "late");

  @Test
  void tellsWhatWasHeardAndHowEveryOpportunityWent() {
    Rule rule =
        rule("no-blame")
            .when(new Condition.Measures(TWO_TURNS), new Condition.Happens(COMPLAINT))
            .forbid(BLAME, after(COMPLAINT));
    Conversation conversation =
        conversation(
            customer("It is late"),
            agent("Your fault entirely"),
            agent("never your fault"),
            agent("This is not your fault"));
    Phrase fault = BLAME.say().get(0);
    Phrase entirely = BLAME.say().get(1);
    Phrase never = BLAME.except().get(0);
    Phrase late = COMPLAINT.saying().say().get(0);
    Listening condition = new Listening(0, COMPLAINT.saying(), By.CUSTOMER, false, COMPLAINT);
    Listening trigger = new Listening(1, COMPLAINT.saying(), By.CUSTOMER, false, COMPLAINT);
    Listening blame = new Listening(2, BLAME, By.AGENT, false, null);
    Evidence.Span complained = new Evidence.Span(1, 6, 10);
    Evidence.Span blamed = new Evidence.Span(2, 0, 19);
    assertThat(steps(rule, conversation))
        .containsExactly(
            candidate(0, late, complained, Step.Fate.KEPT, List.of(), Set.of()),
            candidate(1, late, complained, Step.Fate.KEPT, List.of(), Set.of()),
            candidate(
                2, fault, new Evidence.Span(2, 0, 10), Step.Fate.COVERED, List.of(), Set.of()),
            candidate(2, entirely, blamed, Step.Fate.KEPT, List.of(), Set.of()),
            new Step.Excepting(2, never, new Evidence.Span(3, 0, 10)),
            candidate(
                2,
                fault,
                new Evidence.Span(3, 6, 16),
                Step.Fate.EXCEPTED,
                List.of(never),
                Set.of(Guard.NEGATED)),
            candidate(
                2,
                fault,
                new Evidence.Span(4, 12, 22),
                Step.Fate.GUARDED,
                List.of(),
                Set.of(Guard.NEGATED)),
            new Step.Asked(rule, List.of(condition, trigger, blame)),
            new Step.Tested(new Condition.Measures(TWO_TURNS), true),
            new Step.Tested(new Condition.Happens(COMPLAINT), true),
            new Step.Opened(complained, List.of(2, 3, 4), 4, null),
            new Step.Settled(
                0,
                Status.FAIL,
                null,
                List.of(
                    new Evidence.Presence(
                        blamed,
                        "your fault entirely",
                        io.grundton.phrase.Layer.FOLD,
                        complained))));
  }

  @Test
  void changesNothingOfWhatIsDecided() {
    Rule rule = rule("no-blame").forbid(BLAME);
    Conversation conversation = conversation(agent("Your fault"), agent("Never your fault"));
    List<Step> steps = new ArrayList<>();
    Audit told = auditor(rule).audit(Transcripts.delivered(conversation), DATE, steps::add);
    Audit untold = auditor(rule).audit(Transcripts.delivered(conversation), DATE);
    assertThat(told.verdicts()).isEqualTo(untold.verdicts());
    assertThat(told.findings()).isEqualTo(untold.findings());
    assertThat(steps).isNotEmpty();
  }

  private static Step.Candidate candidate(
      int listening,
      Phrase phrase,
      Evidence.Span span,
      Step.Fate fate,
      List<Phrase> exceptions,
      Set<Guard> guards) {
    return new Step.Candidate(listening, phrase, span, fate, exceptions, guards);
  }

  private static List<Step> steps(Rule rule, Conversation conversation) {
    List<Step> steps = new ArrayList<>();
    auditor(rule).audit(Transcripts.delivered(conversation), DATE, steps::add);
    return steps;
  }

  private static Auditor auditor(Rule rule) {
    CompiledPack compiled = new CompiledPack(Rules.pack(rule), Stemmer.NONE);
    return new Auditor(
        (any, date, vendor) -> Optional.of(compiled),
        Roster.of(List.of(), Set.of()),
        new Flagger(new ReviewSettings(0, "salt", null)));
  }
}
