// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static io.grundton.sql.ReviewedDatabase.rude;
import static io.grundton.sql.ReviewedDatabase.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Ruling;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the log stays as it was written, and tells where it did not. */
@ParameterizedClass
@EnumSource
final class LogBookTest {
  private final TestDatabase kind;
  private final ReviewedDatabase reviewed;

  LogBookTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    this.kind = kind;
    reviewed = new ReviewedDatabase(kind, folder);
  }

  @AfterEach
  void close() {
    reviewed.close();
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatWasDone() throws SQLException {
    reviewed.record("r1", List.of(rude(Ruling.CONFIRM, null)));
    for (String statement :
        List.of(
            "UPDATE log SET actor = 'ben'",
            "UPDATE log SET detail = NULL",
            "UPDATE log SET detail = NULL, salt = NULL, actor = 'ben'",
            "DELETE FROM log",
            "UPDATE act SET ruling = 'unsure'",
            "DELETE FROM act")) {
      assertThatThrownBy(() -> reviewed.execute(statement)).hasMessageContaining("append-only");
    }
  }

  @Test
  void whoeverChangesTheLogAllTheSameIsFoundOut() throws SQLException {
    reviewed.record("r1", List.of(rude(Ruling.CONFIRM, null)));
    reviewed.record("r2", List.of(whole()));
    reviewed.execute(kind.dropTriggers().toArray(String[]::new));
    LogBook log = new LogBook(reviewed.database);
    assertThat(log.verify().lines()).isEqualTo(5);

    reviewed.execute("UPDATE log SET detail = replace(detail, 'confirm', 'unsure') WHERE seq = 4");
    assertThat(log.verify()).isEqualTo(verification(log, 3, "line 4 was changed"));
    reviewed.execute("UPDATE log SET detail = replace(detail, 'unsure', 'confirm') WHERE seq = 4");
    assertThat(log.verify().flaw()).isEmpty();

    reviewed.execute("UPDATE log SET previous = sha256 WHERE seq = 2");
    assertThat(log.verify().flaw()).contains("line 2 does not follow the line before it");
    reviewed.execute(
        "UPDATE log SET previous = (SELECT sha256 FROM log WHERE seq = 1) WHERE seq = 2");

    reviewed.execute("UPDATE act SET ruling = 'unsure' WHERE seq = 4");
    assertThat(reviewed.reviews.flaw()).contains("act 4 is not as the log has it");
    reviewed.execute("DELETE FROM validity", "DELETE FROM act WHERE seq = 4");
    assertThat(reviewed.reviews.flaw()).contains("act 4 is in the log alone");

    reviewed.execute("DELETE FROM act WHERE seq = 5", "DELETE FROM log WHERE seq = 5");
    assertThat(log.verify().flaw()).contains("the log must end with line 5, but ends with 4");
    reviewed.execute("DELETE FROM log WHERE seq = 2");
    assertThat(log.verify().flaw()).contains("line 2 is missing");
  }

  @Test
  void whatIsWrittenMeanwhileIsNoFlaw() throws ExecutionException, InterruptedException {
    LogBook log = new LogBook(reviewed.database);
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> written =
        writer.submit(
            () -> {
              for (int i = 0; i < 2_000 && !stop.get(); i++) {
                reviewed.record("w" + i, List.of(rude(Ruling.CONFIRM, null)));
              }
            });
    List<Optional<String>> flaws = new ArrayList<>();
    long least = log.verify().lines() + 100;
    while (log.verify().lines() < least) {
      flaws.add(log.verify().flaw());
      flaws.add(reviewed.reviews.flaw());
    }
    stop.set(true);
    written.get();
    writer.shutdown();
    assertThat(flaws).isNotEmpty().containsOnly(Optional.empty());
  }

  @Test
  void aSnapshotStaysAsItIsAndNobodyWaitsForIt() {
    String count = "SELECT count(*) FROM log";
    List<Long> counts =
        reviewed.database.snapshot(
            handle -> {
              long before = handle.select(count).mapTo(Long.class).one();
              // This thread has the snapshot's connection.
              CompletableFuture.runAsync(
                      () -> reviewed.record("r1", List.of(rude(Ruling.CONFIRM, null))))
                  .join();
              return List.of(before, handle.select(count).mapTo(Long.class).one());
            });
    assertThat(counts.get(1)).isEqualTo(counts.get(0));
    assertThat(new LogBook(reviewed.database).verify().lines()).isEqualTo(counts.get(0) + 1);
  }

  private static LogBook.Verification verification(LogBook log, long lines, String flaw) {
    LogBook.Verification found = log.verify();
    return new LogBook.Verification(
        lines, found.sha256(), new java.util.TreeMap<>(), Optional.of(flaw));
  }
}
