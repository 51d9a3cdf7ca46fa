// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.course.Course;
import io.grundton.course.CourseReader;
import io.grundton.course.Courses;
import io.grundton.course.Ending;
import io.grundton.course.Sentence;
import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.label.Models;
import io.grundton.language.WordWeights;
import io.grundton.policy.ClassifyRule;
import io.grundton.policy.Condition;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.policy.Scope;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Roster;
import io.grundton.transcript.Transcripts;
import io.grundton.transcript.Transcripts.Line;
import io.grundton.waiver.Waivers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an audit makes of how a conversation went. */
final class CourseOfAuditTest {
  private static final Line[] SOLVED = {
    customer("My line has been dead for three days, and I need it"),
    agent("your fault"),
    customer("Works (resolved 8000)")
  };
  private static final Line[] OPEN = {
    customer("My line has been dead for three days, and I need it"),
    agent("your fault"),
    customer("Hm (resolved 5000)")
  };
  private static final Condition RESOLVED =
      new Condition.Is(Condition.Subject.OUTCOME, Set.of("resolved"));
  private static final Condition NOT_RESOLVED =
      new Condition.IsNot(Condition.Subject.OUTCOME, Set.of("resolved"));

  private static Audit audit(Optional<PolicyPack> pack, Conversation conversation) {
    Optional<CompiledPack> compiled =
        pack.map(
            known ->
                new CompiledPack(
                    known,
                    Stemmer.NONE,
                    Models.of(Map.of(FakeLabeller.MODEL + "-own", new FakeLabeller()))));
    return new Auditor(
            (any, date, vendor) -> compiled,
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "salt", null)),
            Waivers.NONE,
            Courses.ENGLISH,
            WordWeights.NONE)
        .audit(Transcripts.delivered(conversation), LocalDate.of(2026, 3, 2));
  }

  private static List<String> verdicts(Condition when, Conversation conversation) {
    Rule rule = rule("r").when(when).forbid(say("your fault"));
    return Hearing.verdicts(audit(Optional.of(Rules.pack(rule)), conversation));
  }

  @Test
  void tellsItWithAndWithoutAPack() {
    Course course =
        new Course(
            null,
            null,
            new Ending(Outcome.RESOLVED, Ending.By.HEARD, new Sentence(3, 0, 21), 8_000));
    Optional<PolicyPack> pack = Optional.of(Rules.pack(rule("r").forbid(say("your fault"))));
    for (Audit audit :
        List.of(
            audit(pack, given().conversation(SOLVED)),
            audit(Optional.empty(), given().conversation(SOLVED)))) {
      assertThat(audit.course()).isEqualTo(course);
      assertThat(audit.outcome()).isEqualTo(Outcome.RESOLVED);
      assertThat(audit.modelHash())
          .isNotNull()
          .isEqualTo(Courses.ENGLISH.hash(CourseReader.modelsFor("en")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void neverChangesADeliveredOutcome(Outcome delivered) {
    Audit audit = audit(Optional.empty(), given().outcome(delivered).conversation(SOLVED));
    assertThat(audit.outcome()).isEqualTo(delivered);
    assertThat(audit.course())
        .isEqualTo(audit(Optional.empty(), given().conversation(SOLVED)).course());
  }

  @Test
  void namesOnlyTheClassifiersOfTheLanguage() {
    assertThat(audit(Optional.empty(), given().language("de").conversation(SOLVED)).modelHash())
        .isNull();
    assertThat(audit(Optional.empty(), given().language(null).conversation(SOLVED)).modelHash())
        .isNull();
  }

  @Test
  void namesTheClassifiersOfThePackToo() {
    Rule rule =
        rule("r")
            .classify(
                new LabelCondition(FakeLabeller.MODEL + "-own", "rude", 8_000, 8_000),
                ClassifyRule.Demand.ABSENT,
                Scope.WHOLE);
    Models all = Courses.ENGLISH.and(Models.of(Map.of("agent-en-own", new FakeLabeller())));
    assertThat(audit(Optional.of(Rules.pack(rule)), given().conversation(SOLVED)).modelHash())
        .isEqualTo(all.hash(List.of("agent-en", "agent-en-own", "mood-en", "outcome-en")))
        .isNotEqualTo(Courses.ENGLISH.hash(CourseReader.modelsFor("en")));
  }

  @Test
  void isWhatConditionsOnTheOutcomeMean() {
    assertThat(verdicts(RESOLVED, given().conversation(SOLVED)))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(NOT_RESOLVED, given().conversation(SOLVED)))
        .containsExactly("a1 not_applicable condition_false");
    assertThat(verdicts(RESOLVED, given().outcome(Outcome.UNRESOLVED).conversation(SOLVED)))
        .containsExactly("a1 not_applicable condition_false");
  }

  @Test
  void makesAFailureUnsureWhereTheOutcomeIs() {
    assertThat(audit(Optional.empty(), given().conversation(OPEN)).outcome()).isNull();
    assertThat(verdicts(RESOLVED, given().conversation(OPEN)))
        .containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(NOT_RESOLVED, given().conversation(OPEN)))
        .containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(RESOLVED, given().outcome(Outcome.RESOLVED).conversation(OPEN)))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(RESOLVED, given().conversation(agent("your fault"))))
        .containsExactly("a1 not_applicable condition_false");
  }
}
