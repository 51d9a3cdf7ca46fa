// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files as analysts read them. */
final class DuckDbTest {
  private final Path root;

  DuckDbTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void showTheRunAsTheView() throws IOException {
    for (WrittenFile file : Written.samples(root)) {
      Path view = root.resolve(file.path().replace("_runs/run-1/", ""));
      Files.createDirectories(view.resolveSibling("."));
      Files.createLink(view, root.resolve(file.path()));
    }
  }

  @Test
  void readsEveryTableByThePromisedGlob() throws SQLException {
    for (Table table : Table.values()) {
      assertThat(
              query(
                  "SELECT %s, count(*) > 0 FROM %s GROUP BY ALL"
                      .formatted(table.partitionColumn(), read(table))))
          .containsExactly("2026-11-22|true");
    }
  }

  @Test
  void seesTimestampsListsAndWholeNumbers() throws SQLException {
    assertThat(
            query(
                "SELECT column_name, column_type FROM (DESCRIBE SELECT started_at, tags,"
                    + " principle_scores, score_bp, handle_ms, in_house, conversation_date FROM "
                    + read(Table.CONVERSATION)
                    + ")"))
        .containsExactly(
            "started_at|TIMESTAMP WITH TIME ZONE",
            "tags|VARCHAR[]",
            "principle_scores|STRUCT(principle_id VARCHAR, score_bp INTEGER, coverage_bp INTEGER)[]",
            "score_bp|INTEGER",
            "handle_ms|BIGINT",
            "in_house|BOOLEAN",
            "conversation_date|DATE");
  }

  @Test
  void readsValues() throws SQLException {
    assertThat(
            query(
                "SELECT epoch_us(started_at), tags[2], principle_scores[1].score_bp,"
                    + " len(agent_keys) FROM "
                    + read(Table.CONVERSATION)
                    + " WHERE conversation_id = 'c-81'"))
        .containsExactly("1795338000123456|late|3333|3");
  }

  @Test
  void findsTheQuoteAtItsOffsets() throws SQLException {
    assertThat(
            query(
                "SELECT f.quote = substring(t.text, f.redacted_start + 1,"
                    + " f.redacted_end - f.redacted_start), f.quote FROM "
                    + read(Table.FINDING)
                    + " f JOIN "
                    + read(Table.TURN)
                    + " t USING (conversation_key, turn_no) WHERE f.evidence_kind = 'presence'"))
        .containsExactly("true|😀 [EMAIL]");
  }

  @Test
  void sumsDaysToTheSameAsConversations() throws SQLException {
    assertThat(
            query(
                "SELECT sum(n_conversations), sum(sum_score_bp), sum(n_handled) FROM "
                    + read(Table.VENDOR_DAY)))
        .isEqualTo(
            query(
                "SELECT count(*), sum(score_bp), sum(len(agent_keys)) FROM "
                    + read(Table.CONVERSATION)));
  }

  private String read(Table table) {
    return "read_parquet('%s/%s/*/*.parquet', hive_partitioning=true, union_by_name=true)"
        .formatted(root, table.code());
  }

  /** A line per row, its values separated by bars. */
  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
