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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents are named in every table as the pipeline file says, from the first row on. */
final class AgentNamesTest {
  @TempDir private Path folder;

  @Test
  void underVendorOnlyNoTableNamesAnAgent() throws IOException, SQLException {
    run("publish: vendor_only");
    for (String table :
        new String[] {"turn", "verdict", "finding", "agent_day", "agent_rule_day"}) {
      assertThat(count(table, "count(*)")).as(table).isPositive();
      assertThat(count(table, "count(agent_key) + count(agent_id)")).as(table).isZero();
    }
    assertThat(count("conversation", "count(owner_agent_key) + sum(len(agent_keys))")).isZero();
  }

  @Test
  void underKeyedHashNoTableHoldsAnIdAsDelivered() throws IOException, SQLException {
    Files.writeString(folder.resolve("agents.key"), "0123456789abcdef0123");
    run("publish: keyed_hash, key_file: " + folder.resolve("agents.key"));
    for (String table :
        new String[] {"turn", "verdict", "finding", "agent_day", "agent_rule_day"}) {
      assertThat(count(table, "count(agent_key)")).as(table).isPositive();
      assertThat(count(table, "count(*) FILTER (agent_id NOT LIKE 'agent-%')")).as(table).isZero();
    }
  }

  private void run(String agentIds) throws IOException {
    Path house = Path.of("pipelines/house").toAbsolutePath();
    String text =
        Files.readString(house.resolve("pipeline.yaml"))
            .replace("publish: plain", agentIds)
            .replace("pack: packs/", "pack: " + house.resolve("packs") + "/");
    Path pipeline = Files.writeString(folder.resolve("pipeline.yaml"), text);
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            new String[] {
              "run",
              "--pipeline",
              pipeline.toString(),
              "--landing",
              house.resolve("sample/landing").toString(),
              "--roster",
              house.resolve("sample/roster.csv").toString(),
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
  }

  private long count(String table, String expression) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT %s FROM read_parquet('%s/%s/*/*.parquet', hive_partitioning=true)"
                    .formatted(expression, folder.resolve("out"), table))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
