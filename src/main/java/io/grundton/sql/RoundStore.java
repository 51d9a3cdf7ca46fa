// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.calibration.Draw;
import io.grundton.calibration.Round;
import io.grundton.json.CalibrationJson;
import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.sql.LogBook.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Rounds of calibration: which there are, of what, and what is left to do in them. */
public final class RoundStore {
  private final Database database;

  /** The rounds of a database. */
  public RoundStore(Database database) {
    this.database = database;
  }

  /**
   * A round that is to be.
   *
   * @param members logins of two at least
   * @param filter that the candidates fit, as an address has it
   * @param seed 1 to 64 characters
   * @param count how many conversations are drawn of the candidates
   */
  public record Plan(
      String name, LocalDate closesOn, Set<String> members, String filter, String seed, int count) {
    /** How many conversations can be drawn. */
    public static final int MAX_COUNT = 500;

    /** How many characters a seed may have. */
    public static final int MAX_SEED = 64;

    public Plan {
      members = new TreeSet<>(members);
      if (seed.isEmpty() || seed.length() > MAX_SEED || count < 0 || count > MAX_COUNT) {
        throw new IllegalArgumentException(
            "a draw must be of 0 to %d by a seed of 1 to %d characters, but was of %d by %d"
                .formatted(MAX_COUNT, MAX_SEED, count, seed.length()));
      }
    }
  }

  /**
   * Opens a round, unless this request did so before. What a member has decided about, or has
   * opened with the machine's answers, is not drawn.
   *
   * @param candidates keys of the conversations to draw from
   * @return its number
   */
  public long open(Actor actor, String requestId, Plan plan, Collection<String> candidates) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          Optional<Long> before =
              handle
                  .select("SELECT round_id FROM calibration_round WHERE request_id = ?", requestId)
                  .mapTo(Long.class)
                  .findFirst();
          if (before.isPresent()) {
            return before.get();
          }
          Set<String> unknown = new LinkedHashSet<>(candidates);
          for (String member : plan.members()) {
            unknown.removeAll(RoundRows.known(handle, member));
          }
          List<String> drawn = Draw.of(unknown, plan.seed(), plan.count());
          return insert(handle, actor, requestId, plan, candidates.size() - unknown.size(), drawn);
        });
  }

  private static long insert(
      Handle handle, Actor actor, String requestId, Plan plan, int leftOut, List<String> drawn) {
    long id =
        handle
            .select("SELECT COALESCE(MAX(round_id), 0) + 1 FROM calibration_round")
            .mapTo(Long.class)
            .one();
    Round round =
        new Round(
            id,
            plan.name(),
            plan.closesOn(),
            actor.login(),
            actor.atMs(),
            null,
            List.copyOf(plan.members()),
            List.of());
    long seq =
        LogBook.append(
            handle,
            actor,
            "calibration.open",
            String.valueOf(id),
            CalibrationJson.opened(
                round.name(),
                round.closesOn(),
                round.members(),
                plan.filter(),
                plan.seed(),
                leftOut,
                drawn));
    handle.execute(
        "INSERT INTO calibration_round"
            + " (round_id, seq, request_id, name, closes_on, opened_by, opened_ms)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        requestId,
        round.name(),
        round.closesOn().toString(),
        round.openedBy(),
        round.openedMs());
    for (String member : round.members()) {
      handle.execute("INSERT INTO calibration_member (round_id, login) VALUES (?, ?)", id, member);
    }
    for (int i = 0; i < drawn.size(); i++) {
      RoundRows.put(handle, round, new Round.Case(i + 1, drawn.get(i), true));
    }
    return id;
  }

  /**
   * Adds a conversation to an open round, where it is not in it yet.
   *
   * @return false where there is no such conversation, or no such round that is open
   */
  public boolean add(Actor actor, long roundId, String conversationKey) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          Optional<Round> round = RoundRows.find(handle, roundId).filter(Round::open);
          if (round.isEmpty() || Dossiers.find(handle, conversationKey).isEmpty()) {
            return false;
          }
          List<Round.Case> cases = round.get().cases();
          if (cases.stream().noneMatch(one -> one.conversationKey().equals(conversationKey))) {
            int last = cases.isEmpty() ? 0 : cases.get(cases.size() - 1).place();
            RoundRows.put(handle, round.get(), new Round.Case(last + 1, conversationKey, false));
            LogBook.append(handle, actor, "calibration.add", conversationKey, "round " + roundId);
          }
          return true;
        });
  }

  /**
   * Closes a round.
   *
   * @return false where there is no such round that is open
   */
  public boolean close(Actor actor, long roundId) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          boolean open = RoundRows.find(handle, roundId).filter(Round::open).isPresent();
          if (open) {
            close(handle, actor, roundId);
          }
          return open;
        });
  }

  /** Closes a round if nobody has anything left to judge in it. */
  static void closeIfDone(Handle handle, Actor actor, long roundId) {
    boolean left =
        Database.exists(
            handle,
            "SELECT 1 FROM calibration_due d JOIN dossier o"
                + " ON o.conversation_key = d.conversation_key WHERE round_id = ? LIMIT 1",
            roundId);
    if (!left) {
      close(handle, actor, roundId);
    }
  }

  private static void close(Handle handle, Actor actor, long roundId) {
    long seq = LogBook.append(handle, actor, "calibration.close", String.valueOf(roundId), "");
    handle.execute(
        "INSERT INTO calibration_closing (round_id, seq, closed_ms) VALUES (?, ?, ?)",
        roundId,
        seq,
        actor.atMs());
    handle.execute("DELETE FROM calibration_due WHERE round_id = ?", roundId);
  }

  /** All rounds, the latest first. */
  public List<Round> rounds() {
    return database.read(
        handle ->
            handle
                .select(RoundRows.ROUNDS + " ORDER BY r.round_id DESC")
                .map((row, context) -> RoundRows.round(handle, row))
                .list());
  }

  /** Names of the open rounds by their numbers. */
  public Map<Long, String> open() {
    return database.read(
        handle -> {
          Map<Long, String> open = new TreeMap<>();
          handle
              .select(
                  "SELECT round_id, name FROM calibration_round WHERE round_id NOT IN"
                      + " (SELECT round_id FROM calibration_closing)")
              .map((row, context) -> open.put(row.getLong("round_id"), row.getString("name")))
              .list();
          return open;
        });
  }

  /** A round, empty where there is none. */
  public Optional<Round> round(long roundId) {
    return database.read(handle -> RoundRows.find(handle, roundId));
  }

  /** How many conversations of a round each member has judged, by login. */
  public Map<String, Integer> judged(Round round) {
    return database.read(
        handle -> {
          Map<String, Integer> judged = new TreeMap<>();
          for (String member : round.members()) {
            judged.put(
                member,
                handle
                    .select(
                        "SELECT COUNT(*) FROM calibration_sheet WHERE round_id = ?"
                            + " AND reviewer = ?",
                        round.id(),
                        member)
                    .mapTo(Integer.class)
                    .one());
          }
          return judged;
        });
  }

  /** Places of the conversations of a round that a member has left to judge, ascending. */
  public List<Integer> due(long roundId, String login) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT place FROM calibration_due d JOIN calibration_case c"
                        + " ON c.round_id = d.round_id AND c.conversation_key = d.conversation_key"
                        + " JOIN dossier o ON o.conversation_key = d.conversation_key"
                        + " WHERE d.round_id = ? AND login = ? ORDER BY place",
                    roundId,
                    login)
                .mapTo(Integer.class)
                .list());
  }

  /**
   * A conversation of a round, empty where it is published no more, and for who neither has it to
   * judge there nor comes after the round was closed.
   */
  public Optional<Dossier> dossier(Account account, long roundId, String conversationKey) {
    return database.read(
        handle -> {
          boolean seen =
              Database.exists(
                  handle,
                  "SELECT 1 FROM calibration_case c WHERE round_id = ? AND conversation_key = ?"
                      + " AND (EXISTS (SELECT 1 FROM calibration_due d WHERE login = ?"
                      + " AND d.conversation_key = c.conversation_key"
                      + " AND d.round_id = c.round_id) OR EXISTS (SELECT 1 FROM"
                      + " calibration_closing e WHERE e.round_id = c.round_id))",
                  roundId,
                  conversationKey,
                  account.login());
          return seen
              ? Dossiers.find(handle, conversationKey)
                  .filter(dossier -> account.sees(dossier.facts().vendorId()))
              : Optional.<Dossier>empty();
        });
  }
}
