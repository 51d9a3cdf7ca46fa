// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Editors, which check packs by the JSON Schema, and the reader are of one mind: over a pack that
 * has nearly every key, each key is taken away, misspelled and given values of other types.
 */
final class PackSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILE = Path.of("pack.yaml");

  /** What a schema cannot say, by the code of the mistake. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "P109", // an id or a name that is taken
          "P112", // a name that nothing has
          "P113", // a principle that no rule observes
          "P114", // the inside of a phrase
          "P115", // lists that go in a circle
          "P116"); // the inside of an example

  /** A name that must be among others in the same rule. */
  private static final String STEP = "an item of allow_missing must be one of ";

  private static final String WHOLE =
      """
      pack: house/en
      version: "1"
      spec: 1
      language: en
      philosophy: We help.
      principles: [{id: p, says: We own it., weight: 2}]
      scoring: {na: exclude, min_weight: 2, critical: {cap: 5000}}
      lists: {no: ["no way"], yes: sure}
      events:
        hello: {by: any, where: opening, say: [hello], except: [no], guards: [quoted]}
        bye: {by: agent, where: {last: {turns: 2}}, say: bye}
      rules:
        - id: forbid
          kind: forbid
          principle: p
          why: Because.
          severity: critical
          family: customer
          weight: 2
          status: trial
          by: human_agent
          where: {first: {percent: 50}}
          after: hello
          before: bye
          within: {turns: 2, seconds: 90}
          when: {channel: [chat], queue_not: q, topic: t, turns: {min: 2}, said: x, event: hello}
          on_missing: fail
          say: ["no"]
          except: ["no x"]
          guards: [negated, echoed]
          suggest: Say yes.
          examples:
            - {fail: "A: no", at: "no", given: {customer_name: Kim, queue: x}}
            - {pass: "A: x"}
            - {todo_fail: "A: x", at: {turn: 1}}
        - id: require
          kind: require
          principle: p
          why: Because.
          where: {turn: 1}
          between: [hello, {by: any, say: bye}]
          within: 90s
          say: x
          examples: [{fail: "A: y"}, {pass: "A: x"}, {na: "A: z"}, {unsure: "A: z"}]
        - id: count
          kind: count
          principle: p
          why: Because.
          where: closing
          say: x
          per: turn
          min: 0
          max: 4
          examples: [{fail: "A: y"}, {pass: "A: x"}]
        - id: respond
          kind: respond
          principle: p
          why: Because.
          at: first
          within: {chat: 60s, email: {seconds: 5}}
          examples: [{fail: "A: y"}, {pass: "A: x"}]
        - id: answer
          kind: respond
          principle: p
          why: Because.
          after: hello
          within: {seconds: 20}
          examples: [{fail: "A: y"}, {pass: "A: x"}]
        - id: prefer
          kind: prefer
          principle: p
          why: Because.
          swap: {"a b": c, d: ""}
          examples: [{fail: "A: a b"}, {pass: "A: x"}]
        - id: sequence
          kind: sequence
          principle: p
          why: Because.
          steps: [hello, bye]
          allow_missing: [bye]
          max_gap: {turns: 3}
          examples: [{fail: "A: a b"}, {pass: "A: x"}]
        - id: consistent
          kind: consistent
          principle: p
          why: Because.
          family_of: address-de
          expect: formal
          examples: [{fail: "A: a b"}, {pass: "A: x"}]
      """;

  private static final List<String> VALUES =
      List.of(
          "0",
          "-1",
          "1",
          "1.5",
          "100000000",
          "true",
          "null",
          "\"\"",
          "\" \"",
          "\"zz zz\"",
          "\"zz\"",
          "[]",
          "{}",
          "[\"zz\"]",
          "[1]",
          "{\"zz\": 1}",
          "\"90s\"",
          "\"0s\"");

  private final JsonSchema schema;

  PackSchemaTest() throws IOException {
    schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                JSON.readTree(Files.readString(Path.of("schemas", "pack.schema.json"))),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  @Test
  void agreesOnEveryChangeOfEveryKey() {
    JsonNode whole = tree(WHOLE);
    assertThat(disagreement("whole", whole)).isEmpty();
    List<Change> changes = new ArrayList<>();
    collect("", whole, changes, root -> root);
    assertThat(changes).hasSizeGreaterThan(3_000);
    Set<String> disagreements = new TreeSet<>();
    for (Change change : changes) {
      JsonNode mutant = whole.deepCopy();
      change.apply().accept(mutant);
      disagreements.addAll(disagreement(change.name(), mutant));
    }
    assertThat(disagreements).isEmpty();
  }

  @Test
  void acceptsTheHousePacks() throws IOException {
    for (String language : new String[] {"en", "de"}) {
      Path file = Path.of("pipelines/house/packs/house-" + language + ".yaml");
      assertThat(schema.validate(tree(Files.readString(file)))).isEmpty();
      assertThat(Files.readAllLines(file).get(0))
          .isEqualTo("# yaml-language-server: $schema=../../../schemas/pack.schema.json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "philosophy: We help.",
        "rules-: r",
        "rules+: [{id: r, weight: 2, say+: x, examples+: [{pass: x}]}]",
        "{principles+: [{id: p, says: x}], principles-: [q], lists+: {a+: x}, lists-: [b]}",
        "{events+: {a: {say: x}}, events-: a, scoring+: {min_weight: 2}}"
      })
  void knowsHowPacksBuildOnOthers(String changes) {
    assertThat(schema.validate(extending("extends: {file: b.yaml, sha256: %s}", changes)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: b.yaml",
        "extends: {file: b.yaml}",
        "extends: {sha256: %s}",
        "extends: {file: b.yaml, sha256: abc}",
        "extends: {file: b.yaml, sha256: %s, as: x}",
        "philosophy: no base and no rules"
      })
  void refusesBasesThatAreNotPinned(String base) {
    assertThat(schema.validate(extending(base, "rules-: r"))).isNotEmpty();
  }

  private static JsonNode extending(String base, String changes) {
    String inner = changes.startsWith("{") ? changes.substring(1, changes.length() - 1) : changes;
    return tree(
        "{pack: p, version: v, spec: 1, %s, %s}"
            .formatted(base.replace("%s", "a".repeat(64)), inner));
  }

  private record Change(String name, Consumer<JsonNode> apply) {}

  private interface Way {
    JsonNode to(JsonNode root);
  }

  private static void collect(String at, JsonNode node, List<Change> changes, Way way) {
    if (node instanceof ObjectNode object) {
      for (String key : new LinkedHashSet<>(names(object))) {
        String name = at + "/" + key;
        changes.add(new Change(name + " gone", root -> ((ObjectNode) way.to(root)).remove(key)));
        changes.add(
            new Change(
                name + " misspelled",
                root -> {
                  ObjectNode parent = (ObjectNode) way.to(root);
                  parent.set(key + "x", parent.remove(key));
                }));
        for (String value : VALUES) {
          changes.add(
              new Change(
                  name + " = " + value, root -> ((ObjectNode) way.to(root)).set(key, tree(value))));
        }
        collect(name, object.get(key), changes, root -> way.to(root).get(key));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        String name = at + "/" + index;
        changes.add(new Change(name + " gone", root -> ((ArrayNode) way.to(root)).remove(index)));
        for (String value : VALUES) {
          changes.add(
              new Change(
                  name + " = " + value,
                  root -> ((ArrayNode) way.to(root)).set(index, tree(value))));
        }
        collect(name, array.get(index), changes, root -> way.to(root).get(index));
      }
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private List<String> disagreement(String name, JsonNode pack) {
    boolean schemaAccepts = schema.validate(pack).isEmpty();
    List<String> mistakes = mistakes(pack.toString());
    boolean mustReject =
        mistakes.stream()
            .anyMatch(
                line -> !BEYOND_A_SCHEMA.contains(line.substring(0, 4)) && !line.contains(STEP));
    if (schemaAccepts && mustReject) {
      return List.of(name + ": only the reader refuses it: " + mistakes.get(0));
    }
    return !schemaAccepts && mistakes.isEmpty()
        ? List.of(name + ": only the schema refuses it: " + schema.validate(pack))
        : List.of();
  }

  private static List<String> mistakes(String text) {
    try {
      PackReader.read(Location.of(FILE), Map.of(FILE.toString(), text));
      return List.of();
    } catch (ProblemsException e) {
      return e.problems().stream()
          .sorted(
              java.util.Comparator.comparing(
                  (Problem problem) -> BEYOND_A_SCHEMA.contains(problem.code())))
          .map(Problem::toString)
          .toList();
    }
  }

  private static JsonNode tree(String yaml) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }
}
