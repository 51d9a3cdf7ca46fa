// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ConversationErasureTest {
  private static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final Actor ANNA = new Actor(1_000, "anna", "lead");
  private static final Actor PROGRAM = new Actor(1, "command line", "program");
  private static final String OTHER = "90000000" + "b".repeat(24);

  private final TestDatabase kind;
  private final String url;
  private final Database database;
  private final ReviewStore reviews;
  private final LogBook log;

  ConversationErasureTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    this.kind = kind;
    url = kind.fresh(folder);
    database = Database.open(url);
    reviews = new ReviewStore(database);
    log = new LogBook(database);
  }

  @BeforeEach
  void review() {
    new AccountStore(database).add(ANNA, LEAD, "hash");
    publish(1, "It is your own fault, Zacharias.");
    reviews.assign(ANNA, LEAD, Dossiers.KEY, "anna");
    record(Dossiers.KEY, "r1", "Zacharias was hurt.");
    record(OTHER, "r2", "Somebody else.");
    record(Dossiers.KEY, "r3", "Zacharias again.");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingOfTheConversationIsLeft() {
    assertThat(erase()).isEqualTo(new ConversationErasure.Erased(12, 5, true));
    assertThat(reviews.proceedings(Dossiers.KEY).entries()).isEmpty();
    assertThat(reviews.proceedings(OTHER).entries()).hasSize(2);
    assertThat(new QueueStore(database).row(LEAD, Dossiers.KEY)).isEmpty();
    assertThat(reviews.assign(ANNA, LEAD, Dossiers.KEY, "anna")).isFalse();
  }

  @Test
  void theChainHoldsAndTellsOfTheErasure() throws SQLException {
    String before = log.verify().sha256();
    erase();
    LogBook.Verification found = log.verify();
    assertThat(found.lines()).isEqualTo(10);
    assertThat(found.erased()).isEqualTo(Map.of(10L, 5));
    assertThat(found.flaw()).isEmpty();
    assertThat(reviews.flaw()).isEmpty();
    assertThat(one("SELECT previous FROM log WHERE seq = 10")).isEqualTo(before);
    assertThat(one("SELECT subject || ' ' || detail FROM log WHERE seq = 10"))
        .isEqualTo(Dossiers.KEY + " 3 4 5 8 9");
  }

  @Test
  void doneAgainItFindsNothing() {
    erase();
    assertThat(erase()).isEqualTo(new ConversationErasure.Erased(0, 0, true));
    assertThat(log.verify().lines()).isEqualTo(10);
  }

  @Test
  void noImportBringsItBack() {
    erase();
    publish(2, "It is your own fault, Zacharias.");
    QueueStore queue = new QueueStore(database);
    assertThat(queue.dossier(LEAD, Dossiers.KEY)).isEmpty();
    assertThat(queue.dossier(LEAD, OTHER)).isPresent();
    assertThat(reviews.record(ANNA, LEAD, "r9", Dossiers.KEY, (d, b) -> List.of())).isFalse();
  }

  @Test
  void oneThatTheConsoleNeverKnewStaysUnknown() {
    String unknown = "a".repeat(32);
    ConversationErasure erasure = new ConversationErasure(database);
    assertThat(erasure.erase(PROGRAM, unknown))
        .isEqualTo(new ConversationErasure.Erased(0, 0, true));
    assertThat(log.verify().erased()).isEmpty();
    assertThat(log.verify().lines()).isEqualTo(10);
    assertThat(erasure.erase(PROGRAM, unknown).rows()).isZero();
    assertThat(log.verify().lines()).isEqualTo(10);
  }

  @Test
  void aLineThatWasErasedByNoErasureIsFoundOut() throws SQLException {
    execute("UPDATE log SET detail = NULL, salt = NULL WHERE seq = 4");
    assertThat(log.verify().flaw())
        .contains("line 4 has lost its detail, and no erasure tells of it");
    assertThat(reviews.flaw()).contains("act 4 is not as the log has it");
    execute("DELETE FROM act WHERE seq = 4");
    assertThat(reviews.flaw()).isEmpty();
    assertThat(log.verify().flaw())
        .contains("line 4 has lost its detail, and no erasure tells of it");
  }

  @Test
  void aLineThatCameBackIsFoundOut() throws SQLException {
    execute("CREATE TABLE kept AS SELECT * FROM log WHERE seq = 4");
    erase();
    execute(kind.dropTriggers().toArray(String[]::new));
    execute("UPDATE log SET (detail, salt) = (SELECT detail, salt FROM kept) WHERE seq = 4");
    assertThat(log.verify().flaw()).contains("line 4 must be erased, as line 10 says, but is not");
    execute("UPDATE log SET detail = NULL WHERE seq = 4");
    assertThat(log.verify().flaw()).contains("line 4 was changed");
  }

  @Test
  void anErasureThatTellsNoLinesIsFoundOut() {
    log.append(PROGRAM, "erasure", Dossiers.KEY, "all");
    assertThat(log.verify().flaw()).contains("line 10: an erasure must list lines, but does not");
  }

  @Test
  void theLineOfAnErasureStays() {
    erase();
    assertThatThrownBy(
            () -> execute("UPDATE log SET detail = NULL, salt = NULL WHERE action = 'erasure'"))
        .hasMessageContaining("append-only");
  }

  private ConversationErasure.Erased erase() {
    return new ConversationErasure(database).erase(PROGRAM, Dossiers.KEY);
  }

  private void publish(long sequence, String said) {
    TestImport.publish(
        database,
        1,
        sequence,
        Dossiers.dossier(Dossiers.KEY, "north", said),
        Dossiers.dossier(OTHER, "north", "It is your own fault."));
  }

  private void record(String key, String request, String text) {
    Target missed = new Target(Scope.MISSED, null, "name", null, new Passage(1, 4, 10));
    List<Act> acts =
        List.of(
            new Act.Note(Act.Note.Kind.COMMENT, text),
            new Act.Decision(missed, Ruling.CONFIRM, null, text, Sight.OPEN, false));
    assertThat(reviews.record(ANNA, LEAD, request, key, (dossier, before) -> acts)).isTrue();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private String one(String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
