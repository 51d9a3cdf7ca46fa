// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import io.grundton.policy.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a person should see, with everything that the machine found in it, as the
 * tables publish it: redacted.
 *
 * @param facts what is known of the conversation
 * @param call why it is in the queue
 * @param lines its turns in order; empty where their time was over
 * @param evidence by place
 * @param verdicts of all rules, by agent
 * @param principles scores in the order of the pack
 */
public record Dossier(
    Facts facts,
    Call call,
    List<Line> lines,
    List<Evidence> evidence,
    List<Verdict> verdicts,
    List<PrincipleScore> principles) {

  public Dossier {
    lines = List.copyOf(lines);
    evidence = List.copyOf(evidence);
    verdicts = List.copyOf(verdicts);
    principles = List.copyOf(principles);
  }

  /** Its key. */
  public String key() {
    return facts.conversationKey();
  }

  /** What of it an account may see. */
  public Dossier seenBy(Account account) {
    String vendor = account.vendorId();
    return vendor == null ? this : of(vendor);
  }

  /** The same without what concerns agents of other vendors, and without their names. */
  public Dossier of(String vendorId) {
    List<Verdict> own =
        verdicts.stream().filter(verdict -> verdict.vendorId().equals(vendorId)).toList();
    Set<String> agents =
        own.stream().map(Verdict::agentId).filter(Objects::nonNull).collect(Collectors.toSet());
    return new Dossier(
        facts,
        call,
        lines.stream()
            .map(line -> agents.contains(line.agentId()) ? line : line.nameless())
            .toList(),
        evidence.stream().filter(found -> found.vendorId().equals(vendorId)).toList(),
        own,
        principles);
  }

  /**
   * The findings that its vendor may contest: that a rule is broken, by an agent of its own. What
   * the machine is unsure of says nothing that could be wrong.
   */
  public List<Evidence> contestable() {
    return evidence.stream()
        .filter(found -> found.status() == Status.FAIL)
        .filter(found -> found.vendorId().equals(facts.vendorId()))
        .toList();
  }

  /** The turn of a number, null where there is none. */
  public @Nullable Line line(int turnNo) {
    for (Line line : lines) {
      if (line.turnNo() == turnNo) {
        return line;
      }
    }
    return null;
  }

  /** Ids of the rules that judged it, sorted. */
  public List<String> rules() {
    TreeSet<String> rules = new TreeSet<>();
    verdicts.forEach(verdict -> rules.add(verdict.ruleId()));
    return List.copyOf(rules);
  }

  /**
   * What is known of the conversation; the columns of the table conversation, with their nulls.
   *
   * @param startedAtMs milliseconds since 1970 in UTC
   */
  public record Facts(
      String conversationKey,
      String conversationId,
      LocalDate date,
      String vendorId,
      @Nullable String team,
      @Nullable String agentId,
      String channel,
      @Nullable String language,
      @Nullable String queue,
      @Nullable String topic,
      @Nullable String outcome,
      long startedAtMs,
      @Nullable String packId,
      @Nullable String packVersion,
      @Nullable String packHash,
      @Nullable Integer scoreBp,
      int coverageBp,
      int revision) {}

  /**
   * Why it is in the queue; the columns of the table review_queue.
   *
   * @param reasons codes; empty where it is not in the queue, or no more
   */
  public record Call(
      List<String> reasons, int priorityBp, boolean sampled, int inclusionProbabilityBp) {
    public Call {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A turn.
   *
   * @param atMs since the start of the conversation, null where unknown
   * @param endMs likewise
   */
  public record Line(
      int turnNo,
      String speaker,
      @Nullable String agentId,
      @Nullable Long atMs,
      @Nullable Long endMs,
      boolean internal,
      String text) {
    private Line nameless() {
      return new Line(turnNo, speaker, null, atMs, endMs, internal, text);
    }
  }

  /**
   * A piece of evidence.
   *
   * @param status {@link Status#FAIL} or {@link Status#UNSURE}
   * @param turnNo where it is, or where the window closed; null where there is no such turn
   * @param passage what the rule is about; null for an absence
   * @param trigger what opened the opportunity, null where it is no passage
   * @param window null unless it is an absence
   * @param pattern null where no phrase matched
   * @param label null unless a classifier gave it
   */
  public record Evidence(
      String findingId,
      @Nullable String agentKey,
      @Nullable String agentId,
      String vendorId,
      String ruleId,
      String principleId,
      String severity,
      @Nullable String family,
      String standing,
      Status status,
      @Nullable Integer turnNo,
      @Nullable Passage passage,
      @Nullable Passage trigger,
      @Nullable SearchedWindow window,
      String why,
      @Nullable String suggestion,
      @Nullable String pattern,
      @Nullable String label,
      @Nullable Integer probabilityBp) {}

  /**
   * Where what was required was looked for.
   *
   * @param limitMs how much time it had, null without a limit
   * @param waitedMs how long it took, null where unknown
   * @param nearestTurnNo where what came nearest was said, null where nothing did
   * @param nearest what came nearest, null exactly where its turn is
   */
  public record SearchedWindow(
      int fromTurn,
      int toTurn,
      @Nullable Long limitMs,
      @Nullable Long waitedMs,
      @Nullable Integer nearestTurnNo,
      @Nullable String nearest) {}

  /** What a rule says of an agent's part. */
  public record Verdict(
      @Nullable String agentKey,
      @Nullable String agentId,
      String vendorId,
      String ruleId,
      String principleId,
      String severity,
      String standing,
      Status status) {}

  /**
   * The score of a principle.
   *
   * @param scoreBp null where no rule of it passed or failed
   */
  public record PrincipleScore(String principleId, @Nullable Integer scoreBp) {}
}
