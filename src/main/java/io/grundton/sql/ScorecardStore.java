// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.publish.Partition;
import io.grundton.review.Account;
import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.Sums;
import io.grundton.scorecard.Dated;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Subject;
import io.grundton.scorecard.Summable;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published days as they are read. Every question takes the account that asks: other vendors than
 * its own are not there for it.
 */
public final class ScorecardStore {
  private static final DayMeasure[] MEASURES = DayMeasure.values();
  private static final String TALLY =
      Stream.of(MEASURES)
          .map(measure -> "CAST(sum(%1$s) AS BIGINT) AS %1$s".formatted(measure.column()))
          .collect(Collectors.joining(", "));
  private static final String VERDICTS =
      Stream.of("n_pass", "n_fail", "n_unsure", "n_not_evaluated")
          .map("CAST(sum(%1$s) AS BIGINT) AS %1$s"::formatted)
          .collect(Collectors.joining(", "));
  private static final String PACK = "pack_id, pack_version";

  private final Database database;

  /** The days of a database. */
  public ScorecardStore(Database database) {
    this.database = database;
  }

  /**
   * A sum of something by version of a pack.
   *
   * @param of what it is the sum of
   */
  public record Sum<K, T extends Summable<T>>(K of, Pack pack, T sum) {}

  /** An agent as published. */
  public record Agent(String key, String id) {}

  /** The latest imported dates, latest first. */
  public List<LocalDate> dates(int limit) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT partition_date FROM imported_day WHERE partition_column = ?"
                        + " ORDER BY partition_date DESC LIMIT "
                        + limit,
                    Partition.CONVERSATION_DATE)
                .mapTo(String.class)
                .map(LocalDate::parse)
                .list());
  }

  /** The manifests that the dates of a selection were imported from, the latest date first. */
  public Map<LocalDate, Long> manifests(Selection selection) {
    Map<LocalDate, Long> manifests = new TreeMap<>(Comparator.reverseOrder());
    database.read(
        handle ->
            handle
                .select(
                    "SELECT partition_date, sequence FROM imported_day"
                        + " WHERE partition_column = ? AND partition_date BETWEEN ? AND ?",
                    Partition.CONVERSATION_DATE,
                    selection.from().toString(),
                    selection.to().toString())
                .map(
                    (row, context) ->
                        manifests.put(
                            LocalDate.parse(row.getString("partition_date")),
                            row.getLong("sequence")))
                .list());
    return manifests;
  }

  /** The channels of what the account may see, sorted. */
  public List<String> channels(Account account) {
    return distinct("channel", account);
  }

  /** The languages of what the account may see, sorted. */
  public List<String> languages(Account account) {
    return distinct("language", account);
  }

  private List<String> distinct(String column, Account account) {
    DayWhere where = new DayWhere(account);
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT " + column + " FROM vendor_day" + where + " ORDER BY 1",
                    where.values())
                .mapTo(String.class)
                .list());
  }

  /** Whether there ever was anything of a subject. */
  public boolean has(Account account, Subject subject) {
    DayWhere where = new DayWhere(account).of(subject);
    return database.read(
        handle ->
            Database.exists(
                handle, "SELECT 1 FROM " + dayTable(subject) + where + " LIMIT 1", where.values()));
  }

  /** The id under which an agent was published last, the key where none was. */
  public String agentId(Account account, Subject subject) {
    DayWhere where = new DayWhere(account).of(subject);
    return database
        .read(
            handle ->
                handle
                    .select(
                        "SELECT agent_id FROM agent_day"
                            + where
                            + " ORDER BY conversation_date DESC LIMIT 1",
                        where.values())
                    .mapTo(String.class)
                    .findFirst())
        .orElseGet(() -> String.valueOf(subject.agentKey()));
  }

  /** Every vendor that the account may see, by id. */
  public List<Sum<String, Tally>> vendors(Account account, Selection selection) {
    DayWhere where = new DayWhere(account).in(selection);
    return sums(
        "vendor_day", "vendor_id", where, TALLY, row -> row.getString("vendor_id"), TALLIES);
  }

  /** The agents of a vendor, by id. */
  public List<Sum<Agent, Tally>> agents(Account account, String vendorId, Selection selection) {
    DayWhere where = new DayWhere(account).of(Subject.vendor(vendorId)).in(selection);
    return sums(
        "agent_day",
        "agent_id, agent_key",
        where,
        TALLY,
        row -> new Agent(row.getString("agent_key"), row.getString("agent_id")),
        TALLIES);
  }

  /** The rules on a subject, by principle and id. */
  public List<Sum<Rule, Verdicts>> rules(Account account, Subject subject, Selection selection) {
    DayWhere where = new DayWhere(account).of(subject).in(selection);
    return sums(
        ruleTable(subject),
        "principle_id, rule_id, rule_status, severity",
        where,
        VERDICTS,
        row ->
            new Rule(
                row.getString("rule_id"),
                row.getString("principle_id"),
                row.getString("severity"),
                row.getString("rule_status")),
        VERDICT_COUNTS);
  }

  /** The days of a subject, by date. */
  public List<Dated<Tally>> days(Account account, Subject subject, Selection selection) {
    DayWhere where = new DayWhere(account).of(subject).in(selection);
    return dated(dayTable(subject), where, TALLY, TALLIES);
  }

  /** The days of a rule on a subject, by date. */
  public List<Dated<Verdicts>> ruleDays(
      Account account, Subject subject, Selection selection, String ruleId, String standing) {
    DayWhere where =
        new DayWhere(account)
            .of(subject)
            .in(selection)
            .equal("rule_id", ruleId)
            .equal("rule_status", standing);
    return dated(ruleTable(subject), where, VERDICTS, VERDICT_COUNTS);
  }

  /** The days of the live rules of each principle on a subject, by principle and date. */
  public SortedMap<String, List<Dated<Verdicts>>> principleDays(
      Account account, Subject subject, Selection selection) {
    DayWhere where =
        new DayWhere(account).of(subject).in(selection).equal("rule_status", Rule.LIVE);
    SortedMap<String, List<Dated<Verdicts>>> principles = new TreeMap<>();
    for (Sum<PrincipleDay, Verdicts> day :
        sums(
            ruleTable(subject),
            "principle_id, conversation_date",
            where,
            VERDICTS,
            row -> new PrincipleDay(row.getString("principle_id"), date(row)),
            VERDICT_COUNTS)) {
      principles
          .computeIfAbsent(day.of().principleId(), id -> new ArrayList<>())
          .add(new Dated<>(day.of().date(), day.pack(), day.sum()));
    }
    return principles;
  }

  private record PrincipleDay(String principleId, LocalDate date) {}

  /** Whether a conversation is in the queue, done or not. */
  public boolean queued(String conversationKey) {
    return database.read(
        handle ->
            Database.exists(
                handle,
                "SELECT 1 FROM queued WHERE conversation_key = ? AND state <> ?",
                conversationKey,
                State.WITHDRAWN.code()));
  }

  /** Reads a part of a row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <K, T extends Summable<T>> List<Sum<K, T>> sums(
      String table, String keys, DayWhere where, String sums, Reading<K> key, Reading<T> sum) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT %1$s, %2$s, %3$s FROM %4$s%5$s GROUP BY %1$s, %2$s ORDER BY %1$s, %2$s"
                        .formatted(keys, PACK, sums, table, where),
                    where.values())
                .map((row, context) -> new Sum<>(key.of(row), pack(row), sum.of(row)))
                .list());
  }

  private <T extends Summable<T>> List<Dated<T>> dated(
      String table, DayWhere where, String sums, Reading<T> sum) {
    return sums(table, "conversation_date", where, sums, ScorecardStore::date, sum).stream()
        .map(day -> new Dated<>(day.of(), day.pack(), day.sum()))
        .toList();
  }

  private static String dayTable(Subject subject) {
    return subject.agentKey() == null ? "vendor_day" : "agent_day";
  }

  private static String ruleTable(Subject subject) {
    return subject.agentKey() == null ? "rule_day" : "agent_rule_day";
  }

  private static LocalDate date(ResultSet row) throws SQLException {
    return LocalDate.parse(row.getString("conversation_date"));
  }

  private static Pack pack(ResultSet row) throws SQLException {
    return new Pack(row.getString("pack_id"), row.getString("pack_version"));
  }

  private static final Reading<Tally> TALLIES =
      row -> {
        Sums<DayMeasure> sums = Sums.ofDay();
        for (DayMeasure measure : MEASURES) {
          sums.add(measure, row.getLong(measure.column()));
        }
        return Tally.of(sums);
      };

  private static final Reading<Verdicts> VERDICT_COUNTS =
      row ->
          new Verdicts(
              row.getLong("n_pass"),
              row.getLong("n_fail"),
              row.getLong("n_unsure"),
              row.getLong("n_not_evaluated"));
}
