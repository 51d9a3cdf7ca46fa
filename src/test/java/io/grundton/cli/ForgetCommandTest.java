// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.PublishedRows;
import io.grundton.batch.SmallLanding;
import io.grundton.console.QueueImporter;
import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Role;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.ReviewStore;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation that must be erased. */
final class ForgetCommandTest {
  private static final List<String> TABLES =
      List.of("conversation", "turn", "verdict", "finding", "review_queue");

  private final Path tables;
  private final SmallLanding landing;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ForgetCommandTest(@TempDir Path folder) throws IOException {
    this.tables = folder.resolve("tables");
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void publishTwoConversationsTwice() throws IOException {
    landing.pipeline("out: tables\nreview: {sample_bp: 10000}\n");
    String day = "2026-03-02T10:00:00Z";
    landing.deliver("2026-03-02", "stays", 1, day, "It is late.", "That is your fault.");
    landing.deliver("2026-03-02", "goes", 1, day, "I am Zacharias.", "That is your own fault.");
    run();
    landing.deliver("2026-03-03", "stays", 2, day, "It is late.", "Your fault, thanks.");
    run();
    out.getBuffer().setLength(0);
  }

  @Test
  void isInNoFileThatIsKeptAndInNoLaterRun() throws IOException {
    DiskStorage storage = new DiskStorage(tables);
    SortedMap<String, List<String>> before = PublishedRows.rows(storage);
    String key = key(before);

    assertThat(grundton("forget", key)).as("%s", err).isZero();
    assertThat(out.toString())
        .startsWith("conversation_date=2026-03-02: is published without " + key + "\n")
        .matches("(?s).*\n1 dates published anew, [1-9][0-9]* files of other runs removed.\n");
    SortedMap<String, List<String>> after = PublishedRows.rows(storage);
    for (String table : TABLES) {
      String name = "conversation_date=2026-03-02/" + table;
      assertThat(after.get(name))
          .as(table)
          .isEqualTo(
              before.getOrDefault(name, List.of()).stream()
                  .filter(row -> !row.contains(key))
                  .toList())
          .hasSizeLessThan(before.getOrDefault(name, List.of()).size());
    }
    assertThat(grundton("reconcile", "--rows")).as("%s", out).isZero();
    try (Stream<Path> files = Files.walk(tables)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain("Zacharias");
      }
    }
    assertThat(Files.readString(tables.resolve("_manifest/conversation_date=2026-03-02/3.json")))
        .contains("\"out_of_scope\" : 1", "\"n_conversations\" : 1");

    run();
    SortedMap<String, List<String>> rerun = PublishedRows.rows(storage);
    for (String table : TABLES) {
      String name = "conversation_date=2026-03-02/" + table;
      assertThat(rerun.get(name)).isEqualTo(after.get(name));
    }
    assertThat(out.toString()).contains("1 out of scope");
    out.getBuffer().setLength(0);
    assertThat(grundton("forget", key)).isZero();
    assertThat(out.toString())
        .isEqualTo("0 dates published anew, 0 files of other runs removed.\n");
  }

  @Test
  void isGoneFromTheConsole() throws IOException {
    String key = key(PublishedRows.rows(new DiskStorage(tables)));
    Path folder = Files.createDirectories(tables.resolve("_review"));
    String url = "jdbc:sqlite:" + folder.resolve("console.db");
    Actor anna = new Actor(1, "anna", "lead");
    Account lead = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
    try (Database database = Database.open(url)) {
      new QueueImporter(new DiskStorage(tables), database, Clock.systemUTC()).importNew();
      Act note = new Act.Note(Act.Note.Kind.COMMENT, "Zacharias was hurt.");
      assertThat(
              new ReviewStore(database)
                  .record(anna, lead, "r", key, (dossier, before) -> List.of(note)))
          .isTrue();
    }
    assertThat(grundton("forget", key)).as("%s", err).isZero();
    assertThat(out.toString())
        .endsWith(" rows of the review console removed, 1 lines of its log erased.\n");
    assertThat(
            Files.readString(
                folder.resolve("console.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Zacharias")
        .contains(key);
    out.getBuffer().setLength(0);
    assertThat(grundton("forget", "0".repeat(32), "--db", url)).isZero();
    assertThat(out.toString())
        .endsWith("0 rows of the review console removed, 0 lines of its log erased.\n");
    out.getBuffer().setLength(0);
    assertThat(
            Main.execute(
                new String[] {"review", "verify", "--db", url},
                new PrintWriter(out),
                new PrintWriter(err)))
        .isZero();
    assertThat(out.toString())
        .matches("4 lines, the last is [0-9a-f]{64}\n1 lines were erased, as line 3 says\n");
    assertThat(grundton("forget", key, "--db", "jdbc:h2:x")).isEqualTo(2);
  }

  @Test
  void filesThatCannotBeReadAreTold() throws IOException {
    Path unfinished = tables.resolve("_runs/killed/turn/conversation_date=2026-03-02/x.parquet");
    Files.createDirectories(unfinished.resolveSibling("."));
    Files.writeString(unfinished, "PAR1");
    assertThat(grundton("forget", "0".repeat(32))).isZero();
    assertThat(out.toString())
        .endsWith(
            "! 1 files that runs left unfinished cannot be read and may hold it until gc removes"
                + " them.\n");
  }

  @Test
  void aKeyHasThirtyTwoDigits() {
    assertThat(grundton("forget", "goes")).isEqualTo(2);
    assertThat(err.toString())
        .contains("a conversation key must be 32 lower-case hex digits, but had 4");
  }

  private static String key(SortedMap<String, List<String>> rows) {
    for (String row : rows.getOrDefault("conversation_date=2026-03-02/conversation", List.of())) {
      Matcher key = Pattern.compile("\"conversation_key\": \"([0-9a-f]{32})\"").matcher(row);
      if (row.contains("\"conversation_id\": \"goes\"") && key.find()) {
        return key.group(1);
      }
    }
    throw new AssertionError("the conversation must be published");
  }

  private void run() {
    assertThat(grundton("run", "--runner", "direct", "--date", "2026-03-02"))
        .as("%s", err)
        .isZero();
  }

  private int grundton(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--pipeline", landing.pipeline().toString()));
    return Main.execute(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }
}
