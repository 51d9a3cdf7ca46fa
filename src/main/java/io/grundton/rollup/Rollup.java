// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import io.grundton.audit.Audit;
import io.grundton.audit.Participant;
import io.grundton.audit.Timing;
import io.grundton.audit.Verdict;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;
import io.grundton.privacy.PublishedAgent;
import io.grundton.transcript.Assignment;
import io.grundton.transcript.Conversation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the audits added to it, by agent and by vendor, of one or several dates. A new one is
 * empty and changes nothing that it is merged into; merging is associative and commutative.
 *
 * <p>Only the sums by agent are kept, because those by vendor follow from them. Not safe for use by
 * several threads at once.
 */
public final class Rollup {
  private static final int ALL_BP = 10_000;

  private final Map<AgentKey, Part> parts;
  private final Map<Standing, IdentityHashMap<Rule, RuleKey>> ruleKeys =
      new EnumMap<>(Standing.class);

  /** An empty roll-up. */
  public Rollup() {
    this(new HashMap<>());
  }

  private Rollup(Map<AgentKey, Part> parts) {
    this.parts = parts;
  }

  /**
   * Adds one audit. The owner's row gets the conversation, every participant's row its part and its
   * verdicts.
   *
   * @param agents what the tables say of each participant, in the order of the cast
   */
  public void add(Audit audit, List<PublishedAgent> agents) {
    List<Participant> cast = audit.cast().participants();
    if (agents.size() != cast.size()) {
      throw new IllegalArgumentException(
          "agents must be one for each of %d participants, but were %d"
              .formatted(cast.size(), agents.size()));
    }
    Part[] byParticipant = new Part[cast.size()];
    for (int i = 0; i < byParticipant.length; i++) {
      Participant participant = cast.get(i);
      byParticipant[i] = part(keyOf(audit, participant, agents.get(i)));
      if (participant.kind() != Participant.Kind.NONE) {
        byParticipant[i].day().add(DayMeasure.N_HANDLED, 1);
      }
    }
    addConversation(audit, byParticipant[audit.cast().owner()].day());
    for (Verdict verdict : audit.verdicts()) {
      RuleKey rule = keyOf(verdict);
      addVerdict(verdict, rule.weight(), byParticipant[verdict.participant()].of(rule));
    }
  }

  /** Adds the sums of another roll-up, which is left as it is. */
  public void merge(Rollup other) {
    other.parts.forEach((key, part) -> part(key).merge(part));
  }

  /** How many rows of agents it holds: agent_day and agent_rule_day together. */
  public long rows() {
    long rows = 0;
    for (Part part : parts.values()) {
      rows += 1 + part.rules().size();
    }
    return rows;
  }

  /** The dates of its conversations. */
  public SortedSet<LocalDate> dates() {
    SortedSet<LocalDate> dates = new TreeSet<>();
    for (AgentKey key : parts.keySet()) {
      dates.add(key.vendor().date());
    }
    return dates;
  }

  /** The same sums, a roll-up for each date; they are shared with this one. */
  public SortedMap<LocalDate, Rollup> byDate() {
    SortedMap<LocalDate, Rollup> byDate = new TreeMap<>();
    parts.forEach(
        (key, part) ->
            byDate.computeIfAbsent(key.vendor().date(), date -> new Rollup()).parts.put(key, part));
    return byDate;
  }

  /** The rows of agent_day, by key. */
  public Stream<AgentDay> agentDays() {
    return sorted(parts).map(part -> new AgentDay(part.getKey(), part.getValue().day()));
  }

  /** The rows of vendor_day, by key. */
  public Stream<VendorDay> vendorDays() {
    Map<VendorKey, Sums<DayMeasure>> vendors = new HashMap<>();
    parts.forEach(
        (key, part) ->
            vendors.computeIfAbsent(key.vendor(), vendor -> Sums.ofDay()).merge(part.day()));
    return sorted(vendors).map(sums -> new VendorDay(sums.getKey(), sums.getValue()));
  }

  /** The rows of agent_rule_day, by key. */
  public Stream<AgentRuleDay> agentRuleDays() {
    return sorted(parts)
        .flatMap(
            part ->
                sorted(part.getValue().rules())
                    .map(sums -> new AgentRuleDay(part.getKey(), sums.getKey(), sums.getValue())));
  }

  /** The rows of rule_day, by key. */
  public Stream<RuleDay> ruleDays() {
    Map<VendorKey, Part> vendors = new HashMap<>();
    parts.forEach(
        (key, part) -> vendors.computeIfAbsent(key.vendor(), vendor -> new Part()).merge(part));
    return sorted(vendors)
        .flatMap(
            part ->
                sorted(part.getValue().rules())
                    .map(sums -> new RuleDay(part.getKey(), sums.getKey(), sums.getValue())));
  }

  /** Writes it for another worker to read; not a format to keep. */
  public void writeTo(DataOutput out) throws IOException {
    new RollupEncoder(out).write(parts);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static Rollup readFrom(DataInput in) throws IOException {
    return new Rollup(new RollupDecoder(in).read());
  }

  private Part part(AgentKey key) {
    Part part = parts.get(key);
    if (part == null) {
      part = new Part();
      parts.put(key, part);
    }
    return part;
  }

  private RuleKey keyOf(Verdict verdict) {
    return ruleKeys
        .computeIfAbsent(verdict.standing(), standing -> new IdentityHashMap<>())
        .computeIfAbsent(verdict.rule(), rule -> RuleKey.of(rule, verdict.standing()));
  }

  private static AgentKey keyOf(Audit audit, Participant participant, PublishedAgent agent) {
    Conversation conversation = audit.conversation();
    Assignment assignment = participant.assignment();
    PolicyPack pack = audit.pack();
    VendorKey vendor =
        new VendorKey(
            audit.date(),
            assignment.vendorId(),
            assignment.inHouse(),
            pack == null ? null : pack.id(),
            pack == null ? null : pack.version(),
            participant.kind(),
            conversation.channel(),
            conversation.language(),
            conversation.topic());
    return new AgentKey(vendor, agent, assignment.team(), assignment.site());
  }

  private static void addConversation(Audit audit, Sums<DayMeasure> sums) {
    sums.add(DayMeasure.N_CONVERSATIONS, 1);
    sums.add(DayMeasure.countOf(audit.outcome()), 1);
    if (audit.flag().flagged()) {
      sums.add(DayMeasure.N_FLAGGED, 1);
    }
    sums.add(DayMeasure.N_CRITICAL_CUSTOMER, audit.score().criticalCustomer());
    sums.add(DayMeasure.N_CRITICAL_BUSINESS, audit.score().criticalBusiness());
    sums.add(DayMeasure.N_CRITICAL_COMPLIANCE, audit.score().criticalCompliance());
    sums.add(DayMeasure.SUM_COVERAGE_BP, audit.score().coverageBp());
    Integer score = audit.score().scoreBp();
    if (score != null) {
      sums.add(DayMeasure.N_SCORED, 1);
      sums.add(DayMeasure.SUM_SCORE_BP, score);
      sums.add(DayMeasure.SUM_SCORE_BP_SQ, (long) score * score);
      sums.add(DayMeasure.binOfScore(score), 1);
    }
    addTiming(audit.timing(), sums);
    addTime(
        audit.conversation().queueWaitMs(),
        DayMeasure.SUM_QUEUE_WAIT_MS,
        DayMeasure.N_QUEUE_WAIT,
        sums);
  }

  private static void addTiming(Timing timing, Sums<DayMeasure> sums) {
    Long first = timing.firstResponseMs();
    if (first != null) {
      sums.add(DayMeasure.binOfFirstResponse(first), 1);
    }
    addTime(first, DayMeasure.SUM_FIRST_RESPONSE_MS, DayMeasure.N_FIRST_RESPONSE, sums);
    addTime(
        timing.firstHumanResponseMs(),
        DayMeasure.SUM_FIRST_HUMAN_RESPONSE_MS,
        DayMeasure.N_FIRST_HUMAN_RESPONSE,
        sums);
    sums.add(DayMeasure.SUM_RESPONSE_MS, timing.sumResponseMs());
    sums.add(DayMeasure.N_RESPONSE, timing.responses());
    addTime(timing.handleMs(), DayMeasure.SUM_HANDLE_MS, DayMeasure.N_HANDLE, sums);
  }

  private static void addTime(
      @Nullable Long ms, DayMeasure sum, DayMeasure count, Sums<DayMeasure> sums) {
    if (ms != null) {
      sums.add(sum, ms);
      sums.add(count, 1);
    }
  }

  private static void addVerdict(Verdict verdict, long weight, Sums<RuleMeasure> sums) {
    sums.add(RuleMeasure.countOf(verdict.status()), 1);
    sums.add(RuleMeasure.OPPORTUNITIES, verdict.opportunities());
    sums.add(RuleMeasure.PASSED, verdict.passed());
    sums.add(RuleMeasure.FAILED, verdict.failed());
    if (verdict.status() == Status.PASS || verdict.status() == Status.FAIL) {
      sums.add(RuleMeasure.SUM_EARNED_WEIGHT, weight * shareBp(verdict.passed(), verdict.failed()));
      sums.add(RuleMeasure.SUM_POSSIBLE_WEIGHT, weight * ALL_BP);
    }
  }

  /** The share of opportunities that passed, rounded half up. */
  private static long shareBp(long passed, long failed) {
    long decided = passed + failed;
    return (2 * ALL_BP * passed + decided) / (2 * decided);
  }

  private static <K extends Comparable<K>, V> Stream<Entry<K, V>> sorted(Map<K, V> rows) {
    return rows.entrySet().stream().sorted(Entry.comparingByKey());
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Rollup other && parts.equals(other.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return "Rollup[agents=%d, rows=%d]".formatted(parts.size(), rows());
  }
}
