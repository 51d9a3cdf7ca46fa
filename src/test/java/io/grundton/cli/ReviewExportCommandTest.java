// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.PublishedRows;
import io.grundton.batch.SmallLanding;
import io.grundton.batch.SmallRun;
import io.grundton.console.QueueImporter;
import io.grundton.csv.LabelledTextFile;
import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.QueueFilter;
import io.grundton.review.QueueRank;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.schemas.ManifestViews;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.QueueImport;
import io.grundton.sql.QueueStore;
import io.grundton.sql.ReviewStore;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From decisions in the console's database to the table review. */
final class ReviewExportCommandTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Account ANNA = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final long DECIDED_MS = 1_772_582_400_123L;
  private static final String REVIEWED =
      "SELECT review_date, rule_id, decision, comment, reviewer, decided_at::TIMESTAMP, validity,"
          + " dispute_state, revision FROM review ORDER BY log_line";

  @TempDir private Path folder;
  private Path tables;
  private SmallLanding landing;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void publishAndDecide() throws IOException {
    tables = folder.resolve("tables");
    landing = new SmallLanding(folder);
    landing.deliver(
        "2026-03-02", "rude", 4, "2026-03-02T11:00:00Z", "It is late.", "That is your fault.");
    SmallRun.publish(landing, tables, DATE);
    decide(DECIDED_MS, "no-blame", Ruling.OVERRIDE, "=1+1");
  }

  @Test
  void decisionsAreATableWhichIsPublishedAnewOnlyWhereItChanged() throws IOException, SQLException {
    assertThat(export()).isZero();
    assertThat(out.toString())
        .isEqualTo("review_date=2026-03-04: 1 decisions\n1 dates published, 0 unchanged.\n");
    assertThat(reviewed())
        .containsExactly(
            "2026-03-04|no-blame|override|=1+1|anna|2026-03-04 00:00:00.123|in_force|none|4");
    assertThat(files("review/review_date=2026-03-04")).isEqualTo(1);

    assertThat(export()).isZero();
    assertThat(out.toString()).isEqualTo("0 dates published, 1 unchanged.\n");
    assertThat(files("_manifest/review_date=2026-03-04")).isEqualTo(1);

    landing.deliver("2026-03-03", "rude", 5, "2026-03-02T11:00:00Z", "Hello.", "Hello, thanks.");
    SmallRun.publish(landing, tables, DATE);
    assertThat(export()).isZero();
    assertThat(files("_manifest/review_date=2026-03-04")).isEqualTo(2);
    assertThat(reviewed())
        .containsExactly(
            "2026-03-04|no-blame|override|=1+1|anna|2026-03-04 00:00:00.123|superseded|none|4");
    assertThat(grundton("reconcile", "--rows", "--out", tables.toString())).as("%s", out).isZero();
    assertThat(grundton("status", "--out", tables.toString(), "--as-of", "2026-03-03")).isZero();
  }

  @Test
  void analystsFindFalseAlarmsInIt() throws IOException, SQLException {
    assertThat(export()).isZero();
    String page = Files.readString(Path.of("docs/analysts.md"));
    int macros = page.indexOf("```sql\n") + 7;
    int query = page.indexOf("```sql\n", page.indexOf("### Which rules raise false alarms?")) + 7;
    try (ManifestViews views = new ManifestViews(tables)) {
      views.execute(page.substring(macros, page.indexOf("```", macros)));
      assertThat(views.rows(page.substring(query, page.indexOf(";\n```", query))))
          .startsWith("no-blame|1|1|0|1|0|||");
    }
  }

  @Test
  void aDateThatWouldLoseDecisionsIsHeldBack() throws IOException, SQLException {
    assertThat(export()).isZero();
    Files.delete(tables.resolve("_review/console.db"));
    assertThat(export()).isEqualTo(4);
    assertThat(out.toString())
        .isEqualTo(
            "! review_date=2026-03-04: more decisions are published than there are, 0: is it the"
                + " right database?\n0 dates published, 0 unchanged.\n");
    assertThat(reviewed()).hasSize(1);
    assertThat(export("--to", "2026-03-03")).isZero();
    assertThat(export("--allow-shrink")).isZero();
    assertThat(reviewed()).isEmpty();
  }

  @Test
  void whatIsTooOldIsExportedNoMore() throws IOException, SQLException {
    assertThat(export()).isZero();
    landing.pipeline("out: tables\nretention: {rest: 62}\n");
    String pipeline = landing.pipeline().toString();
    assertThat(grundton("gc", "--pipeline", pipeline, "--as-of", "2026-05-06")).isZero();
    assertThat(out.toString()).contains("review_date=2026-03-04: is without review\n");
    assertThat(export()).isZero();
    assertThat(reviewed()).isEmpty();
  }

  @Test
  void whatIsForgottenIsExportedNoMore() throws IOException, SQLException {
    assertThat(export()).isZero();
    String key = key();
    assertThat(grundton("forget", key, "--out", tables.toString())).isZero();
    assertThat(out.toString())
        .contains("review_date=2026-03-04: is published without " + key + "\n");
    Path csv = folder.resolve("decisions.csv");
    assertThat(export("--csv", csv.toString())).as("%s", out).isZero();
    assertThat(reviewed()).isEmpty();
    assertThat(Files.readAllLines(csv)).hasSize(1);
    assertThat(PublishedRows.rows(new DiskStorage(tables)).toString()).doesNotContain(key);
  }

  @Test
  void aSheetIsWrittenBesides() throws IOException {
    Path csv = folder.resolve("decisions.csv");
    assertThat(export("--csv", csv.toString(), "--from", "2026-03-04")).isZero();
    assertThat(Files.readString(csv)).contains(",override,,'=1+1,anna,2026-03-04T00:00:00.123Z,");
    assertThat(export("--from", "2026-03-04", "--to", "2026-03-03")).isEqualTo(2);
    assertThat(export("--labels", csv.toString())).isEqualTo(2);
  }

  @Test
  void decisionsAboutFindingsOfClassifiersAreTextsToTrainOn() throws IOException {
    List<Dossier> labelled = new ArrayList<>();
    List<String> names =
        List.of("Ada", "Bo", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hal", "Ida", "Jo");
    for (int i = 0; i < 20; i++) {
      String said =
          (i < 10 ? "It is your own fault, " : "The line is mended, ") + names.get(i % 10);
      labelled.add(
          Dossiers.labelled((i < 10 ? "0" : "1") + i % 10 + "a".repeat(30), said, "blame"));
    }
    try (Database database = database()) {
      QueueImport imports = new QueueImport(database);
      imports.put(new Actor(1, "import", "program"), 1, new QueueRank(), labelled);
      for (Dossier dossier : labelled) {
        Dossier.Evidence found = dossier.evidence().get(0);
        boolean right = dossier.key().startsWith("0");
        record(
            database,
            DECIDED_MS,
            dossier.key(),
            new Act.Decision(
                Target.of(found),
                right ? Ruling.CONFIRM : Ruling.OVERRIDE,
                null,
                "It is so.",
                Sight.OPEN,
                false));
      }
    }
    Path labels = folder.resolve("blame.tsv");
    assertThat(export("--labels", labels.toString(), "--language", "en")).isZero();
    assertThat(out.toString()).endsWith("20 labelled texts in " + labels + "\n");
    assertThat(LabelledTextFile.toTrainOn(labels).texts()).hasSize(20);
    assertThat(
            grundton(
                "model",
                "train",
                "--data",
                labels.toString(),
                "--language",
                "en",
                "--out",
                folder.resolve("blame.model").toString()))
        .as("%s", out)
        .isZero();
    assertThat(folder.resolve("blame.model")).isNotEmptyFile();
  }

  private void decide(long atMs, String rule, Ruling ruling, @Nullable String comment)
      throws IOException {
    try (Database database = database()) {
      new QueueImporter(new DiskStorage(tables), database, Clock.systemUTC()).importNew();
      Dossier dossier = new QueueStore(database).dossier(ANNA, key(database)).orElseThrow();
      Target target =
          dossier.evidence().stream()
              .filter(found -> found.ruleId().equals(rule))
              .map(Target::of)
              .findFirst()
              .orElseThrow();
      record(
          database,
          atMs,
          dossier.key(),
          new Act.Decision(target, ruling, null, comment, Sight.OPEN, false));
    }
  }

  private static void record(Database database, long atMs, String key, Act act) {
    assertThat(
            new ReviewStore(database)
                .record(
                    new Actor(atMs, "anna", "lead"),
                    ANNA,
                    key + atMs,
                    key,
                    (dossier, before) -> List.of(act)))
        .isTrue();
  }

  private String key() throws IOException {
    try (Database database = database()) {
      return key(database);
    }
  }

  private static String key(Database database) {
    QueueFilter all =
        new QueueFilter(QueueFilter.Work.ALL, null, null, null, null, null, null, null, null);
    return new QueueStore(database).page(ANNA, all, null).get(0).place().conversationKey();
  }

  private Database database() throws IOException {
    Files.createDirectories(tables.resolve("_review"));
    return Database.open("jdbc:sqlite:" + tables.resolve("_review/console.db"));
  }

  private List<String> reviewed() throws IOException, SQLException {
    try (ManifestViews views = new ManifestViews(tables)) {
      views.execute("SET TimeZone = 'UTC'");
      return views.rows(REVIEWED);
    }
  }

  private int files(String path) throws IOException {
    return new DiskStorage(tables).files(path).size();
  }

  private int export(String... options) {
    List<String> args = new ArrayList<>(List.of("review", "export", "--tables", tables.toString()));
    args.addAll(List.of(options));
    return grundton(args.toArray(String[]::new));
  }

  private int grundton(String... args) {
    out.getBuffer().setLength(0);
    PrintWriter writer = new PrintWriter(out);
    return Main.execute(args, writer, writer);
  }
}
