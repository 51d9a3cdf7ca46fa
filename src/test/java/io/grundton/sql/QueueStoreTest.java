// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static io.grundton.sql.ReviewedDatabase.ANNA;
import static io.grundton.sql.ReviewedDatabase.LEAD;
import static io.grundton.sql.ReviewedDatabase.SOUTHERN;
import static io.grundton.sql.ReviewedDatabase.rude;
import static io.grundton.sql.ReviewedDatabase.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The queue as it is put, filtered, walked, worked off and published again. */
@ParameterizedClass
@EnumSource
final class QueueStoreTest {
  private final ReviewedDatabase reviewed;

  QueueStoreTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    reviewed = new ReviewedDatabase(kind, folder);
  }

  @AfterEach
  void close() {
    reviewed.close();
  }

  @Test
  void theQueueIsInOrderAndCanBeFilteredAndWalked() {
    Dossier sampled =
        Dossiers.with(
            "a0000000" + "c".repeat(24), "north", "Hi.", List.of(), List.of("sample"), 20, true);
    Dossier urgent =
        Dossiers.with(
            "b0000000" + "d".repeat(24),
            "north",
            "x",
            List.of("rude"),
            List.of("critical", "score"),
            6_000,
            false);
    reviewed.publish(2, Dossiers.dossier(), sampled, urgent);
    List<QueueStore.Row> rows = reviewed.queue.page(LEAD, QueueFilter.OPEN, null);
    assertThat(rows)
        .extracting(row -> row.place().conversationKey().substring(0, 2))
        .containsExactly("b0", "80", "a0");
    assertThat(rows.get(0).reasons()).containsExactly("critical", "score");
    assertThat(reviewed.queue.next(LEAD, QueueFilter.OPEN, rows.get(0).place()))
        .contains(rows.get(1));
    assertThat(reviewed.queue.previous(LEAD, QueueFilter.OPEN, rows.get(2).place()))
        .contains(rows.get(1));
    assertThat(reviewed.queue.previous(LEAD, QueueFilter.OPEN, rows.get(0).place())).isEmpty();
    assertThat(reviewed.queue.page(LEAD, QueueFilter.OPEN, rows.get(0).place())).hasSize(2);
    assertThat(count(filter("reason", "critical"))).isEqualTo(1);
    assertThat(count(filter("reason", "critica_"))).isZero();
    assertThat(count(filter("rule", "rude"))).isEqualTo(2);
    assertThat(count(filter("principle", "plain"))).isEqualTo(2);
    assertThat(count(filter("vendor", "south"))).isZero();
    assertThat(count(filter("team", "team-1"))).isEqualTo(3);
    assertThat(count(filter("date", "2026-03-03"))).isZero();
    assertThat(reviewed.queue.count(LEAD, QueueFilter.OPEN, 2)).isEqualTo(2);
  }

  @Test
  void aCharacterThatOneDatabaseCannotKeepIsReplacedInBoth() {
    Dossier hostile = Dossiers.dossier(Dossiers.KEY, "no\0rth", "It is \0 your own fault.");
    reviewed.publish(2, hostile);
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().vendorId())
        .isEqualTo("no\uFFFDrth");
    assertThat(reviewed.queue.dossier(LEAD, Dossiers.KEY)).contains(hostile);
    assertThat(count(filter("vendor", "no\0rth"))).isEqualTo(1);
  }

  @Test
  void whoHasAConversationFindsItAmongTheirs() {
    assertThat(reviewed.reviews.assign(ANNA, LEAD, Dossiers.KEY, "anna")).isTrue();
    assertThat(count(filter("mine", ""))).isEqualTo(1);
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().assignee()).isEqualTo("anna");
    reviewed.publish(2, Dossiers.dossier());
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().assignee()).isEqualTo("anna");
    assertThat(reviewed.reviews.assign(ANNA, LEAD, Dossiers.KEY, null)).isTrue();
    assertThat(count(filter("mine", ""))).isZero();
  }

  @Test
  void aRepublishedDateKeepsDecisionsAndWhatIsGoneIsGone() {
    reviewed.record("r1", List.of(rude(Ruling.CONFIRM, null)));
    assertThat(reviewed.imports.reviewed(Dossiers.DATE)).containsExactly(Dossiers.KEY);
    assertThat(reviewed.imports.sequences()).isEqualTo(Map.of(Dossiers.DATE, 1L));
    Dossier changed =
        Dossiers.with(
            Dossiers.KEY, "north", "Hi.", List.of("greeting"), List.of("score"), 7, false);
    reviewed.publish(2, changed);
    assertThat(reviewed.imports.sequences()).isEqualTo(Map.of(Dossiers.DATE, 2L));
    assertThat(reviewed.queue.dossier(LEAD, Dossiers.KEY)).contains(changed);
    Proceedings.Entry entry = reviewed.reviews.proceedings(Dossiers.KEY).entries().get(0);
    assertThat(Proceedings.superseded(entry, changed)).isTrue();
    assertThat(reviewed.queue.row(LEAD, SOUTHERN)).isEmpty();

    reviewed.publish(3);
    assertThat(reviewed.queue.dossier(LEAD, Dossiers.KEY)).isEmpty();
    assertThat(reviewed.reviews.proceedings(Dossiers.KEY).entries()).hasSize(1);
    assertThat(reviewed.record("r2", List.of(rude(Ruling.CONFIRM, null)))).isFalse();
    reviewed.publish(4, Dossiers.dossier());
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whoeverDecidesWhileADateIsImportedLosesNothing() {
    reviewed.publish(1, Dossiers.dossier());
    reviewed.record(
        "meanwhile",
        List.of(
            new Act.Decision(Target.CONVERSATION, Ruling.CONFIRM, null, null, Sight.OPEN, false)));
    // Read before the decision was made, the manifest queues the conversation no more.
    assertThat(reviewed.imports.finish(ANNA, Dossiers.DATE, 2, Set.of())).isFalse();
    assertThat(reviewed.queue.dossier(LEAD, Dossiers.KEY)).contains(Dossiers.dossier());
    assertThat(reviewed.imports.sequences()).containsExactly(Map.entry(Dossiers.DATE, 1L));
    assertThat(
            reviewed.imports.finish(
                ANNA, Dossiers.DATE, 2, reviewed.imports.reviewed(Dossiers.DATE)))
        .isTrue();
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY)).isEmpty();
    assertThat(reviewed.imports.sequences()).containsExactly(Map.entry(Dossiers.DATE, 2L));
  }

  @Test
  void whatIsDecidedIsDoneUntilItIsTakenBackOrSomethingNewIsFound() {
    reviewed.record("r1", List.of(whole()));
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(count(filter("done", ""))).isEqualTo(1);
    reviewed.publish(2, Dossiers.revised(Dossiers.dossier(), "e".repeat(64), 1));
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.OPEN);
    reviewed.publish(3, Dossiers.dossier());
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.DONE);
    long seq = reviewed.reviews.proceedings(Dossiers.KEY).entries().get(0).seq();
    reviewed.record("r2", List.of(new Act.Undo(seq)));
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.OPEN);
    reviewed.publish(
        4, Dossiers.with(Dossiers.KEY, "north", "Hi.", List.of("rude"), List.of(), 0, false));
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(reviewed.queue.row(LEAD, Dossiers.KEY).orElseThrow().reasons()).isEmpty();
  }

  private int count(QueueFilter filter) {
    return reviewed.queue.count(LEAD, filter, 100);
  }

  private static QueueFilter filter(String name, String value) {
    return new QueueFilter(
        name.equals("mine")
            ? QueueFilter.Work.MINE
            : name.equals("done") ? QueueFilter.Work.DONE : QueueFilter.Work.OPEN,
        name.equals("vendor") ? value : null,
        name.equals("team") ? value : null,
        name.equals("rule") ? value : null,
        name.equals("principle") ? value : null,
        null,
        null,
        name.equals("reason") ? value : null,
        name.equals("date") ? java.time.LocalDate.parse(value) : null);
  }
}
