// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static io.grundton.sql.ReviewedDatabase.ANNA;
import static io.grundton.sql.ReviewedDatabase.LEAD;
import static io.grundton.sql.ReviewedDatabase.SOUTH;
import static io.grundton.sql.ReviewedDatabase.SOUTHERN;
import static io.grundton.sql.ReviewedDatabase.rude;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.QueueStore.Facet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class ReviewStoreTest {
  private final ReviewedDatabase reviewed;

  ReviewStoreTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    reviewed = new ReviewedDatabase(kind, folder);
  }

  @AfterEach
  void close() {
    reviewed.close();
  }

  @Test
  void whatIsSaidIsKeptAsItIs() {
    List<Act> acts =
        List.of(
            rude(Ruling.OVERRIDE, "A quotation."),
            new Act.Note(Act.Note.Kind.COACHING, "Well done \uD83D\uDE00"),
            new Act.Decision(
                new Target(Scope.MISSED, null, "name", null, new Passage(1, 4, 10)),
                Ruling.CONFIRM,
                null,
                null,
                Sight.REVEALED,
                false),
            new Act.Decision(
                Target.of(Dossiers.dossier().verdicts().get(0)),
                Ruling.CONFIRM,
                Answer.BROKEN,
                null,
                Sight.BLIND,
                true),
            new Act.Undo(9));
    assertThat(reviewed.record("r1", acts)).isTrue();
    assertThat(reviewed.reviews.proceedings(Dossiers.KEY).entries())
        .extracting(Proceedings.Entry::act)
        .isEqualTo(acts);
    assertThat(new LogBook(reviewed.database).verify().flaw()).isEmpty();
    assertThat(reviewed.reviews.flaw()).isEmpty();
  }

  @Test
  void aRequestThatIsSentTwiceCountsOnce() {
    assertThat(reviewed.record("r1", List.of(rude(Ruling.CONFIRM, null)))).isTrue();
    assertThat(reviewed.record("r1", List.of(rude(Ruling.CONFIRM, null)))).isTrue();
    assertThat(reviewed.reviews.proceedings(Dossiers.KEY).entries()).hasSize(1);
  }

  @Test
  void whatIsRefusedLeavesNoTrace() {
    long lines = new LogBook(reviewed.database).verify().lines();
    assertThatThrownBy(
            () ->
                reviewed.reviews.record(
                    ANNA,
                    LEAD,
                    "r",
                    Dossiers.KEY,
                    (dossier, before) -> {
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(new LogBook(reviewed.database).verify().lines()).isEqualTo(lines);
  }

  @Test
  void whoeverMayNotSeeAConversationCannotTouchIt() {
    Actor vera = new Actor(5, "vera", "vendor");
    Act note = new Act.Note(Act.Note.Kind.COMMENT, "x");
    assertThat(reviewed.reviews.record(vera, SOUTH, "r", Dossiers.KEY, (d, b) -> List.of(note)))
        .isFalse();
    assertThat(reviewed.reviews.assign(vera, SOUTH, Dossiers.KEY, "anna")).isFalse();
    assertThat(reviewed.queue.row(SOUTH, Dossiers.KEY)).isEmpty();
    assertThat(reviewed.queue.dossier(SOUTH, Dossiers.KEY)).isEmpty();
    assertThat(reviewed.queue.page(SOUTH, QueueFilter.OPEN, null))
        .extracting(row -> row.place().conversationKey())
        .containsExactly(SOUTHERN);
    assertThat(reviewed.queue.dossier(SOUTH, SOUTHERN).orElseThrow().verdicts()).hasSize(3);
    assertThat(reviewed.queue.values(SOUTH, Facet.VENDOR)).containsExactly("south");
    assertThat(reviewed.queue.values(LEAD, Facet.RULE)).containsExactly("greeting", "rude");
  }

  @Test
  void twentyAtOnceMakeOneChain() throws InterruptedException, ExecutionException {
    ExecutorService reviewers = Executors.newFixedThreadPool(20);
    List<Future<?>> all = new ArrayList<>();
    for (int reviewer = 0; reviewer < 20; reviewer++) {
      String name = "r" + reviewer;
      all.add(
          reviewers.submit(
              () -> {
                for (int i = 0; i < 5; i++) {
                  assertThat(reviewed.record(name + "." + i, List.of(rude(Ruling.CONFIRM, null))))
                      .isTrue();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    reviewers.shutdown();
    assertThat(reviewed.reviews.proceedings(Dossiers.KEY).entries()).hasSize(100);
    assertThat(new LogBook(reviewed.database).verify().flaw()).isEmpty();
  }

  @Test
  void whatADatabaseRefusesIsNotRepeatedInItsError() {
    String statement = "INSERT INTO queued_facet VALUES (?, 'v', ?, '2026-03-02', 1)";
    StringWriter trace = new StringWriter();
    assertThatThrownBy(
            () ->
                reviewed.database.write(
                    handle ->
                        handle
                            .prepareBatch(statement)
                            .add("secret", "secret")
                            .add("secret", "secret")
                            .execute()))
        .satisfies(thrown -> thrown.printStackTrace(new PrintWriter(trace)));
    assertThat(trace.toString()).containsIgnoringCase("unique").doesNotContain("secret");
  }

  @Test
  void anotherKindOfDatabaseIsRefusedWithoutTellingItsAddress() {
    assertThatThrownBy(() -> Database.open("jdbc:h2:mem:secret"))
        .hasMessage(
            "a database must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, but is neither");
  }
}
