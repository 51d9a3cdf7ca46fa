// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.calibration.Consensus;
import io.grundton.calibration.Item;
import io.grundton.calibration.Judgements;
import io.grundton.calibration.Rating;
import io.grundton.calibration.Round;
import io.grundton.calibration.Sheet;
import io.grundton.policy.Status;
import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class CalibrationStoreTest {
  private static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final Account BEN_ACCOUNT = new Account("ben", Role.REVIEWER, null, Locale.GERMAN);
  private static final Actor ANNA = new Actor(1_000, "anna", "lead");
  private static final Actor BEN = new Actor(2_000, "ben", "reviewer");
  private static final Actor PROGRAM = new Actor(1, "import", "program");
  private static final String OTHER = "90000000" + "b".repeat(24);
  private static final LocalDate CLOSES = LocalDate.of(2026, 3, 9);
  private static final List<Answer> ANSWERS =
      List.of(Answer.KEPT, Answer.BROKEN, Answer.UNSURE, Answer.NOT_APPLICABLE);

  private final TestDatabase kind;
  private final String url;
  private final Database database;
  private final RoundStore rounds;
  private final JudgementStore judgements;
  private final QueueStore queue;

  CalibrationStoreTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    this.kind = kind;
    url = kind.fresh(folder);
    database = Database.open(url);
    rounds = new RoundStore(database);
    judgements = new JudgementStore(database);
    queue = new QueueStore(database);
  }

  @BeforeEach
  void fill() {
    AccountStore accounts = new AccountStore(database);
    accounts.add(ANNA, LEAD, "hash");
    accounts.add(ANNA, BEN_ACCOUNT, "hash");
    publish(1, Dossiers.dossier(), Dossiers.dossier(OTHER, "south", "It is your own fault."));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRoundIsKeptAsItWasOpened() {
    assertThat(open("r1", 1)).isEqualTo(1);
    assertThat(open("r1", 1)).isEqualTo(1);
    assertThat(rounds.rounds())
        .containsExactly(
            new Round(
                1,
                "March",
                CLOSES,
                "anna",
                1_000,
                null,
                List.of("anna", "ben"),
                List.of(new Round.Case(1, OTHER, true))));
    assertThat(rounds.add(ANNA, 1, Dossiers.KEY)).isTrue();
    assertThat(rounds.add(ANNA, 1, Dossiers.KEY)).isTrue();
    assertThat(rounds.add(ANNA, 1, "f".repeat(32))).isFalse();
    assertThat(rounds.round(1).orElseThrow().cases())
        .containsExactly(new Round.Case(1, OTHER, true), new Round.Case(2, Dossiers.KEY, false));
    assertThat(rounds.due(1, "ben")).containsExactly(1, 2);
    assertThat(open("r2", 0)).isEqualTo(2);
    assertThat(rounds.rounds()).extracting(Round::id).containsExactly(2L, 1L);
    assertThat(rounds.close(ANNA, 1)).isTrue();
    assertThat(rounds.close(ANNA, 1)).isFalse();
    assertThat(rounds.open()).isEqualTo(Map.of(2L, "March"));
    assertThat(rounds.add(ANNA, 1, Dossiers.KEY)).isFalse();
    assertThat(rounds.due(1, "ben")).isEmpty();
    assertThatThrownBy(() -> new RoundStore.Plan("x", CLOSES, Set.of(), "", "", 501))
        .hasMessage(
            "a draw must be of 0 to 500 by a seed of 1 to 64 characters, but was of 501 by 0");
  }

  @Test
  void sheetsAndWhatWasAgreedOnAreKeptAsTheyWere() {
    open("r1", 1);
    assertThat(judge(ANNA)).isTrue();
    assertThat(judge(ANNA)).isTrue();
    assertThat(judgements.judgements(1).sheets()).hasSize(1);
    Item item = new Item(OTHER, "k1", "rude", 0);
    assertThat(judgements.agree(ANNA, "c0", 1, item, Answer.KEPT, "Early.")).isFalse();
    assertThat(judge(BEN)).isTrue();
    assertThat(rounds.round(1).orElseThrow().closedMs()).isEqualTo(2_000);
    assertThat(judgements.agree(ANNA, "c1", 1, item, Answer.BROKEN, "It blames.")).isTrue();
    assertThat(judgements.agree(ANNA, "c1", 1, item, Answer.BROKEN, "It blames.")).isTrue();
    assertThat(judgements.agree(ANNA, "c2", 1, new Item(OTHER, "k1", "?", 0), Answer.KEPT, "No."))
        .isFalse();
    assertThat(judgements.judgements(1))
        .isEqualTo(
            new Judgements(
                List.of(sheet(ANNA), sheet(BEN)),
                List.of(new Consensus(item, Answer.BROKEN, "It blames.", "anna", 1_000))));
    assertThat(new LogBook(database).verify().flaw()).isEmpty();
    assertThat(judgements.flaw()).isEmpty();
    assertThat(judgements.judge(BEN, 1, Dossiers.KEY, dossier -> ANSWERS)).isFalse();
    assertThat(rounds.judged(rounds.round(1).orElseThrow())).isEqualTo(Map.of("anna", 1, "ben", 1));
  }

  @Test
  void aSheetThatIsNotOfThisConversationIsRefused() {
    open("r1", 1);
    assertThatThrownBy(() -> judgements.judge(BEN, 1, OTHER, dossier -> List.of(Answer.KEPT)))
        .hasMessage("a sheet must answer 4 rules, but answers 1");
    assertThat(judgements.judgements(1).sheets()).isEmpty();
  }

  @Test
  void whatIsToBeJudgedIsNotInTheDailyQueueUntilItIs() {
    open("r1", 1);
    assertThat(queue.row(BEN_ACCOUNT, OTHER)).isEmpty();
    assertThat(queue.dossier(BEN_ACCOUNT, OTHER)).isEmpty();
    assertThat(queue.count(BEN_ACCOUNT, QueueFilter.OPEN, 10)).isEqualTo(1);
    assertThat(decide("d1")).isFalse();
    assertThat(rounds.dossier(BEN_ACCOUNT, 1, OTHER)).isPresent();
    assertThat(rounds.dossier(BEN_ACCOUNT, 1, Dossiers.KEY)).isEmpty();
    judge(BEN);
    assertThat(rounds.dossier(BEN_ACCOUNT, 1, OTHER)).isEmpty();
    assertThat(queue.row(BEN_ACCOUNT, OTHER)).isPresent();
    assertThat(queue.row(BEN_ACCOUNT, OTHER).orElseThrow().state()).isEqualTo(State.OPEN);
    assertThat(decide("d1")).isTrue();
    assertThat(queue.row(LEAD, OTHER)).isEmpty();
    rounds.close(ANNA, 1);
    assertThat(rounds.dossier(LEAD, 1, OTHER)).isPresent();
    Proceedings daily = judgements.dailyInRounds("ben").get(OTHER);
    assertThat(daily).isEqualTo(new ReviewStore(database).proceedings(OTHER));
    assertThat(judgements.dailyInRounds("anna")).isEmpty();
    assertThat(judgements.dailyInSample("ben")).isEmpty();
  }

  @Test
  void whatAMemberKnowsIsNotDrawnAndIsMarked() {
    Openings openings = new Openings(database);
    openings.note("ben", OTHER, 1);
    open("r1", 2);
    assertThat(rounds.round(1).orElseThrow().cases()).hasSize(2);
    openings.note("ben", Dossiers.KEY, 20_001);
    open("r2", 2);
    assertThat(rounds.round(2).orElseThrow().cases()).isEmpty();
    judge(BEN);
    assertThat(judgements.judgements(1).sheets()).extracting(Sheet::informed).containsExactly(true);
    openings.note("ben", OTHER, 30_000);
    openings.write();
    openings.write();
  }

  @Test
  void aRepublishedDateKeepsWhatWasAnsweredAndARoundCanEndWithoutIt() {
    open("r1", 2);
    judge(ANNA);
    publish(2, Dossiers.dossier());
    assertThat(new QueueImport(database).reviewed(Dossiers.DATE)).containsExactly(Dossiers.KEY);
    assertThat(judgements.judgements(1).sheets()).hasSize(1);
    assertThat(judge(BEN)).isFalse();
    assertThat(rounds.due(1, "ben")).hasSize(1);
    judgements.judge(ANNA, 1, Dossiers.KEY, dossier -> ANSWERS);
    assertThat(rounds.round(1).orElseThrow().open()).isTrue();
    judgements.judge(BEN, 1, Dossiers.KEY, dossier -> ANSWERS);
    assertThat(rounds.round(1).orElseThrow().open()).isFalse();
  }

  @Test
  void anErasedConversationLeavesTheRoundAndTheLogHolds() {
    open("r1", 2);
    judge(ANNA);
    new ConversationErasure(database).erase(PROGRAM, OTHER);
    assertThat(judgements.judgements(1).sheets()).isEmpty();
    assertThat(rounds.round(1).orElseThrow().cases()).hasSize(1);
    assertThat(judgements.flaw()).isEmpty();
    assertThat(new LogBook(database).verify().flaw()).isEmpty();
    publish(3, Dossiers.dossier(), Dossiers.dossier("a".repeat(32), "south", "Hi."));
    assertThat(rounds.add(ANNA, 1, "a".repeat(32))).isTrue();
    int last = rounds.round(1).orElseThrow().cases().get(1).place();
    assertThat(rounds.round(1).orElseThrow().at(last))
        .isEqualTo(new Round.Case(last, "a".repeat(32), false));
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatWasAnswered() throws SQLException {
    open("r1", 1);
    judge(ANNA);
    judge(BEN);
    judgements.agree(ANNA, "c1", 1, new Item(OTHER, "k1", "rude", 0), Answer.BROKEN, "It blames.");
    for (String statement :
        List.of(
            "UPDATE calibration_answer SET answer = 'kept'",
            "DELETE FROM calibration_answer",
            "UPDATE calibration_sheet SET informed = TRUE",
            "DELETE FROM calibration_sheet",
            "UPDATE calibration_consensus SET reason = 'x'",
            "DELETE FROM calibration_consensus",
            "UPDATE calibration_case SET drawn = FALSE",
            "UPDATE calibration_round SET name = 'x'",
            "DELETE FROM calibration_closing",
            "DELETE FROM calibration_member")) {
      assertThatThrownBy(() -> execute(statement))
          .as(statement)
          .hasMessageContaining("append-only");
    }
    execute(
        dropTrigger("calibration_answer", "is_kept"),
        "UPDATE calibration_answer SET answer = 'kept' WHERE part = 1");
    assertThat(judgements.flaw()).contains("calibration.judge 5 is not as the log has it");
    execute(
        "UPDATE calibration_answer SET answer = 'broken' WHERE part = 1",
        dropTrigger("calibration_consensus", "is_whole"),
        "DELETE FROM calibration_consensus");
    assertThat(judgements.flaw()).contains("calibration.consensus 8 is not as the log has it");
  }

  private String dropTrigger(String table, String name) {
    String on = kind == TestDatabase.POSTGRESQL ? " ON " + table : "";
    return "DROP TRIGGER " + table + "_" + name + on;
  }

  private long open(String request, int count) {
    RoundStore.Plan plan =
        new RoundStore.Plan("March", CLOSES, Set.of("ben", "anna"), "", "seed", count);
    return rounds.open(ANNA, request, plan, queue.keys(LEAD, QueueFilter.OPEN));
  }

  private boolean judge(Actor actor) {
    return judgements.judge(actor, 1, OTHER, dossier -> ANSWERS);
  }

  private boolean decide(String request) {
    return new ReviewStore(database)
        .record(
            BEN,
            BEN_ACCOUNT,
            request,
            OTHER,
            (dossier, before) ->
                List.of(
                    new Act.Decision(
                        Target.CONVERSATION, Ruling.CONFIRM, null, null, Sight.OPEN, true)));
  }

  private static Sheet sheet(Actor actor) {
    return new Sheet(
        actor.login(),
        OTHER,
        actor.atMs(),
        false,
        List.of(
            new Rating(new Item(OTHER, "k1", "greeting", 0), Answer.KEPT, Status.FAIL),
            new Rating(new Item(OTHER, "k1", "name", 0), Answer.BROKEN, Status.PASS),
            new Rating(new Item(OTHER, "k1", "rude", 0), Answer.UNSURE, Status.FAIL),
            new Rating(new Item(OTHER, "k2", "rude", 0), Answer.NOT_APPLICABLE, Status.UNSURE)));
  }

  private void publish(long sequence, Dossier... dossiers) {
    TestImport.publish(database, 1, sequence, dossiers);
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
