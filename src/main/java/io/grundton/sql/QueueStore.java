// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.json.DossierJson;
import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.review.QueueFilter;
import io.grundton.review.QueueFilter.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The queue as it is read. Every question takes the account that asks: what it may not see is not
 * there for it.
 */
public final class QueueStore {
  /** How many rows a page has, the last one aside. */
  public static final int ROWS_PER_PAGE = 50;

  private final Database database;

  /** The queue of a database. */
  public QueueStore(Database database) {
    this.database = database;
  }

  /**
   * A place in the order of the queue, highest rank first, then by key.
   *
   * @param rankBp 0..10,000
   */
  public record Place(int rankBp, String conversationKey) {}

  /**
   * A row of the queue.
   *
   * @param team null where the roster names none
   * @param language null where unknown
   * @param scoreBp null where there is none
   * @param reasons codes, empty where it is queued no more
   * @param assignee login, null where nobody has taken it
   */
  public record Row(
      Place place,
      LocalDate date,
      String vendorId,
      @Nullable String team,
      String channel,
      @Nullable String language,
      int priorityBp,
      @Nullable Integer scoreBp,
      List<String> reasons,
      State state,
      @Nullable String assignee) {}

  private static final RowMapper<Row> ROW =
      (row, context) -> {
        int score = row.getInt("score_bp");
        Integer scoreBp = row.wasNull() ? null : Integer.valueOf(score);
        return new Row(
            new Place(row.getInt("rank_bp"), row.getString("conversation_key")),
            LocalDate.parse(row.getString("conversation_date")),
            row.getString("vendor_id"),
            row.getString("team"),
            row.getString("channel"),
            row.getString("language"),
            row.getInt("priority_bp"),
            scoreBp,
            Stream.of(row.getString("reasons").split(" ", -1))
                .filter(reason -> !reason.isEmpty())
                .toList(),
            State.of(row.getString("state")),
            row.getString("login"));
      };

  private static final String COLUMNS =
      "SELECT q.conversation_key, conversation_date, rank_bp, priority_bp, score_bp, vendor_id,"
          + " team, channel, language, reasons, state, a.login";
  private static final String FROM =
      " FROM queued q LEFT JOIN assignment a ON a.conversation_key = q.conversation_key";

  /** At most a page of rows after a place, from the top where it is null. */
  public List<Row> page(Account account, QueueFilter filter, @Nullable Place after) {
    return rows(account, filter, after, Direction.DOWN, ROWS_PER_PAGE);
  }

  /** The row that follows a place. */
  public Optional<Row> next(Account account, QueueFilter filter, Place after) {
    return rows(account, filter, after, Direction.DOWN, 1).stream().findFirst();
  }

  /** The row that comes before a place. */
  public Optional<Row> previous(Account account, QueueFilter filter, Place before) {
    return rows(account, filter, before, Direction.UP, 1).stream().findFirst();
  }

  /** How many rows there are, counted up to a limit. */
  public int count(Account account, QueueFilter filter, int limit) {
    Where where = where(account, filter);
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT count(*) FROM (SELECT 1"
                        + FROM
                        + where
                        + " LIMIT "
                        + limit
                        + ") counted",
                    where.values())
                .mapTo(Integer.class)
                .one());
  }

  /** The row of a conversation, empty where there is none that the account may see. */
  public Optional<Row> row(Account account, String conversationKey) {
    Where where = new Where().and("q.conversation_key = ?", conversationKey);
    where.visible(account);
    return database.read(
        handle -> handle.select(COLUMNS + FROM + where, where.values()).map(ROW).findFirst());
  }

  /** A conversation with what the account may see of it, empty where that is nothing. */
  public Optional<Dossier> dossier(Account account, String conversationKey) {
    Where where = new Where().and("q.conversation_key = ?", conversationKey);
    where.visible(account);
    String vendor = account.vendorId();
    return database
        .read(
            handle ->
                handle
                    .select(
                        "SELECT content FROM dossier d JOIN queued q"
                            + " ON q.conversation_key = d.conversation_key"
                            + where,
                        where.values())
                    .mapTo(byte[].class)
                    .findFirst())
        .map(DossierJson::read)
        .map(dossier -> vendor == null ? dossier : dossier.of(vendor));
  }

  /** A column by which the queue can be filtered. */
  public enum Facet {
    VENDOR("SELECT DISTINCT vendor_id FROM queued q"),
    TEAM("SELECT DISTINCT team FROM queued q"),
    CHANNEL("SELECT DISTINCT channel FROM queued q"),
    LANGUAGE("SELECT DISTINCT language FROM queued q"),
    DATE("SELECT DISTINCT conversation_date FROM queued q"),
    RULE(
        "SELECT DISTINCT rule_id FROM queued_rule r JOIN queued q"
            + " ON q.conversation_key = r.conversation_key"),
    PRINCIPLE(
        "SELECT DISTINCT principle_id FROM queued_rule r JOIN queued q"
            + " ON q.conversation_key = r.conversation_key");

    private final String statement;

    Facet(String statement) {
      this.statement = statement;
    }
  }

  /** The values of a column among what the account may see, sorted. */
  public List<String> values(Account account, Facet facet) {
    Where where = new Where();
    where.visible(account);
    return database.read(
        handle ->
            handle.select(facet.statement + where, where.values()).mapTo(String.class).stream()
                .filter(Objects::nonNull)
                .sorted()
                .toList());
  }

  private enum Direction {
    DOWN("<", ">", "rank_bp DESC, q.conversation_key"),
    UP(">", "<", "rank_bp, q.conversation_key DESC");

    private final String rank;
    private final String key;
    private final String order;

    Direction(String rank, String key, String order) {
      this.rank = rank;
      this.key = key;
      this.order = order;
    }
  }

  private List<Row> rows(
      Account account, QueueFilter filter, @Nullable Place from, Direction direction, int limit) {
    Where where = where(account, filter);
    if (from != null) {
      where.and("rank_bp " + direction.rank + "= ?", from.rankBp());
      where.and(
          "(rank_bp %s ? OR q.conversation_key %s ?)".formatted(direction.rank, direction.key),
          from.rankBp(),
          from.conversationKey());
    }
    return database.read(
        handle ->
            handle
                .select(
                    COLUMNS + FROM + where + " ORDER BY " + direction.order + " LIMIT " + limit,
                    where.values())
                .map(ROW)
                .list());
  }

  private static Where where(Account account, QueueFilter filter) {
    Where where = new Where();
    where.visible(account);
    if (filter.work() == Work.MINE) {
      where.and("a.login = ?", account.login());
    }
    if (filter.work() == Work.DONE) {
      where.and("state = ?", State.DONE.code());
    } else if (filter.work() != Work.ALL) {
      where.and("state = ?", State.OPEN.code());
    }
    where.equal("vendor_id", filter.vendor());
    where.equal("team", filter.team());
    where.equal("channel", filter.channel());
    where.equal("language", filter.language());
    LocalDate date = filter.date();
    where.equal("conversation_date", date == null ? null : date.toString());
    String reason = filter.reason();
    if (reason != null) {
      where.and("reasons LIKE ? ESCAPE '!'", "% " + reason.replaceAll("[!%_]", "!$0") + " %");
    }
    where.ruled("rule_id", filter.rule());
    where.ruled("principle_id", filter.principle());
    return where;
  }

  /** Conditions and their values. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, Object... given) {
      conditions.add(condition);
      values.addAll(List.of(given));
      return this;
    }

    /** What is left to see; a conversation that was withdrawn is for nobody. */
    void visible(Account account) {
      and("state <> ?", State.WITHDRAWN.code());
      equal("q.vendor_id", account.vendorId());
    }

    void equal(String column, @Nullable String value) {
      if (value != null) {
        and(column + " = ?", value);
      }
    }

    void ruled(String column, @Nullable String value) {
      if (value != null) {
        and(
            "q.conversation_key IN (SELECT conversation_key FROM queued_rule WHERE %s = ?)"
                .formatted(column),
            value);
      }
    }

    Object[] values() {
      return values.toArray();
    }

    @Override
    public String toString() {
      return " WHERE " + String.join(" AND ", conditions);
    }
  }
}
