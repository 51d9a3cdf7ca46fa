// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.PublishedRows;
import io.grundton.batch.SmallLanding;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed, when, and what stays. */
final class GcCommandTest {
  private final Path tables;
  private final SmallLanding landing;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  GcCommandTest(@TempDir Path folder) throws IOException {
    this.tables = folder.resolve("tables");
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void publishOneDateTwice() throws IOException {
    landing.pipeline("out: tables\n");
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    assertThat(grundton("run", "--runner", "direct", "--date", "2026-03-02")).isZero();
    landing.deliver("2026-03-03", "two", 1, "2026-03-02T10:00:00Z");
    assertThat(grundton("run", "--runner", "direct", "--date", "2026-03-02")).isZero();
    out.getBuffer().setLength(0);
  }

  @Test
  void whatIsLeftOverHasItsGraceAndThenGoes() throws IOException {
    SortedMap<String, List<String>> rows = PublishedRows.rows(new DiskStorage(tables));
    List<Path> all = parquet();
    gc("2026-03-04", "--dry-run");
    assertThat(tables.resolve("_gc")).doesNotExist();
    gc("2026-03-04");
    gc("2026-03-10");
    assertThat(parquet()).isEqualTo(all);
    gc("2026-03-11", "--dry-run");
    assertThat(parquet()).isEqualTo(all);
    gc("2026-03-11");
    assertThat(out.toString().replaceAll("[0-9,]+ bytes", "N bytes"))
        .isEqualTo(
            """
            0 files would be removed, N bytes; 9 files are left over and wait.
            0 files removed, N bytes; 9 files are left over and wait.
            0 files removed, N bytes; 9 files are left over and wait.
            9 files would be removed, N bytes; 0 files are left over and wait.
            9 files removed, N bytes; 0 files are left over and wait.
            """);
    assertThat(parquet()).hasSize(all.size() - 9);
    assertThat(PublishedRows.rows(new DiskStorage(tables))).isEqualTo(rows);
    assertThat(grundton("reconcile", "--rows")).as("%s", out).isZero();
    gc("2026-03-20");
    try (Stream<Path> marks = Files.list(tables.resolve("_gc"))) {
      assertThat(marks.map(mark -> mark.getFileName().toString()))
          .containsExactlyInAnyOrder("2026-03-11", "2026-03-20");
    }
  }

  @Test
  void whatIsOfARunAtWorkStaysUntilItIsPublished() throws IOException {
    gc("2026-03-04");
    landing.deliver("2026-03-03", "three", 1, "2026-03-02T10:00:00Z");
    assertThat(grundton("run", "--runner", "direct", "--date", "2026-03-02")).isZero();
    out.getBuffer().setLength(0);
    gc("2026-03-11");
    assertThat(out.toString())
        .matches("9 files removed, [0-9,]+ bytes; [1-9][0-9]* files are left over and wait.\n");
  }

  @Test
  void tablesWhoseTimeIsOverAreEmptiedAndTheManifestSaysSo() throws IOException {
    landing.pipeline("out: tables\nretention: {turn: 62, finding: 100}\n");
    SortedMap<String, List<String>> before = PublishedRows.rows(new DiskStorage(tables));
    assertThat(before.get("conversation_date=2026-03-02/turn")).hasSize(4);
    gc("2026-05-03");
    assertThat(PublishedRows.rows(new DiskStorage(tables))).isEqualTo(before);
    gc("2026-05-04", "--dry-run");
    assertThat(PublishedRows.rows(new DiskStorage(tables))).isEqualTo(before);
    gc("2026-05-04");
    assertThat(out.toString())
        .contains("conversation_date=2026-03-02: would be without turn\n")
        .contains("conversation_date=2026-03-02: is without turn\n");
    SortedMap<String, List<String>> after = PublishedRows.rows(new DiskStorage(tables));
    before.put("conversation_date=2026-03-02/turn", List.of());
    assertThat(after).isEqualTo(before);
    assertThat(Files.readString(tables.resolve("_manifest/conversation_date=2026-03-02/3.json")))
        .contains("\"expired\" : [ \"turn\" ]");
    gc("2026-05-05");
    assertThat(tables.resolve("_manifest/conversation_date=2026-03-02/4.json")).doesNotExist();
    gc("2026-05-15");
    try (Stream<Path> turns = Files.walk(tables)) {
      assertThat(turns.filter(file -> file.toString().matches(".*/turn/.*parquet")))
          .as("in a run and in the view")
          .hasSize(2);
    }
    assertThat(grundton("reconcile", "--rows")).as("%s", out).isZero();
  }

  @Test
  void everythingMayBeOver() throws IOException {
    landing.pipeline("out: tables\nretention: {rest: 62}\n");
    gc("2026-06-01");
    assertThat(out.toString())
        .startsWith(
            "conversation_date=2026-03-02: is without conversation, verdict, agent_day, vendor_day,"
                + " agent_rule_day, rule_day\n");
    assertThat(grundton("reconcile", "--rows")).as("%s", out).isZero();
  }

  @Test
  void whatIsKnownOfDeliveriesIsKeptAsLongAsTheRest() throws IOException {
    String agreed =
        "deliveries: [{source: acme, from: 2026-03-02, to: 2026-03-03, by: 06:00,"
            + " contact_list: '../{date}.csv'}]\n";
    landing.pipeline("out: tables\n" + agreed + "retention: {rest: 62}\n");
    Files.writeString(tables.resolveSibling("2026-03-02.csv"), "conversation_id\none\nlost\n");
    Files.writeString(tables.resolveSibling("2026-03-03.csv"), "conversation_id\nlost\n");
    assertThat(grundton("run", "--runner", "direct", "--from", "2026-03-02", "--to", "2026-03-03"))
        .as("%s", err)
        .isZero();
    SortedMap<String, List<String>> before = PublishedRows.rows(new DiskStorage(tables));
    for (String table : List.of("delivery", "undelivered")) {
      assertThat(before.get("delivery_date=2026-03-02/" + table)).hasSize(1);
      assertThat(before.get("delivery_date=2026-03-03/" + table)).hasSize(1);
    }
    out.getBuffer().setLength(0);
    gc("2026-05-04");
    assertThat(out.toString())
        .contains("delivery_date=2026-03-02: is without delivery, undelivered\n")
        .doesNotContain("delivery_date=2026-03-03");
    SortedMap<String, List<String>> after = PublishedRows.rows(new DiskStorage(tables));
    for (String table : List.of("delivery", "undelivered")) {
      assertThat(after.get("delivery_date=2026-03-02/" + table)).isEmpty();
      assertThat(after.get("delivery_date=2026-03-03/" + table))
          .isEqualTo(before.get("delivery_date=2026-03-03/" + table));
    }
    assertThat(grundton("reconcile", "--rows")).as("%s", out).isZero();
  }

  @Test
  void graceIsAtLeastADay() {
    assertThat(grundton("gc", "--grace-days", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--grace-days must be at least 1, but was 0");
    assertThat(grundton("gc")).isZero();
  }

  private void gc(String asOf, String... more) {
    List<String> args = new ArrayList<>(List.of("gc", "--as-of", asOf));
    args.addAll(List.of(more));
    assertThat(grundton(args.toArray(String[]::new))).as("%s", err).isZero();
  }

  private int grundton(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--pipeline", landing.pipeline().toString()));
    return Main.execute(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }

  private List<Path> parquet() throws IOException {
    try (Stream<Path> files = Files.walk(tables)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
