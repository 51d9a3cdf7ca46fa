// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dossiers;
import io.grundton.review.QueueRank;
import io.grundton.review.Role;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is so for files of SQLite. */
final class SqliteTest {
  private static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final Actor ANNA = new Actor(1_000, "anna", "lead");

  private final Path folder;
  private final String url;
  private final Database database;

  SqliteTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    url = "jdbc:sqlite:" + folder.resolve("console.db");
    database = Database.open(url);
  }

  @BeforeEach
  void review() {
    QueueRank rank = new QueueRank();
    rank.add(Dossiers.dossier().call());
    Actor program = new Actor(1, "import", "program");
    new QueueImport(database).put(program, 1, rank, List.of(Dossiers.dossier()));
    note("r1", "Zacharias was hurt.");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsErasedIsInNoFile() throws IOException {
    assertThat(content()).contains("Zacharias");
    new ConversationErasure(database).erase(ANNA, Dossiers.KEY);
    assertThat(content()).doesNotContain("Zacharias").contains(Dossiers.KEY);
  }

  @Test
  void noTableThatKnowsConversationsIsLeftOutOfTheErasure() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
                    + " WHERE m.type = 'table' AND c.name = 'conversation_key'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(ConversationErasure.TABLES).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void nothingThatWasDoneIsReplaced() {
    for (String table : List.of("log", "act")) {
      assertThatThrownBy(() -> execute("REPLACE INTO %1$s SELECT * FROM %1$s".formatted(table)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void aCopyIsWholeThatIsMadeWhilePeopleWork() throws IOException, SQLException {
    Path copied = folder.resolve("copy.db");
    execute("VACUUM INTO '" + copied + "'");
    note("r2", "Later.");
    try (Database copy = Database.open("jdbc:sqlite:" + copied)) {
      assertThat(new ReviewStore(copy).proceedings(Dossiers.KEY).entries()).hasSize(1);
      assertThat(new LogBook(copy).verify().flaw()).isEmpty();
    }
  }

  private void note(String request, String text) {
    Act note = new Act.Note(Act.Note.Kind.COMMENT, text);
    assertThat(
            new ReviewStore(database)
                .record(ANNA, LEAD, request, Dossiers.KEY, (dossier, before) -> List.of(note)))
        .isTrue();
  }

  private String content() throws IOException {
    StringBuilder content = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        content.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return content.toString();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement open = connection.createStatement()) {
      open.execute(statement);
    }
  }
}
