// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.grundton.batch.SmallLanding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a catalogue of lineage is told of runs. */
final class LineageTest {
  private final Path folder;
  private final SmallLanding landing;

  LineageTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void deliver() throws IOException {
    landing.deliver("2026-03-03", "one", 1, "2026-03-03T10:00:00Z", "Zebra crossing.");
  }

  @Test
  void aServerHearsOfTheStartAndTheEnd() throws IOException {
    List<JsonNode> events = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          events.add(new ObjectMapper().readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage";
      assertThat(run("--openlineage", address).code()).isZero();
    } finally {
      server.stop(0);
    }
    assertThat(types(events)).containsExactly("START", "COMPLETE");
    assertThat(events.get(0).at("/run/runId")).isEqualTo(events.get(1).at("/run/runId"));
    assertThat(events.get(0).at("/job/name").asText()).isEqualTo("small");
    JsonNode end = events.get(1);
    assertThat(end.at("/inputs/0/name").asText())
        .isEqualTo(folder.resolve("landing/acme").toString());
    assertThat(end.at("/inputs/0/inputFacets/inputStatistics/rowCount").asLong()).isEqualTo(1);
    Set<String> tables =
        end.path("outputs").findValuesAsText("name").stream()
            .filter(name -> name.endsWith("conversation_date=2026-03-03"))
            .map(name -> folder.resolve("out").relativize(Path.of(name)).getName(0).toString())
            .collect(Collectors.toSet());
    assertThat(tables).contains("conversation", "turn", "verdict", "finding", "vendor_day");
    assertThat(events.toString()).doesNotContain("Zebra");
  }

  @Test
  void aServerThatIsNotThereFailsNoRun() throws IOException {
    Answer answer = run("--openlineage", "http://127.0.0.1:9/api/v1/lineage");
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  @Test
  void aRunThatIsHeldBackHasFailedWithItsReasonsAndWithoutText() throws IOException {
    Files.writeString(landing.file("2026-03-03"), "{\"Zebra\n");
    Path file = folder.resolve("events.jsonl");
    assertThat(run("--openlineage", file.toString()).code()).isEqualTo(4);
    List<JsonNode> events = events(file);
    assertThat(types(events)).containsExactly("START", "FAIL");
    assertThat(events.get(1).at("/run/facets/errorMessage/message").asText())
        .startsWith("held_back; ");
    assertThat(Files.readString(file)).doesNotContain("Zebra");
  }

  @Test
  void aRunThatASignalStopsIsAborted() throws Exception {
    Path file = folder.resolve("events.jsonl");
    Process process =
        Grundton.start(
            folder.resolve("printed"),
            "run",
            "--pipeline",
            landing.pipeline().toString(),
            "--out",
            folder.resolve("out").toString(),
            "--date",
            "2026-03-03",
            "--openlineage",
            file.toString());
    while (!Files.exists(file) || Files.size(file) == 0) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    process.destroy();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("printed"))).isEqualTo(143);
    assertThat(types(events(file))).containsExactly("START", "ABORT");
  }

  @Test
  void theTargetIsAFileOrAnAddress() {
    Answer answer = run("--openlineage", "gs://bucket/events");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--openlineage: events must go to a file, or to an address");
  }

  private Answer run(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run",
                "--pipeline",
                landing.pipeline().toString(),
                "--out",
                folder.resolve("out").toString(),
                "--runner",
                "direct",
                "--date",
                "2026-03-03"));
    args.addAll(List.of(more));
    return Answer.to(args.toArray(String[]::new));
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.path("eventType").asText()).toList();
  }

  private static List<JsonNode> events(Path file) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }
}
