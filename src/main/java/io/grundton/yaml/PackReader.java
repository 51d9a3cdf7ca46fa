// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Manuscript;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Scoring;
import io.grundton.policy.Scoring.Critical;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy packs. Examples are read, not run; what the policy language has and this release has
 * not is a problem, never passed over.
 */
public final class PackReader {
  private static final int ALL_BP = 10_000;
  static final Shape<String> ID =
      Shape.text(
          Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*"),
          "a name such as harbour/voice-en, in lower case");

  private PackReader() {}

  /**
   * The pack that a file states, with what it inherits from those it builds on; its hash is the
   * SHA-256 of the file's bytes, which name the bases' hashes.
   *
   * @throws io.grundton.problem.ProblemsException with every mistake in the files
   */
  public static PolicyPack read(Location file) {
    return manuscript(file).pack();
  }

  /** The same, with what only its author cares for; see {@link #read(Location)}. */
  public static Manuscript manuscript(Location file) {
    return read(file, PackSource.FILES);
  }

  /** The pack that a file stated whose texts, as {@link #texts} gives them, are at hand. */
  public static PolicyPack read(Location file, Map<String, String> texts) {
    return read(file, PackSource.of(texts)).pack();
  }

  /**
   * The texts of a pack's file and of those it builds on, by name.
   *
   * @throws io.grundton.problem.ProblemsException with every mistake that keeps them from being
   *     read
   */
  public static Map<String, String> texts(Location file) throws IOException {
    Problems problems = new Problems();
    BaseReader reader = new BaseReader(PackSource.FILES, problems);
    reader.read(file);
    problems.throwIfAny();
    Map<String, String> texts = new TreeMap<>();
    for (Location read : reader.files()) {
      try (InputStream in = read.open()) {
        texts.put(read.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static Manuscript read(Location file, PackSource source) {
    Problems problems = new Problems();
    BaseReader reader = new BaseReader(source, problems);
    Optional<Manuscript> manuscript =
        reader.read(file).map(yaml -> manuscript(yaml.mapping(), yaml.sha256(), reader));
    problems.throwIfAny();
    return manuscript.orElseThrow(
        () -> new IllegalStateException("a file that cannot be read must be a problem: " + file));
  }

  private static Manuscript manuscript(YamlMapping root, String hash, BaseReader base) {
    root.required("spec", Shape.integer(1, 1), 1);
    PrincipleReader principles = new PrincipleReader();
    root.required("principles", Shape.listOf(Shape.mapping(principles::read), 1), List.of());
    Vocabulary vocabulary =
        new Vocabulary(root.optional("lists", Shape.mapping(ListReader::read), Map.of()));
    root.optional("calendars", Shape.mapping(calendars -> readCalendars(vocabulary, calendars)));
    root.optional("events", Shape.mapping(events -> readEvents(vocabulary, events)));
    RuleReader reader = new RuleReader(vocabulary, principles);
    List<Rule> rules =
        root.required("rules", Shape.listOf(Shape.mapping(reader::read), 1), List.of());
    PolicyPack pack =
        new PolicyPack(
            root.required("pack", ID, ""),
            root.required("version", Shape.text(), ""),
            hash,
            root.optional("language", Facts.LANGUAGE),
            root.optional("philosophy", Shape.text(), ""),
            principles.principles(),
            root.optional("scoring", Shape.mapping(PackReader::scoring), Scoring.DEFAULT),
            vocabulary.events(),
            rules);
    principles.reportUnobserved();
    root.has("extends"); // followed before, so here it is only a key that packs have
    root.close();
    return new Manuscript(pack, vocabulary.lists(), base.phrases());
  }

  private static Vocabulary readEvents(Vocabulary vocabulary, YamlMapping events) {
    vocabulary.readEvents(events);
    return vocabulary;
  }

  private static Vocabulary readCalendars(Vocabulary vocabulary, YamlMapping calendars) {
    vocabulary.readCalendars(calendars);
    return vocabulary;
  }

  private static Scoring scoring(YamlMapping mapping) {
    mapping.optional("na", Shape.word(List.of("exclude")));
    int minWeight =
        mapping.optional("min_weight", Shape.integer(0, 1_000_000), Scoring.DEFAULT.minWeight());
    Scoring acts = mapping.optional("critical", PackReader::critical, Scoring.DEFAULT);
    return new Scoring(minWeight, acts.critical(), acts.capBp());
  }

  private static @Nullable Scoring critical(YamlNode node) {
    if (node instanceof YamlMapping) {
      Integer cap =
          Shape.mapping(m -> m.required("cap", Shape.integer(0, ALL_BP), ALL_BP)).read(node);
      return cap == null ? null : new Scoring(0, Critical.CAP, cap);
    }
    String word = node instanceof YamlScalar scalar ? scalar.text() : "";
    if (word.equals("zero") || word.equals("flag")) {
      return new Scoring(0, word.equals("zero") ? Critical.ZERO : Critical.FLAG, ALL_BP);
    }
    node.mustBe(Mistake.ILLEGAL_VALUE, "zero, flag or {cap: basis points}");
    return null;
  }
}
