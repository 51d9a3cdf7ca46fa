// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.SmallLanding;
import io.grundton.batch.SmallRun;
import io.grundton.policy.Status;
import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.QueueStore;
import io.grundton.sql.QueueStore.Row;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.State;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From deliveries through published tables into the console's database. */
final class QueueImporterTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final QueueFilter ALL =
      new QueueFilter(QueueFilter.Work.ALL, null, null, null, null, null, null, null, null);

  private final Path out;
  private final SmallLanding landing;
  private final Database database;
  private final QueueImporter importer;
  private final QueueStore queue;
  private final ReviewStore reviews;

  QueueImporterTest(@TempDir Path folder) throws IOException {
    out = folder.resolve("tables");
    landing = new SmallLanding(folder);
    database = Database.open("jdbc:sqlite:" + folder.resolve("console.db"));
    importer = new QueueImporter(new DiskStorage(out), database, new Served.SetClock());
    queue = new QueueStore(database);
    reviews = new ReviewStore(database);
    landing.deliver("2026-03-02", "good", 1, "2026-03-02T10:00:00Z");
    landing.deliver(
        "2026-03-02",
        "rude",
        1,
        "2026-03-02T11:00:00Z",
        "It is late. I am at max@example.org.",
        "\uD83D\uDE00 max@example.org, that is your fault.");
    SmallRun.publish(landing, out, DATE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsPublishedIsImportedOnce() throws IOException {
    assertThat(importer.importNew()).isEqualTo(1);
    assertThat(importer.importNew()).isZero();
    Row row = only();
    assertThat(row.date()).isEqualTo(DATE);
    assertThat(row.vendorId()).isEqualTo("north");
    assertThat(row.reasons()).contains("severity");
    Dossier dossier = dossier(row);
    assertThat(dossier.lines())
        .extracting(Dossier.Line::text)
        .containsExactly(
            "It is late. I am at [EMAIL].", "\uD83D\uDE00 [EMAIL], that is your fault.");
    Dossier.Evidence blame = evidence(dossier, "no-blame");
    assertThat(blame.status()).isEqualTo(Status.FAIL);
    assertThat(blame.passage()).isEqualTo(new Passage(2, 19, 29));
    assertThat(evidence(dossier, "say-sorry").window())
        .isEqualTo(new Dossier.SearchedWindow(1, 2, 60_000L, null, null, null));
    assertThat(dossier.principles())
        .extracting(Dossier.PrincipleScore::principleId)
        .containsExactly("help", "plain");
    assertThat(dossier.rules()).contains("no-blame", "say-sorry");
  }

  @Test
  void aRepublishedDateKeepsWhatWasDecidedAndWhoHasIt() throws IOException {
    importer.importNew();
    Row row = only();
    String key = row.place().conversationKey();
    Actor anna = new Actor(1, "anna", "lead");
    new AccountStore(database).add(anna, LEAD, "hash");
    Target blame = Target.of(evidence(dossier(row), "no-blame"));
    Act.Decision decision = new Act.Decision(blame, Ruling.CONFIRM, null, null, Sight.OPEN, false);
    reviews.record(anna, LEAD, "r", key, (dossier, before) -> List.of(decision));
    reviews.assign(anna, LEAD, key, "anna");

    landing.deliver("2026-03-03", "rude", 2, "2026-03-02T11:00:00Z", "Hello.", "Hello, thanks.");
    SmallRun.publish(landing, out, DATE);
    assertThat(importer.importNew()).isEqualTo(1);

    Row again = queue.row(LEAD, key).orElseThrow();
    assertThat(again.state()).isEqualTo(State.DONE);
    assertThat(again.reasons()).isEmpty();
    assertThat(again.assignee()).isEqualTo("anna");
    assertThat(dossier(again).lines()).extracting(Dossier.Line::text).contains("Hello, thanks.");
    assertThat(reviews.proceedings(key).entries())
        .extracting(Proceedings.Entry::act)
        .containsExactly(decision);
    assertThat(Proceedings.superseded(reviews.proceedings(key).entries().get(0), dossier(again)))
        .isTrue();
  }

  private Row only() {
    List<Row> rows = queue.page(LEAD, ALL, null);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private Dossier dossier(Row row) {
    return queue.dossier(LEAD, row.place().conversationKey()).orElseThrow();
  }

  private static Dossier.Evidence evidence(Dossier dossier, String rule) {
    return dossier.evidence().stream()
        .filter(found -> found.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
