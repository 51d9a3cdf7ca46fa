// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.SmallLanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of published tables: how old, whether whole, and that globs see them. */
final class PublishedTablesTest {
  private static final String CONVERSATIONS = "conversation/conversation_date=2026-03-03";

  private final Path folder;
  private final Path tables;
  private final SmallLanding landing;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  PublishedTablesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.tables = folder.resolve("tables");
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void publishTwoDates() throws IOException {
    landing.pipeline("out: tables\n");
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-03", "two", 1, "2026-03-03T10:00:00Z");
    landing.deliver("2026-03-03", "two", 1, "2026-03-03T10:00:00Z");
    Path other = folder.resolve("landing/basil/2026-03-02/b.jsonl");
    Files.createDirectories(other.resolveSibling("."));
    Files.copy(landing.file("2026-03-02"), other);
    assertThat(grundton("run", "--runner", "direct", "--from", "2026-03-02", "--to", "2026-03-03"))
        .as("%s", err)
        .isZero();
    out.getBuffer().setLength(0);
  }

  @Test
  void statusTellsTheLastDateOfEachVendorAndSource() {
    assertThat(grundton("status", "--as-of", "2026-03-05")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            vendor                    last date days ago
            north                    2026-03-03        2

            source                    last date days ago
            acme                     2026-03-03        2
            basil                    2026-03-02        3
            """);
  }

  @Test
  void statusMayBeAnAlert() {
    assertThat(grundton("status", "--as-of", "2026-03-05", "--max-age", "3")).isZero();
    assertThat(grundton("status", "--as-of", "2026-03-05", "--max-age", "2")).isEqualTo(4);
    assertThat(grundton("status", "--max-age", "2")).isEqualTo(4);
  }

  @Test
  void statusMayBeJsonAndLookBackLess() {
    assertThat(grundton("status", "--as-of", "2026-03-05", "--json", "--dates", "1")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            {
              "as_of" : "2026-03-05",
              "vendors" : [ {
                "vendor_id" : "north",
                "last_date" : "2026-03-03",
                "age_days" : 2
              } ],
              "sources" : [ {
                "source_id" : "acme",
                "last_date" : "2026-03-03",
                "age_days" : 2
              } ]
            }
            """);
  }

  @Test
  void whatWasPublishedFits() {
    assertThat(grundton("reconcile", "--rows")).as("%s", out).isZero();
    assertThat(out.toString()).matches("4 published dates, [0-9]+ files, [0-9]+ rows: all fits.\n");
  }

  @Test
  void aViewThatLostAFileIsRepaired() throws IOException {
    Path shown = onlyFile(tables.resolve(CONVERSATIONS));
    Files.delete(shown);
    Files.writeString(shown.resolveSibling("stray.parquet"), "x");
    Files.writeString(tables.resolve("_manifest/.1.json.0.draft"), "x");
    Files.writeString(tables.resolve(CONVERSATIONS).resolve(".x.parquet.0.draft"), "x");
    assertThat(grundton("reconcile")).isEqualTo(4);
    assertThat(out.toString())
        .startsWith("! " + CONVERSATIONS + " shows other files than the manifest lists: publish")
        .endsWith(": 1 mismatches.\n");
    assertThat(grundton("publish", "--repair")).isZero();
    assertThat(out.toString()).endsWith("4 published dates, 4 files shown or taken away.\n");
    assertThat(grundton("reconcile")).isZero();
    assertThat(onlyFile(tables.resolve(CONVERSATIONS))).isEqualTo(shown);
    assertThat(grundton("publish", "--repair")).isZero();
    assertThat(out.toString()).endsWith("4 published dates, 0 files shown or taken away.\n");
  }

  @Test
  void aFileThatIsGoneOrBrokenIsTold() throws IOException {
    Path run = onlyFile(tables.resolve("_runs"));
    Path turns = onlyFile(run.resolve("turn/conversation_date=2026-03-03"));
    Files.delete(turns);
    Path findings = onlyFile(run.resolve("finding/conversation_date=2026-03-03"));
    Files.write(findings, new byte[(int) Files.size(findings)]);
    assertThat(grundton("reconcile", "--rows")).isEqualTo(4);
    assertThat(out.toString())
        .contains("! " + tables.relativize(turns) + " is missing\n")
        .contains("! " + tables.relativize(findings) + " cannot be read as Parquet\n");
  }

  @Test
  void aFileWithOtherRowsAndAManifestThatDoesNotAddUpAreTold() throws IOException {
    Path run = onlyFile(tables.resolve("_runs"));
    Path mine = onlyFile(run.resolve("conversation/conversation_date=2026-03-03"));
    Path other = onlyFile(run.resolve("turn/conversation_date=2026-03-03"));
    Files.write(mine, Files.readAllBytes(other));
    Path manifest = tables.resolve("_manifest/conversation_date=2026-03-02/1.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"kept\" : 1", "\"kept\" : 3")
            .replace("\"rule_day\"", "\"rule_days\""));
    assertThat(grundton("reconcile", "--rows")).isEqualTo(4);
    assertThat(out.toString())
        .contains(tables.relativize(mine) + ": rows: the manifest says 1, but there are 2")
        .contains("the rows have another content hash than the manifest says")
        .contains("conversation_date=2026-03-02: the table rule_day is not in the manifest")
        .contains("acme/2026-03-02/a.jsonl: records: the manifest says 1, but there are 3")
        .contains(
            "conversation_date=2026-03-02: the sums of the manifest are not those of its files");
  }

  @Test
  void anOutputMustBeNamedAndHoldSomething() throws IOException {
    landing.pipeline("");
    assertThat(grundton("status")).isEqualTo(2);
    assertThat(err.toString()).contains("give --out, or --pipeline with a file that names 'out'");
    assertThat(grundton("reconcile", "--out", folder.resolve("tabels").toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "something must be published in " + folder.resolve("tabels") + ", but nothing is");
    assertThat(grundton("publish", "--out", tables.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--repair");
  }

  private int grundton(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--pipeline", landing.pipeline().toString()));
    return Main.execute(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }

  private static Path onlyFile(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      List<Path> found = files.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
