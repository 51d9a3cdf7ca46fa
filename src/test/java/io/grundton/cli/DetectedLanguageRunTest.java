// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conversations that are delivered without a language, or with a wrong one, through a whole run.
 */
final class DetectedLanguageRunTest {
  private static final Path HOUSE = Path.of("pipelines/house").toAbsolutePath();
  private static final String RECORD =
      """
      {"conversation_id": "%s", "channel": "chat", %s"agent_id": "a1", "started_at": "2026-03-02T09:00:00Z", "turns": [{"speaker": "customer", "offset_ms": 0, "text": "%s"}, {"speaker": "agent", "offset_ms": 9000, "text": "%s"}]}
      """;
  private static final String GERMAN = "Wo bleibt mein Paket? Ich warte schon seit drei Wochen.";
  private static final String ENGLISH = "I am sorry to hear that, let me see where your parcel is.";

  @TempDir private Path folder;

  @Test
  void areAuditedInTheLanguageThatIsHeard() throws IOException, SQLException {
    Path landing = Files.createDirectories(folder.resolve("landing/quay/2026-03-02"));
    Files.writeString(
        landing.resolve("chats.jsonl"),
        RECORD.formatted("german", "", GERMAN, "Das tut mir leid, ich sehe gleich für Sie nach.")
            + RECORD.formatted("english", "", "My parcel is three weeks late by now.", ENGLISH)
            + RECORD.formatted("both", "", GERMAN, ENGLISH)
            + RECORD.formatted("short", "", "hallo", "ok")
            + RECORD.formatted("wrong", "\"language\": \"en-GB\", ", GERMAN, GERMAN)
            + RECORD.formatted("undetermined", "\"language\": \"und\", ", GERMAN, "ok"));
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            new String[] {
              "run",
              "--pipeline",
              HOUSE.resolve("pipeline.yaml").toString(),
              "--landing",
              folder.resolve("landing").toString(),
              "--roster",
              HOUSE.resolve("sample/roster.csv").toString(),
              "--out",
              folder.resolve("out").toString(),
              "--runner",
              "direct",
              "--date",
              "2026-03-02"
            },
            new PrintWriter(new StringWriter()),
            new PrintWriter(err));

    assertThat(code).as("%s", err).isEqualTo(ExitCode.DONE);
    assertThat(
            query(
                "SELECT conversation_id, language, language_source, pack_id, languages_heard FROM"
                    + " @conversation ORDER BY ALL"))
        .containsExactly(
            "both null unknown null [de, en]",
            "english en detected house/en [en]",
            "german de detected house/de [de]",
            "short null unknown null []",
            "undetermined de detected house/de [de]",
            "wrong en delivered house/en [de]");
    assertThat(
            query(
                "SELECT conversation_id, turn_no, t.language FROM @turn t JOIN @conversation USING"
                    + " (conversation_key) WHERE conversation_id IN ('both', 'undetermined') ORDER"
                    + " BY ALL"))
        .containsExactly("both 1 de", "both 2 en", "undetermined 1 de", "undetermined 2 null");
    assertThat(
            query(
                "SELECT language, sum(n_conversations) FROM @agent_day GROUP BY ALL ORDER BY ALL"))
        .containsExactly("de 2", "en 2", "null 2");
  }

  private List<String> query(String sql) throws SQLException {
    String files =
        "read_parquet('%s/$1/*/*.parquet', hive_partitioning=true, union_by_name=true)"
            .formatted(folder.resolve("out"));
    List<String> lines = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql.replaceAll("@(\\w+)", files))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(rows.getString(i));
        }
        lines.add(String.join(" ", values));
      }
    }
    return lines;
  }
}
