// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Editors, which check pipeline files by the JSON Schema, and the reader are of one mind. */
final class PipelineSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE =
      """
      pipeline: harbour
      time_zone: Europe/Berlin
      packs: [{pack: p.yaml, version: 1.0.0, from: 2025-01-01}]
      """;

  private final Path folder;

  PipelineSchemaTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "late_days: 0",
        "in_house_vendors: []",
        "in_house_vendors: [a, no, on]",
        "{roster: r.csv, landing: 'gs://bucket/landing', out: out}",
        "agent_ids: {publish: plain}",
        "agent_ids: {publish: vendor_only}",
        "agent_ids: {publish: keyed_hash, key_file: k}",
        "customer_key_file: k",
        "packs: [{pack: p, from: 2025-01-01}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: {}}]",
        "waivers: w.yaml",
        "models: {}",
        "models: {agent-en: m.model, own_2: /m}",
        "packs: [{pack: p, version: v, from: '2025-01-01', when: {language: de, channel: chat}}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: {queue: [a, b], vendor: [c]}}]",
        "exclude: []",
        "exclude: [{source: a}, {file: a/*}]",
        "deliveries: []",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00}]",
        "deliveries: [{source: a, from: 2026-03-01, by: '23:59', weekdays: fri, days_after: 60}]",
        "deliveries: [{source: a, from: 2026-03-01, to: 2026-03-01, by: 00:00, days_after: 0}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, weekdays: [sun, mon], holidays: []}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, holidays: [2026-12-25, 2026-12-26]}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, control_file: _control.csv}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, contact_list: 'gs://own/{date}.csv'}]",
        "review: {}",
        "review: {sample_bp: 0, salt: s, score_below_bp: 10000}",
        "fail_on_reject_rate_bp: 10000",
        "max_shrink_bp: 0",
        "closed_until: 2025-12-31",
        "retention: {}",
        "retention: {turn: 62, finding: 400, review_queue: 100, rest: 36525}"
      })
  void bothAccept(String change) throws IOException {
    Path file = file(change);
    assertThat(schema().validate(json(file))).isEmpty();
    PipelineFile.read(Location.of(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pipeline: The Harbour",
        "pipeline: 5",
        "time_zone: 1",
        "late_days: -1",
        "late_days: '7'",
        "late_days: 7.5",
        "in_house_vendors: harbour",
        "in_house_vendors: [a, a]",
        "in_house_vendors: ['']",
        "in_house_vendors: [true]",
        "roster: [r.csv]",
        "landing: ''",
        "out:",
        "agent_ids: plain",
        "agent_ids: {}",
        "agent_ids: {publish: hashed}",
        "agent_ids: {publish: keyed_hash}",
        "agent_ids: {publish: plain, key_file: k}",
        "agent_ids: {publish: plain, salt: s}",
        "packs: []",
        "packs: p.yaml",
        "packs: [{version: v, from: 2025-01-01}]",
        "packs: [{pack: p, version: v}]",
        "packs: [{pack: p, version: 1.0, from: 2025-01-01}]",
        "packs: [{pack: p, version: v, from: 2025-13-01}]",
        "packs: [{pack: p, version: v, from: 1.1.2025}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: de}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: {channel: fax}}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: {channel: [chat, chat]}}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: {queue: []}}]",
        "packs: [{pack: p, version: v, from: 2025-01-01, when: {topic: t}}]",
        "models: m.model",
        "models: [m.model]",
        "models: {Agent: m}",
        "models: {a: }",
        "models: {a: {file: m}}",
        "exclude: {source: a}",
        "exclude: [{}]",
        "exclude: [{source: a, file: b}]",
        "exclude: [{folder: a}]",
        "deliveries: a",
        "deliveries: {source: a, from: 2026-03-01, by: 06:00}",
        "deliveries: [a]",
        "deliveries: [{from: 2026-03-01, by: 06:00}]",
        "deliveries: [{source: a, by: 06:00}]",
        "deliveries: [{source: a, from: 2026-03-01}]",
        "deliveries: [{source: '', from: 2026-03-01, by: 06:00}]",
        "deliveries: [{source: 5, from: 2026-03-01, by: 06:00}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 6:00}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 24:00}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:60}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 0600}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00:00}]",
        "deliveries: [{source: a, from: 2026-03-01, by: ''}]",
        "deliveries: [{source: a, from: 2026-02-29, by: 06:00}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, to: soon}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, days_after: -1}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, days_after: 61}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, days_after: 1.5}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, days_after: '1'}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, weekdays: []}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, weekdays: [mon, mon]}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, weekdays: Monday}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, weekdays: [1]}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, holidays: 2026-12-25}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, holidays: [2026-12-25, 2026-12-25]}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, holidays: [2026-13-01]}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, control_file: a/control.csv}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, control_file: ''}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, contact_list: list.csv}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, contact_list: [l]}]",
        "deliveries: [{source: a, from: 2026-03-01, by: 06:00, hour: 6}]",
        "review: {sample_bp: 10001}",
        "review: {sample_bp: .nan}",
        "review: {salt: ''}",
        "review: {score_below: 1}",
        "fail_on_reject_rate_bp: -1",
        "fail_on_reject_rate: 5",
        "max_shrink_bp: 5%",
        "closed_until: 2025-13-01",
        "retention: {turn: 61}",
        "retention: {verdict: 90}",
        "retention: 90"
      })
  void bothReject(String change) throws IOException {
    Path file = file(change);
    assertThat(schema().validate(json(file))).isNotEmpty();
    assertThat(catchProblems(file)).isNotNull();
  }

  @Test
  void bothMissTheSameKeys() throws IOException {
    for (String key : new String[] {"pipeline", "time_zone", "packs"}) {
      String without =
          BASE.lines().filter(line -> !line.startsWith(key)).reduce("", (a, b) -> a + b + "\n");
      Path file = Files.writeString(folder.resolve("p.yaml"), without);
      assertThat(schema().validate(json(file))).isNotEmpty();
      assertThat(catchProblems(file)).isNotNull();
    }
  }

  @Test
  void readsTheSchemasOwnExamples() throws IOException {
    for (JsonNode example : schemaFile().path("examples")) {
      Path file = Files.writeString(folder.resolve("p.yaml"), example.toString());
      assertThat(PipelineFile.read(Location.of(file)).name())
          .isEqualTo(example.get("pipeline").textValue());
    }
  }

  private static ProblemsException catchProblems(Path file) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
        ProblemsException.class, () -> PipelineFile.read(Location.of(file)));
  }

  /** The base with the keys of the change instead of its own. */
  private Path file(String change) throws IOException {
    String changed = change.startsWith("{") ? change.substring(1, change.length() - 1) : change;
    String entries = change.startsWith("{") ? changed.replace(", ", "\n") : changed;
    String kept =
        BASE.lines()
            .filter(line -> Stream.of(entries.split("\n")).noneMatch(e -> sameKey(e, line)))
            .reduce("", (a, b) -> a + b + "\n");
    return Files.writeString(folder.resolve("pipeline.yaml"), kept + entries + "\n");
  }

  private static boolean sameKey(String entry, String line) {
    return line.startsWith(entry.substring(0, Math.max(0, entry.indexOf(':') + 1)) + " ");
  }

  private static JsonSchema schema() throws IOException {
    com.networknt.schema.SchemaValidatorsConfig config =
        com.networknt.schema.SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schemaFile(), config);
  }

  private static JsonNode schemaFile() throws IOException {
    return JSON.readTree(Files.readString(Path.of("schemas", "pipeline.schema.json")));
  }

  private static JsonNode json(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().build();
    return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
  }
}
