// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.QueueRank;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.QueueStore.Facet;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class ReviewStoreTest {
  private static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final Account SOUTH = new Account("vera", Role.VENDOR, "south", Locale.GERMAN);
  private static final Actor ANNA = new Actor(1_000, "anna", "lead");
  private static final Actor PROGRAM = new Actor(1, "import", "program");
  private static final String SOUTHERN = "90000000" + "b".repeat(24);

  private final TestDatabase kind;
  private final String url;
  private final Database database;
  private final ReviewStore reviews;
  private final QueueStore queue;
  private final QueueImport imports;

  ReviewStoreTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    this.kind = kind;
    url = kind.fresh(folder);
    database = Database.open(url);
    reviews = new ReviewStore(database);
    queue = new QueueStore(database);
    imports = new QueueImport(database);
  }

  @BeforeEach
  void fill() {
    AccountStore accounts = new AccountStore(database);
    assertThat(accounts.add(ANNA, LEAD, "hash")).isTrue();
    assertThat(accounts.add(ANNA, LEAD, "other")).isFalse();
    assertThat(accounts.add(ANNA, SOUTH, "hash")).isTrue();
    publish(1, Dossiers.dossier(), Dossiers.dossier(SOUTHERN, "south", "It is your own fault."));
  }

  @AfterEach
  void close() {
    database.close();
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
    assertThat(record("r1", acts)).isTrue();
    assertThat(reviews.proceedings(Dossiers.KEY).entries())
        .extracting(Proceedings.Entry::act)
        .isEqualTo(acts);
    assertThat(new LogBook(database).verify().flaw()).isEmpty();
    assertThat(reviews.flaw()).isEmpty();
  }

  @Test
  void aRequestThatIsSentTwiceCountsOnce() {
    assertThat(record("r1", List.of(rude(Ruling.CONFIRM, null)))).isTrue();
    assertThat(record("r1", List.of(rude(Ruling.CONFIRM, null)))).isTrue();
    assertThat(reviews.proceedings(Dossiers.KEY).entries()).hasSize(1);
  }

  @Test
  void whatIsRefusedLeavesNoTrace() {
    long lines = new LogBook(database).verify().lines();
    assertThatThrownBy(
            () ->
                reviews.record(
                    ANNA,
                    LEAD,
                    "r",
                    Dossiers.KEY,
                    (dossier, before) -> {
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(new LogBook(database).verify().lines()).isEqualTo(lines);
  }

  @Test
  void whoeverMayNotSeeAConversationCannotTouchIt() {
    Actor vera = new Actor(5, "vera", "vendor");
    Act note = new Act.Note(Act.Note.Kind.COMMENT, "x");
    assertThat(reviews.record(vera, SOUTH, "r", Dossiers.KEY, (d, b) -> List.of(note))).isFalse();
    assertThat(reviews.assign(vera, SOUTH, Dossiers.KEY, "anna")).isFalse();
    assertThat(queue.row(SOUTH, Dossiers.KEY)).isEmpty();
    assertThat(queue.dossier(SOUTH, Dossiers.KEY)).isEmpty();
    assertThat(queue.page(SOUTH, QueueFilter.OPEN, null))
        .extracting(row -> row.place().conversationKey())
        .containsExactly(SOUTHERN);
    assertThat(queue.dossier(SOUTH, SOUTHERN).orElseThrow().verdicts()).hasSize(3);
    assertThat(queue.values(SOUTH, Facet.VENDOR)).containsExactly("south");
    assertThat(queue.values(LEAD, Facet.RULE)).containsExactly("greeting", "rude");
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
                  assertThat(record(name + "." + i, List.of(rude(Ruling.CONFIRM, null)))).isTrue();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    reviewers.shutdown();
    assertThat(reviews.proceedings(Dossiers.KEY).entries()).hasSize(100);
    assertThat(new LogBook(database).verify().flaw()).isEmpty();
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
    publish(2, Dossiers.dossier(), sampled, urgent);
    List<QueueStore.Row> rows = queue.page(LEAD, QueueFilter.OPEN, null);
    assertThat(rows)
        .extracting(row -> row.place().conversationKey().substring(0, 2))
        .containsExactly("b0", "80", "a0");
    assertThat(rows.get(0).reasons()).containsExactly("critical", "score");
    assertThat(queue.next(LEAD, QueueFilter.OPEN, rows.get(0).place())).contains(rows.get(1));
    assertThat(queue.previous(LEAD, QueueFilter.OPEN, rows.get(2).place())).contains(rows.get(1));
    assertThat(queue.previous(LEAD, QueueFilter.OPEN, rows.get(0).place())).isEmpty();
    assertThat(queue.page(LEAD, QueueFilter.OPEN, rows.get(0).place())).hasSize(2);
    assertThat(count(filter("reason", "critical"))).isEqualTo(1);
    assertThat(count(filter("reason", "critica_"))).isZero();
    assertThat(count(filter("rule", "rude"))).isEqualTo(2);
    assertThat(count(filter("principle", "plain"))).isEqualTo(2);
    assertThat(count(filter("vendor", "south"))).isZero();
    assertThat(count(filter("team", "team-1"))).isEqualTo(3);
    assertThat(count(filter("date", "2026-03-03"))).isZero();
    assertThat(queue.count(LEAD, QueueFilter.OPEN, 2)).isEqualTo(2);
  }

  @Test
  void whoHasAConversationFindsItAmongTheirs() {
    assertThat(reviews.assign(ANNA, LEAD, Dossiers.KEY, "anna")).isTrue();
    assertThat(count(filter("mine", ""))).isEqualTo(1);
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().assignee()).isEqualTo("anna");
    publish(2, Dossiers.dossier());
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().assignee()).isEqualTo("anna");
    assertThat(reviews.assign(ANNA, LEAD, Dossiers.KEY, null)).isTrue();
    assertThat(count(filter("mine", ""))).isZero();
  }

  @Test
  void aRepublishedDateKeepsDecisionsAndWhatIsGoneIsGone() {
    record("r1", List.of(rude(Ruling.CONFIRM, null)));
    assertThat(imports.reviewed(Dossiers.DATE)).containsExactly(Dossiers.KEY);
    assertThat(imports.sequences()).isEqualTo(Map.of(Dossiers.DATE, 1L));
    Dossier changed =
        Dossiers.with(
            Dossiers.KEY, "north", "Hi.", List.of("greeting"), List.of("score"), 7, false);
    publish(2, changed);
    assertThat(imports.sequences()).isEqualTo(Map.of(Dossiers.DATE, 2L));
    assertThat(queue.dossier(LEAD, Dossiers.KEY)).contains(changed);
    Proceedings.Entry entry = reviews.proceedings(Dossiers.KEY).entries().get(0);
    assertThat(Proceedings.superseded(entry, changed)).isTrue();
    assertThat(queue.row(LEAD, SOUTHERN)).isEmpty();

    publish(3);
    assertThat(queue.dossier(LEAD, Dossiers.KEY)).isEmpty();
    assertThat(reviews.proceedings(Dossiers.KEY).entries()).hasSize(1);
    assertThat(record("r2", List.of(rude(Ruling.CONFIRM, null)))).isFalse();
    publish(4, Dossiers.dossier());
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whoeverDecidesWhileADateIsImportedLosesNothing() {
    publish(1, Dossiers.dossier());
    record(
        "meanwhile",
        List.of(
            new Act.Decision(Target.CONVERSATION, Ruling.CONFIRM, null, null, Sight.OPEN, false)));
    // Read before the decision was made, the manifest queues the conversation no more.
    assertThat(imports.finish(PROGRAM, Dossiers.DATE, 2, Set.of())).isFalse();
    assertThat(queue.dossier(LEAD, Dossiers.KEY)).contains(Dossiers.dossier());
    assertThat(imports.sequences()).containsExactly(Map.entry(Dossiers.DATE, 1L));
    assertThat(imports.finish(PROGRAM, Dossiers.DATE, 2, imports.reviewed(Dossiers.DATE))).isTrue();
    assertThat(queue.row(LEAD, Dossiers.KEY)).isEmpty();
    assertThat(imports.sequences()).containsExactly(Map.entry(Dossiers.DATE, 2L));
  }

  @Test
  void whatIsDecidedIsDoneUntilItIsTakenBackOrSomethingNewIsFound() {
    record("r1", List.of(whole()));
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(count(filter("done", ""))).isEqualTo(1);
    publish(2, Dossiers.revised(Dossiers.dossier(), "e".repeat(64), 1));
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.OPEN);
    publish(3, Dossiers.dossier());
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.DONE);
    long seq = reviews.proceedings(Dossiers.KEY).entries().get(0).seq();
    record("r2", List.of(new Act.Undo(seq)));
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.OPEN);
    publish(4, Dossiers.with(Dossiers.KEY, "north", "Hi.", List.of("rude"), List.of(), 0, false));
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(queue.row(LEAD, Dossiers.KEY).orElseThrow().reasons()).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatWasDone() throws SQLException {
    record("r1", List.of(rude(Ruling.CONFIRM, null)));
    for (String statement :
        List.of(
            "UPDATE log SET actor = 'ben'",
            "UPDATE log SET detail = NULL",
            "UPDATE log SET detail = NULL, salt = NULL, actor = 'ben'",
            "DELETE FROM log",
            "UPDATE act SET ruling = 'unsure'",
            "DELETE FROM act")) {
      assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");
    }
  }

  @Test
  void whoeverChangesTheLogAllTheSameIsFoundOut() throws SQLException {
    record("r1", List.of(rude(Ruling.CONFIRM, null)));
    record("r2", List.of(whole()));
    execute(kind.dropTriggers().toArray(String[]::new));
    LogBook log = new LogBook(database);
    assertThat(log.verify().lines()).isEqualTo(5);

    execute("UPDATE log SET detail = replace(detail, 'confirm', 'unsure') WHERE seq = 4");
    assertThat(log.verify()).isEqualTo(verification(log, 3, "line 4 was changed"));
    execute("UPDATE log SET detail = replace(detail, 'unsure', 'confirm') WHERE seq = 4");
    assertThat(log.verify().flaw()).isEmpty();

    execute("UPDATE log SET previous = sha256 WHERE seq = 2");
    assertThat(log.verify().flaw()).contains("line 2 does not follow the line before it");
    execute("UPDATE log SET previous = (SELECT sha256 FROM log WHERE seq = 1) WHERE seq = 2");

    execute("UPDATE act SET ruling = 'unsure' WHERE seq = 4");
    assertThat(reviews.flaw()).contains("act 4 is not as the log has it");
    execute("DELETE FROM validity", "DELETE FROM act WHERE seq = 4");
    assertThat(reviews.flaw()).contains("act 4 is in the log alone");

    execute("DELETE FROM act WHERE seq = 5", "DELETE FROM log WHERE seq = 5");
    assertThat(log.verify().flaw()).contains("the log must end with line 5, but ends with 4");
    execute("DELETE FROM log WHERE seq = 2");
    assertThat(log.verify().flaw()).contains("line 2 is missing");
  }

  @Test
  void whatIsWrittenMeanwhileIsNoFlaw() throws ExecutionException, InterruptedException {
    LogBook log = new LogBook(database);
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> written =
        writer.submit(
            () -> {
              for (int i = 0; i < 2_000 && !stop.get(); i++) {
                record("w" + i, List.of(rude(Ruling.CONFIRM, null)));
              }
            });
    List<Optional<String>> flaws = new ArrayList<>();
    long least = log.verify().lines() + 100;
    while (log.verify().lines() < least) {
      flaws.add(log.verify().flaw());
      flaws.add(reviews.flaw());
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
        database.snapshot(
            handle -> {
              long before = handle.select(count).mapTo(Long.class).one();
              // This thread has the snapshot's connection.
              CompletableFuture.runAsync(() -> record("r1", List.of(rude(Ruling.CONFIRM, null))))
                  .join();
              return List.of(before, handle.select(count).mapTo(Long.class).one());
            });
    assertThat(counts.get(1)).isEqualTo(counts.get(0));
    assertThat(new LogBook(database).verify().lines()).isEqualTo(counts.get(0) + 1);
  }

  @Test
  void anotherKindOfDatabaseIsRefusedWithoutTellingItsAddress() {
    assertThatThrownBy(() -> Database.open("jdbc:h2:mem:secret"))
        .hasMessage(
            "a database must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, but is neither");
  }

  private static LogBook.Verification verification(LogBook log, long lines, String flaw) {
    LogBook.Verification found = log.verify();
    return new LogBook.Verification(
        lines, found.sha256(), new java.util.TreeMap<>(), Optional.of(flaw));
  }

  private void publish(long sequence, Dossier... dossiers) {
    QueueRank rank = new QueueRank();
    for (Dossier dossier : dossiers) {
      rank.add(dossier.call());
    }
    imports.put(PROGRAM, sequence, rank, List.of(dossiers));
    imports.finish(PROGRAM, Dossiers.DATE, sequence, imports.reviewed(Dossiers.DATE));
  }

  private boolean record(String request, List<Act> acts) {
    return reviews.record(ANNA, LEAD, request, Dossiers.KEY, (dossier, before) -> acts);
  }

  private int count(QueueFilter filter) {
    return queue.count(LEAD, filter, 100);
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

  private static Act.Decision rude(
      Ruling ruling, @org.jspecify.annotations.Nullable String reason) {
    Target target = Target.of(Dossiers.dossier().evidence().get(0));
    return new Act.Decision(target, ruling, null, reason, Sight.OPEN, false);
  }

  private static Act.Decision whole() {
    return new Act.Decision(Target.CONVERSATION, Ruling.CONFIRM, null, null, Sight.OPEN, true);
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
