// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.publish.Ending;
import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RunEventsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Instant AT = Instant.parse("2026-03-03T02:15:00Z");

  private static final RunEvents EVENTS =
      new RunEvents(
          new LineageRun(
              "night-1",
              "house",
              ZoneId.of("Europe/Berlin"),
              DATE,
              DATE,
              "gs://landing/support",
              List.of("linden", "quiet"),
              "gs://tables/grundton"));

  private static final Manifest MANIFEST =
      new Manifest(
          1,
          new Partition(Partition.CONVERSATION_DATE, DATE),
          1,
          "night-1",
          null,
          false,
          "0.1.0",
          List.of(),
          List.of(),
          new Manifest.Inputs(
              "b".repeat(64),
              List.of(
                  new Manifest.InputFile(
                      17, new FileLine("linden/2026-03-02/a.jsonl", 10, 3, 1, 1, 0, 4, 0, 1)),
                  new Manifest.InputFile(
                      5, new FileLine("linden/2026-03-03/b.jsonl", 2, 2, 0, 0, 0, 0, 0, 0)))),
          new Manifest.Reconciliation(new FileLine("", 12, 5, 1, 1, 0, 4, 0, 1), 5),
          List.of(),
          List.of(),
          List.of(),
          new TreeMap<>(
              Map.of(
                  "turn",
                  new Manifest.TableContent(
                      30,
                      "d".repeat(64),
                      1,
                      List.of(
                          new Manifest.TableFile("_runs/night-1/turn/x.parquet", 20, 99),
                          new Manifest.TableFile("_runs/night-1/turn/y.parquet", 10, 50))))));

  @Test
  void theStartNamesTheRunItsTimeAndItsSources() throws Exception {
    JsonNode event = new ObjectMapper().readTree(EVENTS.started(AT));
    assertThat(event.path("eventType").asText()).isEqualTo("START");
    assertThat(event.path("eventTime").asText()).isEqualTo("2026-03-03T02:15:00Z");
    assertThat(event.path("run").path("runId").asText())
        .isEqualTo(NamedUuid.ofUrl("gs://tables/grundton/_runs/night-1").toString());
    assertThat(event.path("run").path("facets").path("nominalTime"))
        .hasToString(
            new ObjectMapper()
                .createObjectNode()
                .put("_producer", event.path("producer").asText())
                .put("_schemaURL", event.at("/run/facets/nominalTime/_schemaURL").asText())
                .put("nominalStartTime", "2026-03-02T00:00:00+01:00")
                .put("nominalEndTime", "2026-03-03T00:00:00+01:00")
                .toString());
    assertThat(event.at("/run/facets/tags/tags/0/value").asText()).isEqualTo("night-1");
    assertThat(event.at("/job/namespace").asText()).isEqualTo("grundton");
    assertThat(event.at("/job/name").asText()).isEqualTo("house");
    assertThat(names(event.path("inputs")))
        .containsExactly("gs://landing support/linden", "gs://landing support/quiet");
    assertThat(event.path("outputs")).isEmpty();
    check(event);
  }

  @Test
  void theEndCountsWhatWasReadAndWritten() throws Exception {
    JsonNode event =
        new ObjectMapper().readTree(EVENTS.ended(AT, outcome(Fate.PUBLISHED), List.of(MANIFEST)));
    assertThat(event.path("eventType").asText()).isEqualTo("COMPLETE");
    JsonNode input = event.at("/inputs/0/inputFacets");
    assertThat(input.at("/inputStatistics/rowCount").asLong()).isEqualTo(12);
    assertThat(input.at("/inputStatistics/size").asLong()).isEqualTo(22);
    assertThat(input.at("/inputStatistics/fileCount").asLong()).isEqualTo(2);
    List<String> assertions = new ArrayList<>();
    for (JsonNode assertion : input.at("/dataQualityAssertions/assertions")) {
      assertions.add(assertion.path("assertion").asText() + " " + assertion.path("success"));
    }
    assertThat(assertions)
        .containsExactly(
            "every_record_accounted_for true",
            "no_record_conflicting true",
            "no_record_rejected false",
            "no_record_too_late true");
    assertThat(event.at("/inputs/1").has("inputFacets")).isFalse();
    assertThat(names(event.path("outputs")))
        .containsExactly("gs://tables grundton/turn/conversation_date=2026-03-02");
    JsonNode output = event.at("/outputs/0");
    assertThat(output.at("/outputFacets/outputStatistics/rowCount").asLong()).isEqualTo(30);
    assertThat(output.at("/outputFacets/outputStatistics/size").asLong()).isEqualTo(149);
    assertThat(output.at("/outputFacets/outputStatistics/fileCount").asLong()).isEqualTo(2);
    assertThat(output.at("/facets/version/datasetVersion").asText()).isEqualTo("d".repeat(64));
    assertThat(output.at("/facets/symlinks/identifiers/0/name").asText())
        .isEqualTo("grundton/turn");
    List<String> columns = new ArrayList<>();
    for (JsonNode field : output.at("/facets/schema/fields")) {
      assertThat(field.path("description").asText()).isNotBlank();
      columns.add(field.path("name").asText() + " " + field.path("type").asText());
    }
    assertThat(columns).contains("conversation_key string", "turn_no int");
    check(event);
  }

  @Test
  void aRunThatPublishedNothingHasFailedAndSaysWhy() throws Exception {
    JsonNode event =
        new ObjectMapper().readTree(EVENTS.ended(AT, outcome(Fate.HELD_BACK), List.of()));
    assertThat(event.path("eventType").asText()).isEqualTo("FAIL");
    assertThat(event.at("/run/facets/errorMessage/message").asText())
        .isEqualTo("held_back; too many records were rejected");
    assertThat(event.at("/run/facets/errorMessage/programmingLanguage").asText()).isEqualTo("JAVA");
    assertThat(event.path("outputs")).isEmpty();
    check(event);
  }

  @Test
  void aRunThatBrokeOffOrWasStoppedIsTold() throws Exception {
    JsonNode failed = new ObjectMapper().readTree(EVENTS.failed(AT, "no space left"));
    assertThat(failed.path("eventType").asText()).isEqualTo("FAIL");
    assertThat(failed.at("/run/facets/errorMessage/message").asText()).isEqualTo("no space left");
    check(failed);
    JsonNode aborted = new ObjectMapper().readTree(EVENTS.aborted(AT));
    assertThat(aborted.path("eventType").asText()).isEqualTo("ABORT");
    check(aborted);
  }

  /** What version 2-0-2 of the specification requires of every run event and facet. */
  static void check(JsonNode event) {
    OffsetDateTime.parse(event.path("eventTime").asText());
    assertThat(UUID.fromString(event.at("/run/runId").asText()).version()).isEqualTo(5);
    assertThat(event.path("schemaURL").asText())
        .isEqualTo("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent");
    assertThat(event.at("/job/namespace").asText()).isNotBlank();
    assertThat(event.at("/job/name").asText()).isNotBlank();
    assertThat(URI.create(event.path("producer").asText()).isAbsolute()).isTrue();
    assertThat(event.findValuesAsText("_producer"))
        .isNotEmpty()
        .containsOnly(event.path("producer").asText());
    assertThat(event.findValuesAsText("_schemaURL"))
        .allMatch(
            url ->
                url.matches(
                    "https://openlineage\\.io/spec/facets/[0-9-]+/[A-Za-z]+\\.json#/\\$defs/[A-Za-z]+"));
    for (String datasets : List.of("inputs", "outputs")) {
      for (JsonNode dataset : event.path(datasets)) {
        assertThat(dataset.path("namespace").asText()).isNotBlank();
        assertThat(dataset.path("name").asText()).isNotBlank();
      }
    }
  }

  private static RunOutcome outcome(Fate fate) {
    TreeMap<String, Fate> dates = new TreeMap<>(Map.of("conversation_date=2026-03-02", fate));
    boolean published = fate == Fate.PUBLISHED;
    return new RunOutcome(
        "night-1",
        dates,
        published ? Ending.PUBLISHED : Ending.HELD_BACK,
        new FileLine("", 12, 5, 1, 1, 0, 4, 0, 1),
        List.of(),
        published ? List.of() : List.of("too many records were rejected"),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> names(JsonNode datasets) {
    List<String> names = new ArrayList<>();
    for (JsonNode dataset : datasets) {
      names.add(dataset.path("namespace").asText() + " " + dataset.path("name").asText());
    }
    return names;
  }
}
