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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view for globs, on and off. */
final class GlobViewTest {
  private final Path tables;
  private final SmallLanding landing;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  GlobViewTest(@TempDir Path folder) throws IOException {
    this.tables = folder.resolve("tables");
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void deliver() throws IOException {
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-03", "two", 1, "2026-03-03T10:00:00Z");
  }

  @Test
  void nothingIsShownWhereItIsOff() throws IOException {
    view("off");
    grundton("run", "--runner", "direct", "--date", "2026-03-02");
    grundton("run", "--runner", "direct", "--date", "2026-03-02");
    assertThat(out.toString()).contains("Tables: ").doesNotContain("read_parquet");
    assertThat(shown()).isEmpty();
    assertThat(rows().get("conversation_date=2026-03-02/conversation")).hasSize(1);
    grundton("publish", "--repair");
    grundton("reconcile", "--rows");
    grundton("gc", "--as-of", "2026-03-09");
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatWasShownBeforeGoesWithItsDateAndAllOfItWithARepair() throws IOException {
    view("on");
    grundton("run", "--runner", "direct", "--from", "2026-03-02", "--to", "2026-03-03");
    assertThat(shown()).isNotEmpty();
    SortedMap<String, List<String>> rows = rows();
    view("off");
    grundton("run", "--runner", "direct", "--date", "2026-03-02");
    assertThat(shown())
        .isNotEmpty()
        .noneMatch(file -> file.contains("conversation_date=2026-03-02"));
    grundton("publish", "--repair");
    assertThat(shown()).isEmpty();
    assertThat(rows()).isEqualTo(rows);
    view("on");
    assertThat(code("reconcile")).isEqualTo(4);
    grundton("publish", "--repair");
    grundton("reconcile", "--rows");
  }

  @Test
  void whatExpiresOrIsForgottenIsNotShown() throws IOException {
    view("off\nretention: {turn: 62}");
    grundton("run", "--runner", "direct", "--from", "2026-03-02", "--to", "2026-03-03");
    grundton("forget", key());
    grundton("gc", "--as-of", "2026-06-01");
    assertThat(shown()).isEmpty();
    assertThat(rows().get("conversation_date=2026-03-02/turn")).isEmpty();
  }

  @Test
  void withoutThePipelineFileADateStaysShownOrHidden() throws IOException {
    view("off");
    grundton("run", "--runner", "direct", "--date", "2026-03-02");
    String key = key();
    assertThat(bare("forget", key)).isZero();
    assertThat(bare("reconcile", "--rows")).isZero();
    assertThat(shown()).isEmpty();
    assertThat(bare("publish", "--repair")).isZero();
    assertThat(shown()).isNotEmpty();
    assertThat(bare("forget", key)).isZero();
    assertThat(bare("reconcile", "--rows")).isZero();
    assertThat(shown()).isNotEmpty();
  }

  private void view(String setting) throws IOException {
    landing.pipeline("out: tables\nmax_shrink_bp: 10000\nglob_view: " + setting + "\n");
  }

  private SortedMap<String, List<String>> rows() throws IOException {
    return PublishedRows.rows(new DiskStorage(tables));
  }

  private String key() throws IOException {
    Matcher key =
        Pattern.compile("\"conversation_key\": \"([0-9a-f]{32})\"").matcher(rows().toString());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  /** What a glob sees. */
  private List<String> shown() throws IOException {
    try (Stream<Path> files = Files.walk(tables)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> tables.relativize(file).toString())
          .filter(file -> !file.startsWith("_"))
          .toList();
    }
  }

  private void grundton(String... args) {
    assertThat(code(args)).as("%s%n%s%n%s", List.of(args), out, err).isZero();
  }

  private int code(String... args) {
    return execute("--pipeline", landing.pipeline().toString(), args);
  }

  private int bare(String... args) {
    return execute("--out", tables.toString(), args);
  }

  private int execute(String option, String value, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(option, value));
    return Main.execute(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }
}
