// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.DecisionFilter;
import io.grundton.review.RuleAlarms;
import io.grundton.review.RuleAlarms.Tally;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What reviewers said of the machine's findings, by rule. */
public final class AlarmStore {
  /*
   * Of decisions by several reviewers about one finding the last one counts. Who judged blind said it
   * of a rule: that is about what was found by the rule, where anything was. What was changed after
   * the reveal is no judgement without the machine's influence, and is left out.
   */
  private static final String JUDGED =
      "SELECT a.rule_id, a.scope, a.sampled, CASE a.answer WHEN 'broken' THEN 'confirm'"
          + " WHEN 'kept' THEN 'override' ELSE COALESCE(a.answer, a.ruling) END AS said,"
          + " row_number() OVER (PARTITION BY a.conversation_key, a.scope, a.agent_key, a.rule_id,"
          + " a.finding_id, a.turn_no, a.passage_start, a.passage_end ORDER BY a.seq DESC) AS newest"
          + " FROM act a JOIN validity v ON v.seq = a.seq"
          + " WHERE a.kind = 'decision' AND v.validity = 'in_force' AND (a.scope = 'missed'"
          + " OR (a.scope = 'finding' AND a.sight <> 'revealed')"
          + " OR (a.scope = 'rule' AND a.answer IS NOT NULL AND EXISTS (SELECT 1 FROM queued_rule r"
          + " WHERE r.rule_id = a.rule_id AND r.conversation_key = a.conversation_key)))";

  private final Database database;

  /** The alarms of a database. */
  public AlarmStore(Database database) {
    this.database = database;
  }

  /** All rules that something was decided about, by id. */
  public List<RuleAlarms> byRule(DecisionFilter filter) {
    DecisionConditions conditions = new DecisionConditions(filter);
    SortedMap<String, RuleAlarms> rules = new TreeMap<>();
    database.read(
        handle ->
            handle
                .select(
                    "SELECT rule_id, scope, said, sampled, count(*) AS n FROM ("
                        + JUDGED
                        + conditions
                        + ") judged WHERE newest = 1 GROUP BY rule_id, scope, said, sampled",
                    conditions.values())
                .map(
                    (row, context) ->
                        rules.merge(row.getString("rule_id"), counted(row), AlarmStore::sum))
                .list());
    return List.copyOf(rules.values());
  }

  private static RuleAlarms counted(ResultSet row) throws SQLException {
    String rule = row.getString("rule_id");
    long count = row.getLong("n");
    if (row.getString("scope").equals(Scope.MISSED.code())) {
      return new RuleAlarms(rule, Tally.NONE, Tally.NONE, count);
    }
    Ruling said = Ruling.valueOf(row.getString("said").toUpperCase(Locale.ROOT));
    Tally tally = Tally.NONE.plus(said, count);
    return new RuleAlarms(rule, tally, row.getBoolean("sampled") ? tally : Tally.NONE, 0);
  }

  private static RuleAlarms sum(RuleAlarms one, RuleAlarms other) {
    return new RuleAlarms(
        one.ruleId(),
        one.all().plus(other.all()),
        one.sampled().plus(other.sampled()),
        one.missed() + other.missed());
  }
}
