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
      String name = kept(text);
      lines.add(new Dossier.Line(i + 1, "agent", name, i * 1_000L, null, false, text));
      evidence.add(evidence(key(number).substring(0, 8) + "-" + i, i + 1, name, text));
      verdicts.add(
          new Dossier.Verdict(name, name, "north", name, name, "major", "live", Status.FAIL));
    }
    String all = String.join(" ", texts);
    return new Dossier(
        facts(number, kept(all), all),
        new Dossier.Call(List.of("severity"), 1_500, false, 200),
        lines,
        evidence,
        verdicts,
        texts.stream().map(text -> new Dossier.PrincipleScore(kept(text), 5_000)).toList());
  }

  /** A conversation whose vendor, team and agent is the text. */
  static Dossier small(int number, String text) {
    return new Dossier(
        facts(number, kept(text), text),
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
      String text = said(texts.get(i));
      acts.add(new Act.Note(Act.Note.Kind.COMMENT, text));
      acts.add(new Act.Decision(target, Ruling.OVERRIDE, null, text, Sight.OPEN, false));
    }
    return acts;
  }

  /** A text as forms are read: no database keeps U+0000. */
  static String said(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** A text as a name, which is no longer than those that are read from deliveries. */
  static String kept(String text) {
    String name = said(text);
    int length = Math.min(256, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, length));
  }

  private static Dossier.Facts facts(int number, String name, String texts) {
    return new Dossier.Facts(
        key(number),
        texts,
        Dossiers.DATE,
        name,
        name,
        texts,
        name,
        name,
        texts,
        texts,
        texts,
        1_772_445_600_000L,
        texts,
        texts,
        "f".repeat(64),
        8_750,
        10_000,
        1);
  }

  private static Dossier.Evidence evidence(String id, int turn, String name, String text) {
    return new Dossier.Evidence(
        id,
        name,
        name,
        "north",
        name,
        name,
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
