// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.job.GlobView;
import io.grundton.parquet.Table;
import io.grundton.publish.Ending;
import io.grundton.publish.Partition;
import io.grundton.schemas.ManifestViews;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What schemas/sql/duckdb.sql shows: the files of the current manifests, and no other. */
final class ManifestViewsTest {
  private static final String DAY = "conversation_date=2026-03-02";
  private static final String IDS =
      "SELECT conversation_date, conversation_id FROM conversation ORDER BY ALL";

  private final Path tables;
  private final SmallLanding landing;
  private int runs;

  ManifestViewsTest(@TempDir Path folder) throws IOException {
    this.tables = folder.resolve("tables");
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void publishTwoDates() throws IOException {
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-03", "two", 1, "2026-03-03T10:00:00Z");
    run(2);
    run(3);
  }

  @Test
  void aSessionSeesOneStateUntilItReadsTheScriptAgain() throws IOException, SQLException {
    try (ManifestViews views = new ManifestViews(tables)) {
      assertThat(views.rows(IDS)).containsExactly("2026-03-02|one", "2026-03-03|two");
      landing.deliver("2026-03-03", "three", 1, "2026-03-02T11:00:00Z");
      run(2);
      assertThat(views.rows(IDS)).containsExactly("2026-03-02|one", "2026-03-03|two");
      views.read();
      assertThat(views.rows(IDS))
          .containsExactly("2026-03-02|one", "2026-03-02|three", "2026-03-03|two");
    }
  }

  @Test
  void theViewForGlobsMayBeHalfRebuilt() throws IOException, SQLException {
    Path shown = tables.resolve("conversation/" + DAY);
    Path old = onlyFile(shown);
    Path kept = tables.resolve("old.parquet");
    Files.copy(old, kept);
    landing.deliver("2026-03-03", "three", 1, "2026-03-02T11:00:00Z");
    run(2);
    Files.copy(kept, old);
    Path unfinished = tables.resolve("_runs/at-work/conversation/" + DAY + "/w-1.parquet");
    Files.createDirectories(unfinished.resolveSibling("."));
    Files.writeString(unfinished, "PAR1");
    try (ManifestViews views = new ManifestViews(tables)) {
      assertThat(views.rows(glob())).containsExactly("4");
      assertThat(views.rows("SELECT count(*) FROM conversation")).containsExactly("3");
      try (Stream<Path> files = Files.list(shown)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.delete(file);
        }
      }
      assertThat(views.rows(glob())).containsExactly("1");
      assertThat(views.rows("SELECT count(*) FROM conversation")).containsExactly("3");
    }
  }

  @Test
  void noViewForGlobsIsNeeded() throws IOException, SQLException {
    View off = new View(new DiskStorage(tables), GlobView.OFF);
    assertThat(off.rebuild(new Partition(Partition.CONVERSATION_DATE, SmallLanding.march(2))))
        .isPositive();
    try (ManifestViews views = new ManifestViews(tables)) {
      assertThat(views.rows(IDS)).hasSize(2);
    }
  }

  @Test
  void everyTableHasItsColumnsAlsoWhereNoManifestKnowsIt() throws IOException, SQLException {
    List<String> columns;
    try (ManifestViews views = new ManifestViews(tables)) {
      columns = columns(views);
      assertThat(columns).hasSameSizeAs(Table.values());
    }
    for (Table table : Table.values()) {
      Path out = tables.resolveSibling("without-" + table.code());
      copyWithout(table, out);
      try (ManifestViews views = new ManifestViews(out)) {
        assertThat(columns(views)).as(table.code()).containsExactlyElementsOf(columns);
        assertThat(views.rows("SELECT count(*) FROM " + table.code())).containsExactly("0");
      }
    }
  }

  @Test
  void theManifestsAreTablesToo() throws IOException, SQLException {
    landing.deliver("2026-03-03", "two", 1, "2026-03-03T10:00:00Z");
    landing.deliver("2026-03-03", "four", 1, "2026-03-03T12:00:00Z");
    run(3);
    try (ManifestViews views = new ManifestViews(tables)) {
      assertThat(
              views.rows(
                  "SELECT partition_column, partition_date, sequence, packs[1].pack_id,"
                      + " vendors[1].n_conversations, len(conflicts) FROM manifest ORDER BY ALL"))
          .containsExactly(
              "conversation_date|2026-03-02|1|test/voice|1|0",
              "conversation_date|2026-03-03|2|test/voice|2|0",
              "delivery_date|2026-03-02|1|test/voice||0",
              "delivery_date|2026-03-03|1|test/voice||0");
      assertThat(
              views.rows(
                  "SELECT partition_date, file, records_in, kept, duplicate, other_date"
                      + " FROM manifest_input WHERE partition_column = 'conversation_date'"
                      + " ORDER BY ALL"))
          .containsExactly(
              "2026-03-02|acme/2026-03-02/a.jsonl|1|1|0|0",
              "2026-03-02|acme/2026-03-03/a.jsonl|1|0|0|1",
              "2026-03-03|acme/2026-03-02/a.jsonl|1|0|0|1",
              "2026-03-03|acme/2026-03-03/a.jsonl|3|2|1|0");
    }
  }

  @Test
  void whatItCannotReadItSays() throws IOException {
    Path empty = tables.resolveSibling("empty");
    assertThatThrownBy(() -> new ManifestViews(empty))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("nothing is published in " + empty);
    Path manifest = tables.resolve("_manifest/" + DAY + "/1.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"manifest_version\" : 1,", "\"manifest_version\" : 2,"));
    assertThatThrownBy(() -> new ManifestViews(tables))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("this script is too old for manifests of version 2");
  }

  private String glob() {
    return "SELECT count(*) FROM read_parquet('" + tables + "/conversation/*/*.parquet')";
  }

  private static List<String> columns(ManifestViews views) throws SQLException {
    return views.rows(
        "SELECT table_name, list(column_name || ' ' || data_type ORDER BY ordinal_position)"
            + " FROM information_schema.columns WHERE table_name NOT LIKE 'manifest%'"
            + " GROUP BY ALL ORDER BY ALL");
  }

  private void copyWithout(Table table, Path out) throws IOException {
    try (Stream<Path> files = Files.walk(tables)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = out.resolve(tables.relativize(file));
        Files.createDirectories(copy.resolveSibling("."));
        if (file.toString().endsWith(".json")) {
          Files.writeString(
              copy,
              Files.readString(file).replace("\"" + table.code() + "\" : {", "\"other\" : {"));
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private void run(int day) throws IOException {
    LocalDate date = SmallLanding.march(day);
    runs++;
    assertThat(
            SmallRun.run(landing.request(AskedDates.on(date), tables.toString(), "run-" + runs))
                .ending())
        .isEqualTo(Ending.PUBLISHED);
  }

  private static Path onlyFile(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      List<Path> found = files.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
