// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Example;
import io.grundton.policy.Family;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a pack: what all kinds have, then what their kind has. */
final class RuleReader {
  private static final int MAX_WEIGHT = 1_000;

  /** The kinds of rules; a kind is added by adding it here. */
  private static final Map<String, RuleKind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("forbid", new ForbidKind());
    KINDS.put("require", new RequireKind());
    KINDS.put("prefer", new PreferKind());
    KINDS.put("sequence", new SequenceKind());
    KINDS.put("consistent", new ConsistentKind());
    KINDS.put("count", new CountKind());
    KINDS.put("respond", new RespondKind());
    KINDS.put("classify", new ClassifyKind());
  }

  private static final Shape<Severity> SEVERITY = Shape.oneOf(Severity.values(), Severity::code);
  private static final Shape<Family> FAMILY = Shape.oneOf(Family.values(), Family::code);
  private static final Shape<Status> ON_MISSING =
      Shape.oneOf(new Status[] {Status.NOT_EVALUATED, Status.FAIL, Status.UNSURE}, Status::code);
  private static final Shape<Set<String>> TAGS = Shape.distinct(Shape.listOf(Shape.text(), 0));
  private static final Shape<List<Example>> EXAMPLES = Shape.listOf(new ExampleShape(), 0);

  private final Vocabulary vocabulary;
  private final PrincipleReader principles;
  private final Set<String> ids = new HashSet<>();

  /** Of a pack with these names and principles. */
  RuleReader(Vocabulary vocabulary, PrincipleReader principles) {
    this.vocabulary = vocabulary;
    this.principles = principles;
  }

  /** A rule, null where a mistake leaves none. */
  @Nullable Rule read(YamlMapping rule) {
    RuleHeader header = header(rule);
    RuleKind kind = rule.required("kind", RuleReader::kind);
    if (kind == null) {
      rule.entries();
      return null;
    }
    return kind.read(rule, header, vocabulary);
  }

  private RuleHeader header(YamlMapping rule) {
    String id = rule.required("id", Vocabulary.NAME, "");
    if (!id.isEmpty() && !ids.add(id)) {
      rule.reportKey(
          "id",
          Mistake.DUPLICATE_VALUE,
          "the id of a rule must be its own, but '" + id + "' is not");
    }
    Severity severity = rule.optional("severity", SEVERITY, Severity.MINOR);
    Family family = rule.optional("family", FAMILY);
    if ((severity == Severity.CRITICAL) != rule.has("family")) {
      rule.reportKey(
          "severity",
          Mistake.KEYS_DO_NOT_FIT,
          "a rule must have a 'family' if and only if its severity is critical, but that is "
              + severity.code());
    }
    Set<String> tags = rule.optional("tags", TAGS, Set.of());
    return new RuleHeader(
        id,
        principles.observedBy(rule),
        rule.required("why", Shape.text(), ""),
        severity,
        family,
        rule.optional("weight", Shape.integer(1, MAX_WEIGHT), 1),
        rule.optional("status", Shape.word(List.of("live", "trial")), "live").equals("trial"),
        rule.optional("by", Vocabulary.BY, By.AGENT),
        when(rule, id),
        rule.optional("on_missing", ON_MISSING, Status.NOT_EVALUATED),
        rule.optional("suggest", Shape.text()),
        List.copyOf(tags),
        examples(rule),
        rule.place());
  }

  private List<Condition> when(YamlMapping rule, String id) {
    WhenReader reader = new WhenReader(vocabulary);
    return rule.optional("when", Shape.mapping(when -> reader.read(when, id)), List.of());
  }

  private static List<Example> examples(YamlMapping rule) {
    List<Example> examples = rule.required("examples", EXAMPLES);
    if (examples == null) {
      return List.of();
    }
    boolean fails = examples.stream().anyMatch(e -> e.expected() == Status.FAIL && !e.todo());
    boolean passes = examples.stream().anyMatch(e -> e.expected() == Status.PASS && !e.todo());
    if (!fails || !passes) {
      rule.reportKey(
          "examples",
          Mistake.TOO_FEW_EXAMPLES,
          "a rule must have at least one example that fails and one that passes");
    }
    return examples;
  }

  private static @Nullable RuleKind kind(YamlNode node) {
    String name = Shape.word(List.copyOf(KINDS.keySet())).read(node);
    return name == null ? null : KINDS.get(name);
  }
}
