// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.demo.PlantedFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of the demo month show what the generator hid in it. */
final class DemoMonthTablesTest {
  private static Path tables = Path.of("");
  private static PlantedFacts facts;

  @BeforeAll
  static void auditTheDemoMonth() throws IOException {
    DemoTables demo = DemoTables.get();
    tables = demo.out();
    facts = demo.facts();
  }

  @Test
  void everyConversationIsThereOnce() throws SQLException {
    assertThat(number("SELECT count(*) FROM conversation"))
        .isEqualTo(facts.deliveries().conversations());
    assertThat(number("SELECT count(DISTINCT conversation_key) FROM conversation"))
        .isEqualTo(facts.deliveries().conversations());
    assertThat(number("SELECT sum(n_conversations) FROM vendor_day"))
        .isEqualTo(facts.deliveries().conversations());
    assertThat(number("SELECT sum(n_conversations) FROM agent_day"))
        .isEqualTo(facts.deliveries().conversations());
  }

  @Test
  void brokenRecordsAreRejectedForTheirReasons() throws SQLException {
    assertThat(counts("SELECT reason, count(*) FROM rejected GROUP BY reason"))
        .isEqualTo(facts.deliveries().rejectedByReason());
  }

  @Test
  void deliveriesAreAsTheFactsSay() throws SQLException {
    PlantedFacts.Arrivals arrivals = facts.arrivals();
    String which = "SELECT source_id || '/' || strftime(delivery_date, '%Y-%m-%d')";
    assertThat(counts(which + ", lateness_ms // 60000 FROM delivery WHERE status = 'late'"))
        .isEqualTo(arrivals.lateMinutes());
    assertThat(texts(which + " FROM delivery WHERE status = 'missing'"))
        .isEqualTo(arrivals.missing());
    assertThat(texts(which + " FROM delivery WHERE control <> 'agrees'"))
        .isEqualTo(arrivals.controlDisagrees());
    assertThat(texts("SELECT conversation_id FROM undelivered ORDER BY 1"))
        .isEqualTo(arrivals.undelivered());
    assertThat(number("SELECT sum(undelivered_records) FROM delivery"))
        .isEqualTo(arrivals.undelivered().size());
    assertThat(number("SELECT count(*) FROM delivery")).isEqualTo(120);
    assertThat(number("SELECT sum(records) FROM delivery")).isEqualTo(facts.deliveries().lines());
  }

  @Test
  void theCriticalPhraseIsFoundExactlyWhereItWasPlanted() throws SQLException {
    assertThat(
            texts(
                "SELECT DISTINCT c.conversation_id FROM verdict v JOIN conversation c USING"
                    + " (conversation_key) WHERE v.rule_id IN ('never-ask-for-secrets',"
                    + " 'niemals-geheimnisse-erfragen') AND v.status = 'fail' ORDER BY 1"))
        .isEqualTo(facts.criticalPhrase().conversationIds());
    assertThat(number("SELECT sum(n_critical_compliance) FROM vendor_day"))
        .isEqualTo(facts.criticalPhrase().conversations());
  }

  @Test
  void theToneOfOneVendorDropsOnItsDay() throws SQLException {
    PlantedFacts.ToneDrop drop = facts.toneDrop();
    String refusals =
        "SELECT count(DISTINCT conversation_key) FROM verdict WHERE vendor_id = '%s' AND rule_id IN"
                .formatted(drop.vendor())
            + " ('no-closed-doors', 'keine-abfuhr') AND status = 'fail' AND conversation_date ";
    assertThat(number(refusals + "< DATE '" + drop.from() + "'"))
        .isEqualTo(drop.before().refused());
    assertThat(number(refusals + ">= DATE '" + drop.from() + "'"))
        .isEqualTo(drop.since().refused());
  }

  @Test
  void onlyOneVendorSaysDu() throws SQLException {
    assertThat(
            counts(
                "SELECT source_id, count(DISTINCT conversation_key) FROM verdict JOIN conversation"
                    + " USING (conversation_key) WHERE rule_id = 'anrede-sie' AND status = 'fail'"
                    + " GROUP BY 1"))
        .isEqualTo(Map.of(facts.informality().vendor(), facts.informality().informal()));
  }

  @Test
  void theSlowVendorIsSlow() throws SQLException {
    assertThat(
            number(
                "SELECT quantile_disc(first_human_response_ms, 0.5) // 1000 FROM conversation WHERE"
                    + " channel = 'chat' AND source_id = '"
                    + facts.slowVendor().vendor()
                    + "'"))
        .isEqualTo(facts.slowVendor().medianFirstResponseSeconds());
    assertThat(
            number(
                "SELECT max(m) FROM (SELECT quantile_disc(first_human_response_ms, 0.5) // 1000 AS m"
                    + " FROM conversation WHERE channel = 'chat' AND source_id <> '"
                    + facts.slowVendor().vendor()
                    + "' GROUP BY source_id)"))
        .isEqualTo(facts.slowVendor().slowestOtherMedianSeconds());
  }

  @Test
  void theExcellentAgentHasFewConversationsAndFullScores() throws SQLException {
    assertThat(
            texts(
                "SELECT sum(n_conversations) || ' conversations, ' || sum(sum_score_bp) //"
                    + " sum(n_scored) || ' bp' FROM agent_day WHERE agent_id = '"
                    + facts.fewButExcellent().agentId()
                    + "'"))
        .containsExactly(facts.fewButExcellent().conversations() + " conversations, 10000 bp");
  }

  @Test
  void anAgentOutsideTheRosterIsCountedNotDropped() throws SQLException {
    assertThat(
            number(
                "SELECT count(*) FROM conversation WHERE roster_match = 'none' AND owner_agent_id ="
                    + " '"
                    + facts.unrostered().agentId()
                    + "'"))
        .isEqualTo(facts.unrostered().conversations());
  }

  @Test
  void everyQuoteStandsInItsTurn() throws SQLException {
    assertThat(
            number(
                "SELECT count(*) FROM finding f JOIN turn t USING (conversation_key, turn_no) WHERE"
                    + " f.quote IS NOT NULL AND substring(t.text, redacted_start + 1, redacted_end -"
                    + " redacted_start) <> f.quote"))
        .isZero();
    assertThat(number("SELECT count(*) FROM finding WHERE quote IS NOT NULL")).isPositive();
  }

  @Test
  void noPersonalDataThatAPatternCanFindIsPublished() throws SQLException {
    assertThat(
            number(
                "SELECT count(*) FROM turn WHERE regexp_matches(text,"
                    + " '[A-Za-z0-9._]+@[a-z]+\\.[a-z]+|DE89\\s?3704|4012888888881881')"))
        .isZero();
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(texts(sql).get(0));
  }

  private static Map<String, Long> counts(String sql) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    query(sql, row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private static List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    query(sql, row -> texts.add(row.getString(1)));
    return texts;
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void query(String sql, RowReader reader) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String table :
          List.of(
              "conversation",
              "turn",
              "verdict",
              "finding",
              "vendor_day",
              "agent_day",
              "rejected",
              "delivery",
              "undelivered")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*/*.parquet',"
                    .formatted(table, tables, table)
                + " hive_partitioning=true, union_by_name=true)");
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
