// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.json.DossierJson;
import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.review.Permission;
import io.grundton.review.QueueFilter;
import io.grundton.review.QueueFilter.Work;
import io.grundton.review.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
      "SELECT q.conversation_key, conversation_date, q.rank_bp, priority_bp, score_bp, vendor_id,"
          + " team, channel, language, reasons, state, a.login";
  private static final String ASSIGNED =
      " LEFT JOIN assignment a ON a.conversation_key = q.conversation_key";
  private static final String FROM = " FROM queued q" + ASSIGNED;
  // SQLite takes the tables of a cross join in this order: a rule's conversations by their rank.
  private static final String FROM_RULES = " FROM queued_rule r CROSS JOIN queued q" + ASSIGNED;

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
                        + from(filter)
                        + where
                        + " LIMIT "
                        + limit
                        + ") counted",
                    where.values())
                .mapTo(Integer.class)
                .one());
  }

  /** Keys of all conversations that fit a filter. */
  public List<String> keys(Account account, QueueFilter filter) {
    Where where = where(account, filter);
    return database.read(
        handle ->
            handle
                .select("SELECT q.conversation_key" + FROM + where, where.values())
                .mapTo(String.class)
                .list());
  }

  /**
   * Keys of a date's conversations of which the account may not be told anything: it has yet to
   * judge them in a round of calibration, or before it may see what the machine says.
   *
   * @param blind whether the account judges before it may see that
   */
  public Set<String> withheld(Account account, boolean blind, LocalDate date) {
    if (!account.role().may(Permission.DECIDE)) {
      return Set.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT q.conversation_key FROM queued q WHERE q.conversation_date = :date"
                        + " AND q.state <> :withdrawn AND (q.conversation_key IN"
                        + " (SELECT conversation_key FROM calibration_due WHERE login = :login)"
                        + " OR (:blind AND NOT EXISTS (SELECT 1 FROM act a"
                        + " WHERE a.conversation_key = q.conversation_key AND a.reviewer = :login"
                        + " AND a.complete AND a.sight = :judged)))")
                .bind("date", date.toString())
                .bind("withdrawn", State.WITHDRAWN.code())
                .bind("login", account.login())
                .bind("blind", blind)
                .bind("judged", Sight.BLIND.code())
                .mapTo(String.class)
                .set());
  }

  /** The row of a conversation, empty where there is none that the account may see. */
  public Optional<Row> row(Account account, String conversationKey) {
    Where where = new Where().and("q.conversation_key = ?", conversationKey);
    where.visible(account);
    where.notToBeJudgedBlind(account);
    return database.read(
        handle -> handle.select(COLUMNS + FROM + where, where.values()).map(ROW).findFirst());
  }

  /** A conversation with what the account may see of it, empty where that is nothing. */
  public Optional<Dossier> dossier(Account account, String conversationKey) {
    Where where = new Where().and("q.conversation_key = ?", conversationKey);
    where.visible(account);
    where.notToBeJudgedBlind(account);
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
        .map(dossier -> dossier.seenBy(account));
  }

  /** Something by which the queue can be filtered. */
  public enum Facet {
    VENDOR,
    TEAM,
    CHANNEL,
    LANGUAGE,
    DATE,
    RULE,
    PRINCIPLE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name in the tables. */
    String code() {
      return code;
    }
  }

  /** The values of a facet among what the account may see, sorted. */
  public List<String> values(Account account, Facet facet) {
    Where where = new Where().and("facet = ?", facet.code());
    where.equal("vendor_id", account.vendorId());
    return database.read(
        handle ->
            handle
                .select("SELECT DISTINCT value FROM queued_facet" + where, where.values())
                .mapTo(String.class)
                .stream()
                .sorted()
                .toList());
  }

  private enum Direction {
    DOWN("<", ">", "%1$s.rank_bp DESC, %1$s.conversation_key"),
    UP(">", "<", "%1$s.rank_bp, %1$s.conversation_key DESC");

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
    String ordered = isByRule(filter) ? "r" : "q";
    if (from != null) {
      where.and("%s.rank_bp %s= ?".formatted(ordered, direction.rank), from.rankBp());
      where.and(
          "(%1$s.rank_bp %2$s ? OR %1$s.conversation_key %3$s ?)"
              .formatted(ordered, direction.rank, direction.key),
          from.rankBp(),
          from.conversationKey());
    }
    String order = direction.order.formatted(ordered);
    return database.read(
        handle ->
            handle
                .select(
                    COLUMNS + from(filter) + where + " ORDER BY " + order + " LIMIT " + limit,
                    where.values())
                .map(ROW)
                .list());
  }

  private static boolean isByRule(QueueFilter filter) {
    return filter.rule() != null || filter.principle() != null;
  }

  private static String from(QueueFilter filter) {
    return isByRule(filter) ? FROM_RULES : FROM;
  }

  private static Where where(Account account, QueueFilter filter) {
    Where where = new Where();
    where.visible(account);
    where.notToBeJudgedBlind(account);
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
    if (isByRule(filter)) {
      where.and("r.conversation_key = q.conversation_key");
      where.equal("r.rule_id", filter.rule());
      where.equal("r.principle_id", filter.principle());
      if (account.vendorId() != null) {
        // What others' agents did in a conversation, a vendor may not choose by.
        where.and("r.own");
      }
    }
    if (filter.principle() != null && filter.rule() == null) {
      where.and("r.first_of_principle");
    }
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

    /** Nothing that the account has still to judge in a round of calibration. */
    void notToBeJudgedBlind(Account account) {
      if (account.role().may(Permission.DECIDE)) {
        and(
            "q.conversation_key NOT IN"
                + " (SELECT conversation_key FROM calibration_due WHERE login = ?)",
            account.login());
      }
    }

    void equal(String column, @Nullable String value) {
      if (value != null) {
        and(column + " = ?", value);
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
