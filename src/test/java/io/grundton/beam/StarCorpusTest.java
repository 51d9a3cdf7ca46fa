// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.publish.FileLine;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** 2,002 real chats, where {@code -Dcorpora=DIR} says that they are there. */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
final class StarCorpusTest {
  @TempDir private Path folder;

  @Test
  void everyChatIsAuditedAndEveryEngineWritesTheSameRows() throws IOException, SQLException {
    RunFixture fixture =
        new RunFixture(
            Path.of("pipelines/house/pipeline.yaml"),
            Path.of(System.getProperty("corpora"), "star"),
            LocalDate.of(2020, 5, 1),
            LocalDate.of(2020, 5, 31));
    Path flink = folder.resolve("flink");
    RunOutcome outcome = fixture.run(flink, Engine.FLINK, 2);
    assertThat(outcome.totals()).isEqualTo(new FileLine("", 2002, 2002, 0, 0, 0, 0, 0, 0));

    Path one = folder.resolve("one");
    fixture.run(one, Engine.FLINK, 1);
    assertThat(RunFixture.contentHashes(one)).isEqualTo(RunFixture.contentHashes(flink));
    Path direct = folder.resolve("direct");
    fixture.run(direct, Engine.DIRECT, 2);
    assertThat(RunFixture.contentHashes(direct)).isEqualTo(RunFixture.contentHashes(flink));

    assertThat(fixture.run(flink, Engine.FLINK, 2).dates().values()).doesNotContain(Fate.PUBLISHED);
    assertThat(conversations(flink)).isEqualTo(2002);
  }

  private static long conversations(Path out) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(DISTINCT conversation_key) FROM read_parquet('"
                    + out
                    + "/conversation/*/*.parquet', hive_partitioning=true, union_by_name=true)")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
