// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.policy.Status;
import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Queued conversations of the size that real ones have, made of few words; the same every time. */
final class MadeQueue {
  private static final int RULES = 30;
  private static final String[] WORDS =
      "the order router invoice was sent again please wait moment I will look into it thank you for"
          .split(" ");

  private MadeQueue() {}

  /** The conversation of a number. */
  static Dossier dossier(int number) {
    SplittableRandom random = new SplittableRandom(number);
    String key = "%08x%024x".formatted(random.nextInt(), number);
    String vendor = "vendor-" + random.nextInt(4);
    List<Dossier.Line> lines = new ArrayList<>();
    int turns = 10 + random.nextInt(20);
    for (int turn = 1; turn <= turns; turn++) {
      boolean agent = turn % 2 == 0;
      lines.add(
          new Dossier.Line(
              turn,
              agent ? "agent" : "customer",
              agent ? "agent-" + random.nextInt(200) : null,
              turn * 30_000L,
              null,
              false,
              sentence(random)));
    }
    List<Dossier.Evidence> evidence = new ArrayList<>();
    List<Dossier.Verdict> verdicts = new ArrayList<>();
    int failed = 1 + random.nextInt(4);
    for (int rule = 0; rule < RULES; rule++) {
      boolean fails = rule >= 10 && rule < 10 + failed;
      String id = "rule-" + (rule + random.nextInt(2) * (fails ? RULES : 0));
      verdicts.add(
          new Dossier.Verdict(
              "agent-key",
              "agent-1",
              vendor,
              id,
              "principle-" + rule % 7,
              "major",
              "live",
              fails ? Status.FAIL : Status.PASS));
      if (fails) {
        evidence.add(evidence(key + "-" + rule, vendor, id, rule));
      }
    }
    List<Dossier.PrincipleScore> principles = new ArrayList<>();
    for (int principle = 0; principle < 7; principle++) {
      principles.add(new Dossier.PrincipleScore("principle-" + principle, 8_000));
    }
    boolean sampled = random.nextInt(20) == 0;
    return new Dossier(
        facts(random, key, vendor, number),
        new Dossier.Call(
            List.of(sampled ? "sample" : "severity"), sampled ? 0 : 500 * failed, sampled, 200),
        lines,
        evidence,
        verdicts,
        principles);
  }

  private static Dossier.Facts facts(
      SplittableRandom random, String key, String vendor, int number) {
    return new Dossier.Facts(
        key,
        "ticket-" + number,
        LocalDate.of(2026, 10, 1),
        vendor,
        "team-" + random.nextInt(12),
        "agent-1",
        random.nextBoolean() ? "chat" : "email",
        random.nextBoolean() ? "en" : "de",
        null,
        "billing",
        "resolved",
        1_790_000_000_000L + number,
        "house/en",
        "1.0.0",
        "f".repeat(64),
        5_000 + random.nextInt(5_000),
        10_000,
        1);
  }

  private static Dossier.Evidence evidence(String id, String vendor, String rule, int number) {
    return new Dossier.Evidence(
        id,
        "agent-key",
        "agent-1",
        vendor,
        rule,
        "principle-" + number % 7,
        "major",
        null,
        "live",
        Status.FAIL,
        2,
        new Passage(2, 0, 5),
        null,
        null,
        "Customers want to know when it will be done.",
        "I will be back within two minutes.",
        "please wait",
        null,
        null);
  }

  private static String sentence(SplittableRandom random) {
    StringBuilder text = new StringBuilder("Hello ");
    for (int word = 8 + random.nextInt(24); word > 0; word--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.append('.').toString();
  }
}
