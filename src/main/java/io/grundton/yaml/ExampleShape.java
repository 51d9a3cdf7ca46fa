// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Condition;
import io.grundton.policy.Example;
import io.grundton.policy.Status;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of a rule: {@code {fail: "A: No.", at: "No"}}. The facts that {@code given} may state
 * are {@code customer_name}, {@code started_at} and those that {@code when} asks for; the {@code
 * labels} it supposes hold for every turn, whichever model is asked.
 */
final class ExampleShape implements Shape<Example> {
  private static final String CUSTOMER_NAME = "customer_name";
  private static final Shape<List<Turn>> TURNS = new TurnLines();
  private static final Shape<Integer> PROBABILITY = new ProbabilityShape(0);
  private static final int MAX_TURN = 10_000;

  private record Expected(String key, Status status, boolean todo) {}

  private static final List<Expected> EXPECTED =
      List.of(
          new Expected("fail", Status.FAIL, false),
          new Expected("pass", Status.PASS, false),
          new Expected("na", Status.NOT_APPLICABLE, false),
          new Expected("unsure", Status.UNSURE, false),
          new Expected("not_evaluated", Status.NOT_EVALUATED, false),
          new Expected("todo_fail", Status.FAIL, true),
          new Expected("todo_pass", Status.PASS, true));

  @Override
  public @Nullable Example read(YamlNode node) {
    return Shape.mapping(ExampleShape::example).read(node);
  }

  private static @Nullable Example example(YamlMapping mapping) {
    Expected expected = null;
    List<Turn> turns = null;
    int count = 0;
    for (Expected one : EXPECTED) {
      if (mapping.has(one.key())) {
        expected = one;
        turns = mapping.optional(one.key(), TURNS);
        count++;
      }
    }
    Example.At at = mapping.optional("at", ExampleShape::at);
    Given given = mapping.optional("given", Shape.mapping(ExampleShape::given), Given.NOTHING);
    if (count != 1) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT,
          "an example must have exactly one of "
              + EXPECTED.stream().map(Expected::key).toList()
              + ", but has "
              + count);
      return null;
    }
    if (expected == null || turns == null) {
      return null;
    }
    if (at != null) {
      check(mapping, at, expected.status(), turns);
    }
    return new Example(
        expected.status(),
        expected.todo(),
        turns,
        given.facts(),
        given.labels(),
        at,
        mapping.place());
  }

  private static Example.@Nullable At at(YamlNode node) {
    if (node instanceof YamlMapping) {
      return Shape.mapping(
              m -> new Example.At.InTurn(m.required("turn", Shape.integer(1, MAX_TURN), 1)))
          .read(node);
    }
    String text = Shape.text().read(node);
    return text == null ? null : new Example.At.Text(text);
  }

  private static void check(YamlMapping mapping, Example.At at, Status status, List<Turn> turns) {
    if (status == Status.PASS || status == Status.NOT_APPLICABLE) {
      mapping.reportKey("at", Mistake.EXAMPLE, "'at' must stand beside 'fail' or 'unsure' only");
    } else if (at instanceof Example.At.InTurn in && in.turn() > turns.size()) {
      mapping.reportKey(
          "at",
          Mistake.EXAMPLE,
          "'at' must name one of the example's %d turns, but was %d"
              .formatted(turns.size(), in.turn()));
    } else if (at instanceof Example.At.Text in
        && turns.stream().noneMatch(turn -> turn.text().contains(in.text()))) {
      mapping.reportKey(
          "at",
          Mistake.EXAMPLE,
          "'at' must be a part of one of the example's turns, but was "
              + YamlScalar.quoted(in.text()));
    }
  }

  private record Given(Map<String, String> facts, Map<String, Integer> labels) {
    static final Given NOTHING = new Given(Map.of(), Map.of());
  }

  private static Given given(YamlMapping mapping) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, Integer> labels =
        mapping.optional("labels", Shape.mapping(ExampleShape::labels), Map.of());
    put(given, CUSTOMER_NAME, mapping.optional(CUSTOMER_NAME, Shape.text()));
    Instant startedAt = mapping.optional("started_at", Shape.moment());
    put(given, "started_at", startedAt == null ? null : startedAt.toString());
    for (Condition.Subject subject : Condition.Subject.values()) {
      String key = Facts.key(subject);
      put(given, key, mapping.optional(key, Facts.shape(subject)));
    }
    return new Given(given, labels);
  }

  private static Map<String, Integer> labels(YamlMapping mapping) {
    Map<String, Integer> labels = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      Integer probability = PROBABILITY.read(entry.value());
      if (probability != null) {
        labels.put(entry.key().text(), probability);
      }
    }
    if (mapping.isEmpty()) {
      mapping.mustBe(Mistake.ILLEGAL_VALUE, "a mapping of at least one label");
    }
    return labels;
  }

  private static void put(Map<String, String> given, String key, @Nullable String value) {
    if (value != null) {
      given.put(key, value);
    }
  }
}
