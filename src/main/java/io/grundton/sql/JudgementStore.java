// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.calibration.Consensus;
import io.grundton.calibration.Item;
import io.grundton.calibration.Judgements;
import io.grundton.calibration.Rating;
import io.grundton.calibration.Sheet;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Proceedings;
import io.grundton.sql.LogBook.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What members of rounds answered, and what was agreed on afterwards. */
public final class JudgementStore {
  private final Database database;

  /** The judgements of a database. */
  public JudgementStore(Database database) {
    this.database = database;
  }

  /** What a member answers about a conversation, given what is there. */
  public interface Answering {
    /**
     * The answers in the order of the verdicts.
     *
     * @throws IllegalArgumentException if they are not of this conversation; nothing is written
     */
    List<Answer> answers(Dossier dossier);
  }

  /**
   * Writes what a member answers; the first time counts, and the last sheet of all closes the
   * round.
   *
   * @return false where the member has nothing to judge there
   */
  public boolean judge(Actor actor, long roundId, String conversationKey, Answering answering) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          if (Database.exists(
              handle,
              "SELECT 1 FROM calibration_sheet WHERE round_id = ? AND conversation_key = ?"
                  + " AND reviewer = ?",
              roundId,
              conversationKey,
              actor.login())) {
            return true;
          }
          boolean due =
              Database.exists(
                  handle,
                  "SELECT 1 FROM calibration_due WHERE round_id = ? AND conversation_key = ?"
                      + " AND login = ?",
                  roundId,
                  conversationKey,
                  actor.login());
          Optional<Dossier> dossier = Dossiers.find(handle, conversationKey);
          if (!due || dossier.isEmpty()) {
            return false;
          }
          boolean informed = RoundRows.known(handle, actor.login()).contains(conversationKey);
          SheetRows.insert(
              handle,
              actor,
              roundId,
              new Sheet(
                  actor.login(),
                  conversationKey,
                  actor.atMs(),
                  informed,
                  ratings(dossier.get(), answering.answers(dossier.get()))),
              dossier.get().facts().packHash());
          handle.execute(
              "DELETE FROM calibration_due WHERE round_id = ? AND conversation_key = ?"
                  + " AND login = ?",
              roundId,
              conversationKey,
              actor.login());
          RoundStore.closeIfDone(handle, actor, roundId);
          return true;
        });
  }

  private static List<Rating> ratings(Dossier dossier, List<Answer> answers) {
    List<Item> items = Item.of(dossier);
    if (answers.size() != items.size()) {
      throw new IllegalArgumentException(
          "a sheet must answer %d rules, but answers %d".formatted(items.size(), answers.size()));
    }
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ratings.add(new Rating(items.get(i), answers.get(i), dossier.verdicts().get(i).status()));
    }
    return ratings;
  }

  /**
   * Writes what was agreed on about an item of a closed round, unless this request did so before.
   *
   * @return false where there is no such round that is closed, or nobody judged such an item in it
   */
  public boolean agree(
      Actor actor, String requestId, long roundId, Item item, Answer answer, String reason) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          boolean closed =
              RoundRows.find(handle, roundId).filter(round -> !round.open()).isPresent();
          boolean judged =
              closed
                  && SheetRows.sheets(handle, roundId).stream()
                      .flatMap(sheet -> sheet.ratings().stream())
                      .anyMatch(rating -> rating.item().equals(item));
          if (!judged) {
            return false;
          }
          boolean before =
              Database.exists(
                  handle, "SELECT 1 FROM calibration_consensus WHERE request_id = ?", requestId);
          if (!before) {
            ConsensusRows.insert(
                handle,
                actor,
                requestId,
                roundId,
                new Consensus(item, answer, reason, actor.login(), actor.atMs()));
          }
          return true;
        });
  }

  /** All that was said in a round. */
  public Judgements judgements(long roundId) {
    return database.read(
        handle ->
            new Judgements(
                SheetRows.sheets(handle, roundId), ConsensusRows.consensus(handle, roundId)));
  }

  /** What a reviewer did in daily work about conversations of closed rounds, by their key. */
  public Map<String, Proceedings> dailyInRounds(String login) {
    return database.read(
        handle ->
            proceedings(
                handle,
                login,
                "conversation_key IN (SELECT conversation_key FROM calibration_case c"
                    + " JOIN calibration_closing e ON e.round_id = c.round_id)"));
  }

  /** What a reviewer did in daily work about conversations of the random sample, by their key. */
  public Map<String, Proceedings> dailyInSample(String login) {
    return database.read(handle -> proceedings(handle, login, "sampled"));
  }

  private static Map<String, Proceedings> proceedings(
      Handle handle, String login, String condition) {
    Map<String, List<Proceedings.Entry>> entries = new LinkedHashMap<>();
    handle
        .select("SELECT * FROM act WHERE reviewer = ? AND " + condition + " ORDER BY seq", login)
        .map(
            (row, context) ->
                entries
                    .computeIfAbsent(row.getString("conversation_key"), key -> new ArrayList<>())
                    .add(ActRows.entry(row)))
        .list();
    Map<String, Proceedings> proceedings = new LinkedHashMap<>();
    entries.forEach((key, said) -> proceedings.put(key, new Proceedings(said)));
    return proceedings;
  }

  /**
   * Compares all sheets and consensus with their lines in the log; empty where they are the same.
   */
  public Optional<String> flaw() {
    return database.snapshot(handle -> SheetRows.flaw(handle).or(() -> ConsensusRows.flaw(handle)));
  }
}
