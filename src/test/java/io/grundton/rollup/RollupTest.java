// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import static io.grundton.audit.SampleAudits.DATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.audit.Audit;
import io.grundton.audit.Participant;
import io.grundton.audit.SampleAudits;
import io.grundton.audit.Verdict;
import io.grundton.course.Course;
import io.grundton.course.Ending;
import io.grundton.course.Sentence;
import io.grundton.policy.Family;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.privacy.AgentIds;
import io.grundton.privacy.PublishedAgent;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Keys;
import io.grundton.transcript.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RollupTest {
  private static final VendorKey HARBOUR =
      new VendorKey(
          DATE,
          "harbour-ltd",
          false,
          "harbour/chat-en",
          "7",
          Participant.Kind.HUMAN,
          Channel.CHAT,
          "en",
          "refund");
  private static final VendorKey OWN =
      new VendorKey(
          DATE,
          "own",
          true,
          "harbour/chat-en",
          "7",
          Participant.Kind.BOT,
          Channel.CHAT,
          "en",
          "refund");
  private static final AgentKey A7 = harbour("a7");
  private static final AgentKey A8 = harbour("a8");
  private static final AgentKey BOT = new AgentKey(OWN, published("bot-1"), null, null);

  private static final Map<DayMeasure, Long> HANDLED = Map.of(DayMeasure.N_HANDLED, 1L);
  private static final Map<DayMeasure, Long> OWNED =
      Map.ofEntries(
          Map.entry(DayMeasure.N_CONVERSATIONS, 1L),
          Map.entry(DayMeasure.N_HANDLED, 1L),
          Map.entry(DayMeasure.N_SCORED, 1L),
          Map.entry(DayMeasure.N_FLAGGED, 1L),
          Map.entry(DayMeasure.N_CRITICAL_CUSTOMER, 1L),
          Map.entry(DayMeasure.N_TRANSFERRED, 1L),
          Map.entry(DayMeasure.SUM_SCORE_BP, 4_321L),
          Map.entry(DayMeasure.SUM_SCORE_BP_SQ, 4_321L * 4_321),
          Map.entry(DayMeasure.SUM_COVERAGE_BP, 8_000L),
          Map.entry(DayMeasure.SUM_FIRST_RESPONSE_MS, 2_000L),
          Map.entry(DayMeasure.N_FIRST_RESPONSE, 1L),
          Map.entry(DayMeasure.SUM_FIRST_HUMAN_RESPONSE_MS, 65_000L),
          Map.entry(DayMeasure.N_FIRST_HUMAN_RESPONSE, 1L),
          Map.entry(DayMeasure.SUM_RESPONSE_MS, 65_000L),
          Map.entry(DayMeasure.N_RESPONSE, 2L),
          Map.entry(DayMeasure.SUM_QUEUE_WAIT_MS, 4_000L),
          Map.entry(DayMeasure.N_QUEUE_WAIT, 1L),
          Map.entry(DayMeasure.SUM_HANDLE_MS, 598_000L),
          Map.entry(DayMeasure.N_HANDLE, 1L),
          Map.entry(DayMeasure.N_FIRST_RESPONSE_LE_15S, 1L),
          Map.entry(DayMeasure.N_SCORE_LE_5000_BP, 1L));

  @Test
  void countsAConversationOnceAndItsPartsForEveryAgent() {
    Rollup rollup = of(AgentIds.plain(), SampleAudits.busy());

    assertThat(rollup.agentDays().map(day -> Map.entry(day.key(), day(day.sums()))))
        .containsExactlyInAnyOrder(
            Map.entry(A7, HANDLED), Map.entry(A8, OWNED), Map.entry(BOT, HANDLED));
  }

  @Test
  void sumsAgentsToVendors() {
    Rollup rollup = of(AgentIds.plain(), SampleAudits.busy());
    Map<DayMeasure, Long> both = new EnumMap<>(OWNED);
    both.put(DayMeasure.N_HANDLED, 2L);

    assertThat(rollup.vendorDays().map(day -> Map.entry(day.key(), day(day.sums()))))
        .containsExactly(Map.entry(HARBOUR, both), Map.entry(OWN, HANDLED));
  }

  @Test
  void mergesTheRowsOfAgentsThatAreNotPublished() {
    Rollup rollup = of(AgentIds.vendorOnly(), SampleAudits.busy());

    assertThat(rollup.agentDays().map(AgentDay::key))
        .containsExactly(
            new AgentKey(HARBOUR, PublishedAgent.HIDDEN, "blue", "lisbon"),
            new AgentKey(OWN, PublishedAgent.HIDDEN, null, null));
    assertThat(rollup.vendorDays().toList())
        .isEqualTo(of(AgentIds.plain(), SampleAudits.busy()).vendorDays().toList());
  }

  @Test
  void weighsWhatARuleEarned() {
    Rollup rollup = of(AgentIds.plain(), SampleAudits.busy());
    RuleKey blame =
        new RuleKey("ownership.no-blame", "ownership", "forbid", Severity.MAJOR, null, 2, "live");

    assertThat(
            rollup
                .agentRuleDays()
                .filter(day -> day.rule().equals(blame))
                .map(day -> Map.entry(day.key(), rule(day.sums()))))
        .containsExactlyInAnyOrder(
            Map.entry(
                A7,
                Map.of(
                    RuleMeasure.N_FAIL,
                    1L,
                    RuleMeasure.OPPORTUNITIES,
                    3L,
                    RuleMeasure.PASSED,
                    1L,
                    RuleMeasure.FAILED,
                    2L,
                    RuleMeasure.SUM_EARNED_WEIGHT,
                    2L * 3_333,
                    RuleMeasure.SUM_POSSIBLE_WEIGHT,
                    20_000L)),
            Map.entry(A8, Map.of(RuleMeasure.N_NOT_APPLICABLE, 1L)),
            Map.entry(
                BOT,
                Map.of(
                    RuleMeasure.N_PASS,
                    1L,
                    RuleMeasure.OPPORTUNITIES,
                    1L,
                    RuleMeasure.PASSED,
                    1L,
                    RuleMeasure.SUM_EARNED_WEIGHT,
                    20_000L,
                    RuleMeasure.SUM_POSSIBLE_WEIGHT,
                    20_000L)));
  }

  @Test
  void showsRulesOnTrialAndCriticalOnesWithTheirFamily() {
    assertThat(of(AgentIds.plain(), SampleAudits.busy()).ruleDays().map(RuleDay::rule))
        .containsExactly(
            new RuleKey("care.answer", "care", "respond", Severity.MINOR, null, 1, "trial"),
            new RuleKey(
                "care.consent", "care", "require", Severity.CRITICAL, Family.CUSTOMER, 3, "live"),
            new RuleKey("care.sorry", "care", "count", Severity.INFO, null, 1, "live"),
            new RuleKey(
                "ownership.no-blame", "ownership", "forbid", Severity.MAJOR, null, 2, "live"),
            new RuleKey(
                "ownership.no-blame", "ownership", "forbid", Severity.MAJOR, null, 2, "live"));
  }

  @Test
  void roundsTheShareOfEveryVerdictHalfUp() {
    assertThat(earned(1, 2)).isEqualTo(3_333);
    assertThat(earned(2, 1)).isEqualTo(6_667);
    assertThat(earned(1, 15)).isEqualTo(625);
    assertThat(earned(1, 31)).isEqualTo(313); // 312.5
  }

  @Test
  void countsAConversationThatNobodyTookPartIn() {
    Rollup rollup = of(AgentIds.plain(), SampleAudits.empty());

    assertThat(rollup.agentDays().map(day -> day(day.sums())))
        .containsExactly(Map.of(DayMeasure.N_CONVERSATIONS, 1L, DayMeasure.N_OUTCOME_UNKNOWN, 1L));
    assertThat(rollup.agentDays().map(day -> day.key().agent()))
        .containsExactly(PublishedAgent.HIDDEN);
    assertThat(rollup.agentRuleDays()).isEmpty();
  }

  @Test
  void putsABinsUpperEdgeIntoTheBin() {
    assertThat(DayMeasure.binOfFirstResponse(0)).isEqualTo(DayMeasure.N_FIRST_RESPONSE_LE_15S);
    assertThat(DayMeasure.binOfFirstResponse(15_000)).isEqualTo(DayMeasure.N_FIRST_RESPONSE_LE_15S);
    assertThat(DayMeasure.binOfFirstResponse(15_001)).isEqualTo(DayMeasure.N_FIRST_RESPONSE_LE_30S);
    assertThat(DayMeasure.binOfFirstResponse(86_400_000))
        .isEqualTo(DayMeasure.N_FIRST_RESPONSE_LE_86400S);
    assertThat(DayMeasure.binOfFirstResponse(86_400_001))
        .isEqualTo(DayMeasure.N_FIRST_RESPONSE_GT_86400S);
    assertThat(DayMeasure.binOfScore(0)).isEqualTo(DayMeasure.N_SCORE_LE_1000_BP);
    assertThat(DayMeasure.binOfScore(1_001)).isEqualTo(DayMeasure.N_SCORE_LE_2000_BP);
    assertThat(DayMeasure.binOfScore(10_000)).isEqualTo(DayMeasure.N_SCORE_LE_10000_BP);
  }

  @Test
  void splitsByDate() {
    Rollup rollup = new RandomRollups(new Random(7)).next(200);

    Rollup together = new Rollup();
    rollup.byDate().values().forEach(together::merge);

    assertThat(together).isEqualTo(rollup);
    assertThat(rollup.byDate().keySet()).isEqualTo(rollup.dates());
    assertThat(rollup.byDate())
        .allSatisfy((date, part) -> assertThat(part.dates()).containsExactly(date));
  }

  @Test
  void refusesAgentsThatAreNotThoseOfTheCast() {
    assertThatThrownBy(() -> new Rollup().add(SampleAudits.busy(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agents must be one for each of 3 participants, but were 0");
  }

  @Test
  void countsAnObservedOutcomeWhereNoneWasDelivered() {
    Ending dropped = new Ending(Outcome.DROPPED, Ending.By.SHAPE, new Sentence(1, 0, 1), null);
    Rollup rollup = new Rollup();
    rollup.add(
        likeEmpty(new Course(null, null, dropped), List.of()), List.of(PublishedAgent.HIDDEN));
    Sums<DayMeasure> sums = rollup.vendorDays().findFirst().orElseThrow().sums();
    assertThat(sums.get(DayMeasure.N_DROPPED)).isEqualTo(1);
    assertThat(sums.get(DayMeasure.N_OUTCOME_UNKNOWN)).isZero();
  }

  private static long earned(int passed, int failed) {
    Verdict verdict = new Verdict(SampleAudits.SORRY, 0, Status.FAIL, passed, failed, 0, 0, null);
    Rollup rollup = new Rollup();
    rollup.add(likeEmpty(Course.UNKNOWN, List.of(verdict)), List.of(PublishedAgent.HIDDEN));
    return rollup.ruleDays().findFirst().orElseThrow().sums().get(RuleMeasure.SUM_EARNED_WEIGHT);
  }

  private static Audit likeEmpty(Course course, List<Verdict> verdicts) {
    Audit audit = SampleAudits.empty();
    return new Audit(
        audit.delivered(),
        audit.key(),
        audit.date(),
        audit.languageSource(),
        audit.languages(),
        audit.cast(),
        audit.timing(),
        course,
        audit.words(),
        SampleAudits.PACK,
        null,
        verdicts,
        List.of(),
        audit.score(),
        audit.flag());
  }

  private static Rollup of(AgentIds ids, Audit audit) {
    Rollup rollup = new Rollup();
    rollup.add(
        audit,
        audit.cast().participants().stream()
            .map(part -> ids.publish(audit.conversation().sourceId(), part.agentId()))
            .toList());
    return rollup;
  }

  private static AgentKey harbour(String agent) {
    return new AgentKey(HARBOUR, published(agent), "blue", "lisbon");
  }

  private static PublishedAgent published(String agent) {
    return new PublishedAgent(Keys.agent("harbour", agent), agent);
  }

  private static Map<DayMeasure, Long> day(Sums<DayMeasure> sums) {
    return nonZero(sums, DayMeasure.class);
  }

  private static Map<RuleMeasure, Long> rule(Sums<RuleMeasure> sums) {
    return nonZero(sums, RuleMeasure.class);
  }

  private static <M extends Enum<M>> Map<M, Long> nonZero(Sums<M> sums, Class<M> measures) {
    Map<M, Long> nonZero = new EnumMap<>(measures);
    for (M measure : measures.getEnumConstants()) {
      if (sums.get(measure) != 0) {
        nonZero.put(measure, sums.get(measure));
      }
    }
    return nonZero;
  }
}
