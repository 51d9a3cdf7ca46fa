// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.Auditor;
import io.grundton.audit.Step;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.transcript.Delivered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds what rules of a pack do not tell conversations apart, by auditing many. Memory grows with
 * rules, not with conversations.
 */
public final class CorpusLint {
  /** With fewer conversations a share says nothing. */
  private static final int FEWEST = 20;

  private static final int ALWAYS_PERCENT = 95;
  private static final int UNSURE_PERCENT = 20;

  private final Map<Rule, Count> byRule = new LinkedHashMap<>();
  private long conversations;

  private static final class Count {
    final Map<Status, Long> statuses = new EnumMap<>(Status.class);
    boolean hasOwnWords;
    long candidates;
    long kept;

    long of(Status status) {
      return statuses.getOrDefault(status, 0L);
    }

    long decided() {
      return of(Status.PASS) + of(Status.FAIL);
    }
  }

  /** Of one pack; it has seen nothing yet. */
  public CorpusLint(PolicyPack pack) {
    pack.rules().forEach(rule -> byRule.put(rule, new Count()));
  }

  /** Adds one conversation; {@code auditor} audits it against the pack. */
  public void add(Auditor auditor, Delivered delivered, LocalDate date) {
    conversations++;
    for (Explanation.OfRule rule : Explanation.of(auditor, delivered, date).rules()) {
      Count count = byRule.get(rule.rule());
      if (count == null) {
        continue;
      }
      count.statuses.merge(rule.status(), 1L, Long::sum);
      for (Explanation.Heard heard : rule.heard()) {
        if (heard.listening().isWanted()) {
          count.hasOwnWords = true;
          count.candidates += heard.candidates().size();
          count.kept +=
              heard.candidates().stream()
                  .filter(candidate -> candidate.fate() == Step.Fate.KEPT)
                  .count();
        }
      }
    }
  }

  /** The flaws by place. */
  public List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    byRule.forEach((rule, count) -> check(rule, count, flaws));
    return flaws.stream().sorted(Flaw.BY_PLACE).toList();
  }

  private void check(Rule rule, Count count, List<Flaw> flaws) {
    if (count.hasOwnWords && count.candidates == 0) {
      add(
          rule,
          Flaw.Kind.SILENT,
          "found none of its words in %,d conversations",
          flaws,
          conversations);
    }
    if (count.candidates > 0 && count.kept == 0) {
      add(
          rule,
          Flaw.Kind.ALL_DELETED,
          "counts nothing: its exceptions and guards deleted all that it found, %,d in number",
          flaws,
          count.candidates);
    }
    if (conversations < FEWEST) {
      return;
    }
    if (count.decided() >= FEWEST && count.of(Status.FAIL) == count.decided()) {
      add(
          rule,
          Flaw.Kind.ALWAYS_FAILS,
          "failed in each of the %,d conversations in which it could be decided",
          flaws,
          count.decided());
    }
    checkShare(rule, count, Status.NOT_APPLICABLE, ALWAYS_PERCENT, Flaw.Kind.RARELY_APPLIES, flaws);
    checkShare(rule, count, Status.UNSURE, UNSURE_PERCENT, Flaw.Kind.OFTEN_UNSURE, flaws);
    checkShare(
        rule, count, Status.NOT_EVALUATED, ALWAYS_PERCENT, Flaw.Kind.RARELY_EVALUATED, flaws);
  }

  private void checkShare(
      Rule rule, Count count, Status status, int percent, Flaw.Kind kind, List<Flaw> flaws) {
    long of = count.of(status);
    if (100 * of > percent * conversations) {
      add(
          rule,
          kind,
          "was " + status.code() + " in %,d of %,d conversations, more than " + percent + " %%",
          flaws,
          of,
          conversations);
    }
  }

  private static void add(
      Rule rule, Flaw.Kind kind, String message, List<Flaw> flaws, Object... numbers) {
    flaws.add(
        new Flaw(
            rule.header().place(),
            kind,
            "rule '%s' ".formatted(rule.header().id())
                + String.format(Locale.ROOT, message, numbers)));
  }
}
