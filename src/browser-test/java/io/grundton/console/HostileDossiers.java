// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.policy.Status;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Conversations in which everything that is not of a closed set is a given text. */
final class HostileDossiers {
  private HostileDossiers() {}

  /** A key of 32 digits. */
  static String key(int number) {
    return String.format(Locale.ROOT, "%08x", number + 1) + "a".repeat(24);
  }

  /** A conversation with a turn, an agent, a rule, a finding and a verdict of each text. */
  static Dossier talk(int number, List<String> texts) {
    List<Dossier.Line> lines = new ArrayList<>();
    List<Dossier.Evidence> evidence = new ArrayList<>();
    List<Dossier.Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      lines.add(new Dossier.Line(i + 1, "agent", text, i * 1_000L, null, false, text));
      evidence.add(evidence(key(number).substring(0, 8) + "-" + i, i + 1, text));
      verdicts.add(
          new Dossier.Verdict(text, text, "north", text, text, "major", "live", Status.FAIL));
    }
    String all = String.join(" ", texts);
    return new Dossier(
        facts(number, all),
        new Dossier.Call(List.of("severity"), 1_500, false, 200),
        lines,
        evidence,
        verdicts,
        texts.stream().map(text -> new Dossier.PrincipleScore(text, 5_000)).toList());
  }

  /** A conversation whose vendor, team and agent is the text. */
  static Dossier small(int number, String text) {
    return new Dossier(
        facts(number, text),
        new Dossier.Call(List.of("score"), 10, false, 200),
        List.of(new Dossier.Line(1, "customer", null, null, null, false, text)),
        List.of(),
        List.of(),
        List.of());
  }

  /** A note of each text, and a reason of each for each finding. */
  static List<Act> acts(Dossier dossier, List<String> texts) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Target target = Target.of(dossier.evidence().get(i));
      acts.add(new Act.Note(Act.Note.Kind.COMMENT, texts.get(i)));
      acts.add(new Act.Decision(target, Ruling.OVERRIDE, null, texts.get(i), Sight.OPEN, false));
    }
    return acts;
  }

  private static Dossier.Facts facts(int number, String text) {
    return new Dossier.Facts(
        key(number),
        text,
        Dossiers.DATE,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        1_772_445_600_000L,
        text,
        text,
        "f".repeat(64),
        8_750,
        10_000,
        1);
  }

  private static Dossier.Evidence evidence(String id, int turn, String text) {
    return new Dossier.Evidence(
        id,
        text,
        text,
        "north",
        text,
        text,
        "major",
        null,
        "live",
        Status.FAIL,
        turn,
        new Passage(turn, 0, text.codePointCount(0, text.length())),
        null,
        new Dossier.SearchedWindow(1, turn, null, null, turn, text),
        text,
        text,
        text,
        text,
        null);
  }
}
