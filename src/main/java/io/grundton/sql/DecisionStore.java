// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Decided;
import io.grundton.review.DecisionFilter;
import io.grundton.review.DisputeState;
import io.grundton.review.Dossier;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import io.grundton.review.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What was decided about all conversations, as it is read by those who may read all of it. */
public final class DecisionStore {
  private static final long MS_PER_DAY = 86_400_000;

  private static final String DISPUTE =
      ", (SELECT f.dispute_state FROM finding f WHERE f.conversation_key = a.conversation_key"
          + " AND f.finding_id = a.finding_id) AS dispute_state";
  private static final String FROM =
      " FROM act a JOIN validity v ON v.seq = a.seq WHERE a.kind = 'decision'";

  private static final RowMapper<Decided> DECIDED = (row, context) -> decided(row);

  private final Database database;

  /** The decisions of a database. */
  public DecisionStore(Database database) {
    this.database = database;
  }

  /**
   * Decisions, the newest first.
   *
   * @param before number of a decision that they come after in this order, null for the first
   * @param limit how many at most
   */
  public List<Decided> page(DecisionFilter filter, @Nullable Long before, int limit) {
    DecisionConditions conditions = new DecisionConditions(filter).and("a.seq < ?", before);
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT a.*, v.validity"
                        + DISPUTE
                        + FROM
                        + conditions
                        + " ORDER BY a.seq DESC LIMIT "
                        + limit,
                    conditions.values())
                .map(DECIDED)
                .list());
  }

  /** All decisions of a date in UTC, whatever they count for, in order. */
  public List<Decided> on(LocalDate date) {
    DecisionConditions conditions =
        new DecisionConditions(new DecisionFilter(date, date, null, null, null));
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT a.*, v.validity" + DISPUTE + FROM + conditions + " ORDER BY a.seq",
                    conditions.values())
                .map(DECIDED)
                .list());
  }

  /** Dates in UTC on which somebody decided something, in order. */
  public List<LocalDate> dates() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT at_ms / ? AS day FROM act WHERE kind = 'decision'"
                        + " ORDER BY day",
                    MS_PER_DAY)
                .map((row, context) -> LocalDate.ofEpochDay(row.getLong("day")))
                .list());
  }

  /** How many decisions there are that count, by what was decided. */
  public Map<Ruling, Long> counts(DecisionFilter filter) {
    DecisionConditions conditions =
        new DecisionConditions(filter).and("v.validity = ?", Validity.IN_FORCE.code());
    Map<Ruling, Long> counts = new EnumMap<>(Ruling.class);
    database.read(
        handle ->
            handle
                .select(
                    "SELECT ruling, count(*) AS n" + FROM + conditions + " GROUP BY ruling",
                    conditions.values())
                .map(
                    (row, context) ->
                        counts.put(
                            Ruling.valueOf(row.getString("ruling").toUpperCase(Locale.ROOT)),
                            row.getLong("n")))
                .list());
    return counts;
  }

  /** A column by which decisions can be filtered. */
  public enum Facet {
    RULE("rule_id"),
    REVIEWER("reviewer");

    private final String column;

    Facet(String column) {
      this.column = column;
    }
  }

  /**
   * The values of a column, sorted. Each is looked up in the column's index after the one before
   * it: DISTINCT would read all decisions.
   */
  public List<String> values(Facet facet) {
    String least = "(SELECT MIN(%1$s) FROM act WHERE kind = 'decision'".formatted(facet.column);
    return database.read(
        handle ->
            handle
                .select(
                    "WITH RECURSIVE each_value (value) AS (SELECT "
                        + least
                        + ") UNION ALL SELECT "
                        + least
                        + " AND %s > each_value.value)".formatted(facet.column)
                        + " FROM each_value WHERE each_value.value IS NOT NULL)"
                        + " SELECT value FROM each_value WHERE value IS NOT NULL ORDER BY value")
                .mapTo(String.class)
                .list());
  }

  /** Takes a conversation with what was said about it. */
  public interface Reader {
    void read(Dossier dossier, Proceedings said);
  }

  /** Reads every published conversation about which something was decided, by key. */
  public void read(Reader reader) {
    database.read(
        handle -> {
          List<String> keys =
              handle
                  .select(
                      "SELECT DISTINCT conversation_key FROM act WHERE kind = 'decision'"
                          + " ORDER BY conversation_key")
                  .mapTo(String.class)
                  .list();
          for (String key : keys) {
            Optional<Dossier> dossier = Dossiers.find(handle, key);
            dossier.ifPresent(found -> reader.read(found, ActRows.proceedings(handle, key)));
          }
          return null;
        });
  }

  private static Decided decided(ResultSet row) throws SQLException {
    Proceedings.Entry entry = ActRows.entry(row);
    String dispute = row.getString("dispute_state");
    return new Decided(
        entry.seq(),
        entry.atMs(),
        entry.reviewer(),
        row.getString("conversation_key"),
        Objects.requireNonNull(entry.decision()),
        entry.setting(),
        Validity.valueOf(row.getString("validity").toUpperCase(Locale.ROOT)),
        dispute == null
            ? DisputeState.NONE
            : DisputeState.valueOf(dispute.toUpperCase(Locale.ROOT)));
  }
}
