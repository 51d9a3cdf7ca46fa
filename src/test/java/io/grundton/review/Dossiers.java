// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import io.grundton.policy.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dossiers for tests: a complaint, a rude answer, and no greeting. */
public final class Dossiers {
  /** A key of 32 digits. */
  public static final String KEY = "80000000" + "a".repeat(24);

  /** The date of all of them. */
  public static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  private static final String KIND = "It is your own fault.";

  private Dossiers() {}

  /** A dossier of the vendor north. */
  public static Dossier dossier() {
    return dossier(KEY, "north", KIND);
  }

  /** A dossier in which an agent says something. */
  public static Dossier dossier(String key, String vendor, String said) {
    return with(key, vendor, said, List.of("rude", "greeting"), List.of("severity"), 1_500, false);
  }

  /** The same with some of its findings, in the queue for these reasons. */
  public static Dossier with(
      String key,
      String vendor,
      String said,
      List<String> findings,
      List<String> reasons,
      int priorityBp,
      boolean sampled) {
    return new Dossier(
        new Dossier.Facts(
            key,
            "ticket-1",
            DATE,
            vendor,
            "team-1",
            "agent-1",
            "chat",
            "en",
            null,
            "billing",
            "resolved",
            1_772_445_600_000L,
            "house/en",
            "1.0.0",
            "f".repeat(64),
            8_750,
            10_000,
            1),
        new Dossier.Call(reasons, priorityBp, sampled, 200),
        List.of(
            new Dossier.Line(1, "customer", null, 0L, null, false, "The router is broken."),
            new Dossier.Line(2, "agent", "agent-1", 90_000L, null, false, said),
            new Dossier.Line(3, "agent", "agent-2", null, null, true, "Tell nobody.")),
        findings.stream().map(rule -> evidence(key, vendor, rule)).toList(),
        List.of(
            verdict(vendor, "greeting", Status.FAIL),
            verdict(vendor, "name", Status.PASS),
            verdict(vendor, "rude", Status.FAIL),
            new Dossier.Verdict(
                "k2", "agent-2", "elsewhere", "rude", "plain", "major", "live", Status.UNSURE)),
        List.of(
            new Dossier.PrincipleScore("plain", 5_000), new Dossier.PrincipleScore("warm", null)));
  }

  /** A dossier as another pack audits another revision of it. */
  public static Dossier revised(Dossier dossier, String packHash, int revision) {
    Dossier.Facts facts = dossier.facts();
    return new Dossier(
        new Dossier.Facts(
            facts.conversationKey(),
            facts.conversationId(),
            facts.date(),
            facts.vendorId(),
            facts.team(),
            facts.agentId(),
            facts.channel(),
            facts.language(),
            facts.queue(),
            facts.topic(),
            facts.outcome(),
            facts.startedAtMs(),
            facts.packId(),
            facts.packVersion(),
            packHash,
            facts.scoreBp(),
            facts.coverageBp(),
            revision),
        dossier.call(),
        dossier.lines(),
        dossier.evidence(),
        dossier.verdicts(),
        dossier.principles());
  }

  /** A dossier whose one finding, all that the agent says, has a label; null for no label. */
  public static Dossier labelled(String key, String said, @Nullable String label) {
    Dossier plain = with(key, "north", said, List.of("rude"), List.of("severity"), 1_500, false);
    Dossier.Evidence rude = plain.evidence().get(0);
    Dossier.Evidence found =
        new Dossier.Evidence(
            rude.findingId(),
            rude.agentKey(),
            rude.agentId(),
            rude.vendorId(),
            rude.ruleId(),
            rude.principleId(),
            rude.severity(),
            rude.family(),
            rude.standing(),
            rude.status(),
            rude.turnNo(),
            new Passage(2, 0, said.codePointCount(0, said.length())),
            rude.trigger(),
            null,
            rude.why(),
            rude.suggestion(),
            null,
            label,
            label == null ? null : 9_000);
    return new Dossier(
        plain.facts(),
        plain.call(),
        plain.lines(),
        List.of(found),
        plain.verdicts(),
        plain.principles());
  }

  private static Dossier.Verdict verdict(String vendor, String rule, Status status) {
    return new Dossier.Verdict("k1", "agent-1", vendor, rule, "plain", "major", "live", status);
  }

  private static Dossier.Evidence evidence(String key, String vendor, String rule) {
    boolean absence = rule.equals("greeting");
    return evidence(
        key.substring(0, 8) + "-" + rule,
        vendor,
        rule,
        absence ? null : new Passage(2, 6, 20),
        absence ? new Dossier.SearchedWindow(1, 2, 60_000L, null, 3, "Tell nobody.") : null);
  }

  private static Dossier.Evidence evidence(
      String id,
      String vendor,
      String rule,
      @Nullable Passage passage,
      Dossier.@Nullable SearchedWindow window) {
    return new Dossier.Evidence(
        id,
        "k1",
        "agent-1",
        vendor,
        rule,
        "plain",
        "major",
        "customer",
        window == null ? "live" : "trial",
        window == null ? Status.FAIL : Status.UNSURE,
        2,
        passage,
        window == null ? null : new Passage(1, 4, 10),
        window,
        "Nobody calls to be judged.",
        "I am sorry.",
        window == null ? "your own fault" : null,
        window == null ? null : "greets",
        window == null ? null : 6_000);
  }
}
