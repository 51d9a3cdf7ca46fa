// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.pack;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.label.Models;
import io.grundton.language.WordWeights;
import io.grundton.policy.Family;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Severity;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;
import io.grundton.privacy.PublishedAgent;
import io.grundton.problem.Place;
import io.grundton.rollup.Rollup;
import io.grundton.rollup.RuleMeasure;
import io.grundton.score.ConversationScore;
import io.grundton.score.ConversationScore.PrincipleScore;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Roster;
import io.grundton.waiver.Selector;
import io.grundton.waiver.Waiver;
import io.grundton.waiver.Waivers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a waiver changes of an audit, and what not. */
final class WaivingTest {
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final Rule BLAME =
      rule("blame").critical(Family.CUSTOMER).weight(3).forbid(say("your fault"));
  private static final Rule GREET = rule("greet").severity(Severity.MAJOR).require(say("hello"));
  private static final PolicyPack PACK = pack(BLAME, GREET);

  private static Audit audit(PolicyPack pack, LocalDate date, String... waivedAgents) {
    CompiledPack compiled = new CompiledPack(pack, Stemmer.NONE);
    Selector agents =
        new Selector(
            Set.of(),
            Set.of(),
            Set.of(waivedAgents),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());
    Waiver waiver =
        new Waiver(
            "w", "blame", null, agents, "Because.", "Somebody", LAST, Place.ofFile("w.yaml"));
    return new Auditor(
            (any, day, vendor) -> Optional.of(compiled),
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "salt", null)),
            new Waivers(List.of(waiver)),
            Models.NONE,
            WordWeights.NONE)
        .audit(
            delivered(
                conversation(
                    agent("Hello, that is your fault").as("a1"),
                    agent("Hello, yes, your fault").as("a2"))),
            date);
  }

  @Test
  void reportsButDoesNotScoreOrFlag() {
    Audit audit = audit(PACK, LAST, "a1", "a2");
    assertThat(audit.verdicts())
        .extracting(Verdict::status, Verdict::standing, Verdict::waiver)
        .startsWith(
            tuple(Status.FAIL, Standing.WAIVED, "w"), tuple(Status.FAIL, Standing.WAIVED, "w"));
    assertThat(audit.findings()).hasSize(2);
    assertThat(audit.findings())
        .allSatisfy(finding -> assertThat(finding.standing()).isEqualTo(Standing.WAIVED))
        .allSatisfy(
            finding -> assertThat(finding.evidence()).isInstanceOf(Evidence.Presence.class));
    assertThat(audit.score())
        .isEqualTo(
            new ConversationScore(
                10_000, 10_000, null, List.of(new PrincipleScore("p", 10_000, 10_000)), 0, 0, 0));
    assertThat(audit.flag().reasons()).isEmpty();
  }

  @Test
  void excusesOneAgentAndNotTheOther() {
    Audit audit = audit(PACK, LAST, "a1");
    assertThat(audit.verdicts().subList(0, 2))
        .extracting(Verdict::standing)
        .containsExactly(Standing.WAIVED, Standing.LIVE);
    assertThat(audit.findings())
        .extracting(Finding::standing)
        .containsExactly(Standing.WAIVED, Standing.LIVE);
    assertThat(audit.score().criticalCustomer()).isEqualTo(1);
    assertThat(audit.flag().reasons()).containsExactly("critical");
  }

  @Test
  void countsFromTheDayAfterItsLast() {
    Audit audit = audit(PACK, LAST.plusDays(1), "a1", "a2");
    assertThat(audit.verdicts()).allMatch(verdict -> verdict.standing() == Standing.LIVE);
    assertThat(audit.score().criticalCustomer()).isEqualTo(1);
  }

  @Test
  void leavesATrialOnTrial() {
    PolicyPack pack = pack(rule("blame").trial().forbid(say("your fault")), GREET);
    Audit audit = audit(pack, LAST, "a1", "a2");
    assertThat(audit.verdicts().get(0).standing()).isEqualTo(Standing.TRIAL);
    assertThat(audit.findings()).extracting(Finding::standing).containsOnly(Standing.TRIAL);
  }

  @Test
  void hasItsOwnTallyInTheRollUp() {
    Audit audit = audit(PACK, LAST, "a1");
    Rollup rollup = new Rollup();
    rollup.add(audit, List.of(new PublishedAgent("k1", "a1"), new PublishedAgent("k2", "a2")));
    assertThat(rollup.agentRuleDays().filter(row -> row.rule().ruleId().equals("blame")))
        .extracting(
            row -> row.key().agent().id(),
            row -> row.rule().status(),
            row -> row.sums().get(RuleMeasure.FAILED))
        .containsExactlyInAnyOrder(tuple("a1", "waived", 1L), tuple("a2", "live", 1L));
    assertThat(rollup.ruleDays().filter(row -> row.rule().ruleId().equals("blame"))).hasSize(2);
  }
}
