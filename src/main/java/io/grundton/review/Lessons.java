// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import io.grundton.classifier.LabelledText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier of one language can learn from decisions about its findings: a text whose label
 * was confirmed has it, one whose label was overridden has another. A passage that was missed has
 * the label of its rule's findings. A text that reviewers do not agree about teaches nothing.
 */
public final class Lessons {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private final String language;
  private final Set<String> rules;
  private final String otherwise;
  private final Map<String, Set<String>> labelsByText = new TreeMap<>();
  private final Map<String, Set<String>> labelsByRule = new HashMap<>();
  private final List<Missed> missed = new ArrayList<>();

  private record Missed(String rule, String text) {}

  /**
   * Lessons, of nothing yet.
   *
   * @param language primary tag of the conversations that count
   * @param rules whose findings count, all where it is empty
   * @param otherwise the label of a text whose label was overridden
   */
  public Lessons(String language, Set<String> rules, String otherwise) {
    this.language = language;
    this.rules = Set.copyOf(rules);
    this.otherwise = otherwise;
  }

  /** Adds what was decided about a conversation. */
  public void add(Dossier dossier, Proceedings said) {
    if (!language.equals(dossier.facts().language())) {
      return;
    }
    Map<Target, Set<Ruling>> rulings = new HashMap<>();
    for (Proceedings.Entry entry : said.inForce()) {
      Act.Decision decision = entry.decision();
      if (decision != null && !Proceedings.superseded(entry, dossier)) {
        rulings
            .computeIfAbsent(decision.target(), target -> EnumSet.noneOf(Ruling.class))
            .add(decision.ruling());
      }
    }
    for (Dossier.Evidence found : dossier.evidence()) {
      String label = found.label();
      if (label != null && counts(found.ruleId())) {
        labelsByRule.computeIfAbsent(found.ruleId(), rule -> new TreeSet<>()).add(label);
        learn(
            text(dossier, found.passage()),
            label,
            rulings.getOrDefault(Target.of(found), EnumSet.noneOf(Ruling.class)));
      }
    }
    for (Target target : rulings.keySet()) {
      String rule = target.ruleId();
      String text = text(dossier, target.passage());
      if (target.scope() == Scope.MISSED && rule != null && counts(rule) && text != null) {
        missed.add(new Missed(rule, text));
      }
    }
  }

  /** The lessons, by text. */
  public List<LabelledText> all() {
    Map<String, Set<String>> labels = new TreeMap<>();
    labelsByText.forEach((text, known) -> labels.put(text, new TreeSet<>(known)));
    for (Missed passage : missed) {
      Set<String> ofRule = labelsByRule.getOrDefault(passage.rule(), Set.of());
      if (ofRule.size() == 1) {
        labels.computeIfAbsent(passage.text(), text -> new TreeSet<>()).addAll(ofRule);
      }
    }
    List<LabelledText> lessons = new ArrayList<>();
    labels.forEach(
        (text, known) -> {
          if (known.size() == 1) {
            lessons.add(new LabelledText(known.iterator().next(), text));
          }
        });
    return List.copyOf(lessons);
  }

  private boolean counts(String rule) {
    return rules.isEmpty() || rules.contains(rule);
  }

  private void learn(@Nullable String text, String label, Set<Ruling> rulings) {
    if (text != null) {
      Set<String> known = labelsByText.computeIfAbsent(text, key -> new TreeSet<>());
      if (rulings.contains(Ruling.CONFIRM)) {
        known.add(label);
      }
      if (rulings.contains(Ruling.OVERRIDE)) {
        known.add(otherwise);
      }
    }
  }

  private static @Nullable String text(Dossier dossier, @Nullable Passage passage) {
    Dossier.Line line = passage == null ? null : dossier.line(passage.turnNo());
    if (line == null) {
      return null;
    }
    String text = line.text();
    int length = text.codePointCount(0, text.length());
    int start = Math.min(Objects.requireNonNull(passage).start(), length);
    int end = Math.min(passage.end(), length);
    String words =
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    String cleaned = BLANKS.matcher(words).replaceAll(" ").strip();
    return cleaned.isEmpty() ? null : cleaned;
  }
}
