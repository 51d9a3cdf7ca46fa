// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.FakeLabeller.MODEL;
import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.in;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.policy.Rules.within;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.label.Labelled;
import io.grundton.label.Models;
import io.grundton.policy.By;
import io.grundton.policy.ClassifyRule;
import io.grundton.policy.ClassifyRule.Demand;
import io.grundton.policy.Condition;
import io.grundton.policy.Event;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.policy.Scope;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules, events and conditions that ask a classifier. */
final class ClassifyTest {
  private static final LabelCondition RUDE = new LabelCondition(MODEL, "rude", 8_000, 6_000);
  private static final LabelCondition UPSET = new LabelCondition(MODEL, "upset", 6_500, 5_000);
  private static final ClassifyRule NOT_RUDE = rule("r").classify(RUDE, Demand.ABSENT, Scope.WHOLE);
  private static final ClassifyRule ONCE_RUDE =
      rule("r").classify(RUDE, Demand.PRESENT, Scope.WHOLE);
  private static final Event COMPLAINT = event(By.CUSTOMER, UPSET, "fed up");
  private static final Rule SORRY =
      rule("r").require(say("sorry"), within(after(COMPLAINT), 1, null));

  @Test
  void failsAtTheLimitAndIsUnsureBelowIt() {
    assertThat(verdicts(NOT_RUDE, conversation(agent("Pah rude=8000"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(NOT_RUDE, conversation(agent("Pah rude=7999"))))
        .containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(NOT_RUDE, conversation(agent("Pah rude=6000"))))
        .containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(NOT_RUDE, conversation(agent("Pah rude=5999"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void quotesTheWholeTurnWithItsLabel() {
    Conversation conversation =
        conversation(agent("Hm rude=7000"), agent("Pah rude=9100"), customer("rude=9999"));
    Audit audit = FakeLabeller.audit(NOT_RUDE, conversation);
    assertThat(audit.modelHash()).matches("[0-9a-f]{64}");
    assertThat(audit.findings())
        .extracting(Finding::status, Finding::evidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Status.FAIL,
                new Evidence.Presence(
                    new Evidence.Span(2, 0, 13), null, null, null, new Labelled("rude", 9_100))));
    assertThat(findings(NOT_RUDE, conversation(agent("Hm rude=7000"))))
        .containsExactly("a1 unsure 1 'Hm rude=7000' as rude=7000");
  }

  @Test
  void looksAtTheTurnsOfItsScopeOnly() {
    ClassifyRule people =
        rule("r").by(By.HUMAN_AGENT).classify(RUDE, Demand.ABSENT, in(new Where.At(2)));
    assertThat(
            verdicts(
                people,
                conversation(
                    bot("rude=9000").as("b1"),
                    agent("rude=9000"),
                    agent("Hm"),
                    agent("rude=9000").hidden())))
        .containsExactly("b1 not_applicable no_turn", "a1 pass 1 passed");
    ClassifyRule next =
        rule("r")
            .classify(RUDE, Demand.ABSENT, within(after(event(By.CUSTOMER, "hello")), 1, null));
    assertThat(
            findings(
                next,
                conversation(
                    agent("rude=9000"), customer("hello"), agent("rude=9000"), agent("rude=9000"))))
        .containsExactly("a1 fail 3 'rude=9000' as rude=9000 after 2 'hello'");
  }

  @Test
  void wantsALabelOnce() {
    assertThat(verdicts(ONCE_RUDE, conversation(agent("Hm"), agent("rude=8000"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(findings(ONCE_RUDE, conversation(agent("Hm"), agent("rude=6000"), agent("x"))))
        .containsExactly("a1 unsure 2 'rude=6000' as rude=6000");
    assertThat(
            findings(ONCE_RUDE, conversation(agent("Hm"), agent("rude=300"), agent("x rude=300"))))
        .containsExactly("a1 fail 1..3 silent near 2 'rude=300' as rude=300");
    ClassifyRule last =
        rule("r").classify(RUDE, Demand.PRESENT, in(new Where.Last(Where.Unit.TURNS, 1)));
    assertThat(findings(last, conversation(agent("rude=9000"), agent("Hm"))))
        .containsExactly("a1 fail 2..2 silent near 1 'rude=9000' as rude=0");
    assertThat(findings(last, conversation(agent("")))).containsExactly("a1 fail 1..1 silent");
  }

  @Test
  void cannotBeJudgedWithoutItsModel() {
    Conversation conversation = conversation(agent("Pah"));
    assertThat(Hearing.verdicts(NOT_RUDE, conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
    assertThat(Hearing.verdicts(ONCE_RUDE, conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
    assertThat(Hearing.audit(NOT_RUDE, conversation).modelHash()).isNull();
    assertThat(
            Hearing.verdicts(
                rule("r").onMissing(Status.UNSURE).classify(RUDE, Demand.ABSENT, Scope.WHOLE),
                conversation))
        .containsExactly("a1 unsure 1 unsure");
    assertThat(
            Hearing.verdicts(
                rule("r").onMissing(Status.FAIL).classify(RUDE, Demand.PRESENT, Scope.WHOLE),
                conversation))
        .containsExactly("a1 fail 1 failed");
    assertThat(Hearing.verdicts(NOT_RUDE, conversation(customer("Hi"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void asksNoModelAboutAnotherLanguageOrForMissingTurns() {
    assertThat(verdicts(NOT_RUDE, given().language("de").conversation(agent("rude=9000"))))
        .containsExactly("a1 not_evaluated 1 not evaluated other_language");
    assertThat(verdicts(NOT_RUDE, given().truncated().conversation(agent("Hm"))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(NOT_RUDE, given().truncated().conversation(agent("rude=9000"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void hearsAnEventInWordsOrByItsLabel() {
    assertThat(verdicts(SORRY, conversation(customer("upset=6500"), agent("Number?"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(SORRY, conversation(customer("fed up"), agent("Number?"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(findings(SORRY, conversation(customer("fed up upset=9000"), agent("Number?"))))
        .containsExactly("a1 fail 1..2 silent after 1 'fed up'");
    assertThat(
            verdicts(
                SORRY,
                conversation(
                    customer("fed up"), agent("Sorry"), customer("upset=9000"), agent("Hm"))))
        .containsExactly("a1 fail 1 passed, 1 failed");
    assertThat(verdicts(SORRY, conversation(customer("upset=4999"), agent("Number?"))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void isUnsureOfAFailureThatHangsOnAnUnsureEvent() {
    assertThat(findings(SORRY, conversation(customer("upset=5000"), agent("Number?"))))
        .containsExactly("a1 unsure 1..2 silent after 1 'upset=5000'");
    assertThat(verdicts(SORRY, conversation(customer("upset=5000"), agent("Sorry"))))
        .containsExactly("a1 pass 1 passed");
    Rule calm = rule("r").forbid(say("calm down"), after(COMPLAINT));
    assertThat(verdicts(calm, conversation(customer("upset=5000"), agent("Calm down"))))
        .containsExactly("a1 unsure 1 unsure");
    assertThat(
            verdicts(
                calm,
                conversation(
                    customer("upset=5000"), agent("Calm down"), customer("fed up"), agent("x"))))
        .containsExactly("a1 unsure 1 passed, 1 unsure");
    Rule prompt = rule("r").respond(COMPLAINT, 10);
    assertThat(verdicts(prompt, conversation(customer("upset=5000").at(0), agent("x").at(11))))
        .containsExactly("a1 unsure 1 unsure");
    Rule early =
        rule("r").require(say("sorry"), new Scope(Where.EVERYWHERE, null, COMPLAINT, null));
    assertThat(verdicts(early, conversation(agent("Hm"), customer("upset=5000"))))
        .containsExactly("a1 unsure 1 unsure");
  }

  @Test
  void takesAnEventsWordsAloneWhereThereIsNoModel() {
    assertThat(Hearing.verdicts(SORRY, conversation(customer("fed up"), agent("Number?"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(Hearing.verdicts(SORRY, conversation(customer("upset=9000"), agent("Number?"))))
        .containsExactly("a1 not_applicable no_trigger");
    Rule onlyLabel = rule("r").require(say("sorry"), after(event(By.CUSTOMER, UPSET)));
    assertThat(Hearing.verdicts(onlyLabel, conversation(customer("x"), agent("Number?"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
    Rule before =
        rule("r")
            .require(
                say("sorry"), new Scope(Where.EVERYWHERE, null, event(By.CUSTOMER, UPSET), null));
    assertThat(Hearing.verdicts(before, conversation(customer("x"), agent("Number?"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
    assertThat(
            Hearing.verdicts(
                rule("r").respond(event(By.CUSTOMER, UPSET), 9), conversation(agent("x"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
  }

  @Test
  void appliesWhereTheCustomerHasALabel() {
    Rule rule = rule("r").when(new Condition.Happens(event(By.CUSTOMER, UPSET))).forbid(say("pah"));
    Rule not =
        rule("r").when(new Condition.HappensNot(event(By.CUSTOMER, UPSET))).forbid(say("pah"));
    Conversation upset = conversation(customer("upset=9000"), agent("Pah"));
    Conversation perhaps = conversation(customer("upset=5000"), agent("Pah"));
    Conversation calm = conversation(customer("Hi"), agent("Pah upset=9000"));
    assertThat(verdicts(rule, upset)).containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, perhaps)).containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(rule, calm)).containsExactly("a1 not_applicable condition_false");
    assertThat(verdicts(not, upset)).containsExactly("a1 not_applicable condition_false");
    assertThat(verdicts(not, perhaps)).containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(not, calm)).containsExactly("a1 fail 1 failed");
    assertThat(Hearing.verdicts(rule, upset))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
    assertThat(Hearing.verdicts(not, upset)).containsExactly("a1 fail 1 failed");
  }

  @Test
  void asksAModelOnlyAboutItsLanguageWhereAPackIsForAll() {
    PolicyPack english = Rules.pack(NOT_RUDE);
    PolicyPack forAll =
        new PolicyPack(
            english.id(),
            english.version(),
            english.hash(),
            null,
            english.philosophy(),
            english.principles(),
            english.scoring(),
            english.events(),
            english.rules());
    Models models = Models.of(Map.of(MODEL, new FakeLabeller()));
    assertThat(
            Hearing.verdicts(
                Hearing.audit(
                    forAll, models, given().language("de").conversation(agent("rude=9000")))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_model");
    assertThat(
            Hearing.verdicts(
                Hearing.audit(
                    forAll, models, given().language("en").conversation(agent("rude=9000")))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void asksAModelOnceAboutATurn() {
    FakeLabeller labeller = new FakeLabeller();
    Conversation conversation =
        conversation(
            customer("Hi"), agent("x"), agent("note").hidden(), agent(""), customer("Bye"));
    FakeLabeller.audit(
        labeller,
        rule("r")
            .when(new Condition.HappensNot(event(By.CUSTOMER, UPSET)))
            .classify(RUDE, Demand.ABSENT, after(event(By.CUSTOMER, UPSET))),
        conversation);
    assertThat(labeller.asked()).containsExactly("Hi", "x", "Bye");
  }

  private static List<String> verdicts(Rule rule, Conversation conversation) {
    return Hearing.verdicts(FakeLabeller.audit(rule, conversation));
  }

  private static List<String> findings(Rule rule, Conversation conversation) {
    return Hearing.findings(FakeLabeller.audit(rule, conversation));
  }
}
