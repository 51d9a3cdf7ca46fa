// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.json.ActJson;
import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Proceedings;
import io.grundton.review.Setting;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reviewers said, and who has taken which conversation. */
public final class ReviewStore {
  private final Database database;

  /** The reviews of a database. */
  public ReviewStore(Database database) {
    this.database = database;
  }

  /** What somebody says of a conversation, given what is there and what was said before. */
  public interface Speech {
    /**
     * The acts, at least one.
     *
     * @param dossier what the account may see of the conversation
     * @param before all that was said, also what the account may not see
     * @throws IllegalArgumentException if they cannot be; nothing is written then
     */
    List<Act> acts(Dossier dossier, Proceedings before);
  }

  /** Everything that was said about a conversation. */
  public Proceedings proceedings(String conversationKey) {
    return database.read(handle -> ActRows.proceedings(handle, conversationKey));
  }

  /**
   * Writes what an account says, unless this request was written before: whoever does not know
   * whether it was may send it again.
   *
   * @param requestId differs between any two requests that are not the same
   * @return false where the conversation is not there for the account
   */
  public boolean record(
      Actor actor, Account account, String requestId, String conversationKey, Speech speech) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          Optional<Dossier> found =
              Dossiers.find(handle, conversationKey)
                  .filter(dossier -> account.sees(dossier.facts().vendorId()))
                  .filter(dossier -> !RoundRows.isDue(handle, account, conversationKey));
          if (found.isEmpty()) {
            return false;
          }
          if (Database.exists(handle, "SELECT 1 FROM act WHERE request_id = ?", requestId)) {
            return true;
          }
          Dossier dossier = found.get();
          List<Act> acts =
              speech.acts(dossier.seenBy(account), ActRows.proceedings(handle, conversationKey));
          for (int part = 0; part < acts.size(); part++) {
            ActRows.insert(
                handle,
                actor,
                requestId,
                part,
                conversationKey,
                acts.get(part),
                Setting.of(dossier));
          }
          Proceedings said = ActRows.proceedings(handle, conversationKey);
          Dossiers.keep(handle, dossier, said);
          handle.execute(
              "UPDATE queued SET state = ? WHERE conversation_key = ?",
              Dossiers.state(dossier, said).code(),
              conversationKey);
          return true;
        });
  }

  /**
   * Gives a conversation to somebody.
   *
   * @param login null to take it from whoever has it
   * @return false where the conversation is not there for the account
   */
  public boolean assign(
      Actor actor, Account account, String conversationKey, @Nullable String login) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          boolean there =
              Dossiers.find(handle, conversationKey)
                  .filter(dossier -> account.sees(dossier.facts().vendorId()))
                  .isPresent();
          if (!there) {
            return false;
          }
          handle.execute("DELETE FROM assignment WHERE conversation_key = ?", conversationKey);
          if (login != null) {
            handle.execute(
                "INSERT INTO assignment (conversation_key, login, assigned_ms) VALUES (?, ?, ?)",
                conversationKey,
                login,
                actor.atMs());
          }
          LogBook.append(handle, actor, "assignment", conversationKey, login == null ? "" : login);
          return true;
        });
  }

  /** Compares all acts with their lines in the log; empty where they are the same. */
  public Optional<String> flaw() {
    return database.snapshot(
        handle -> {
          Optional<String> changed =
              handle
                  .select(
                      "SELECT act.*, log.detail, log.actor, log.at_ms AS logged_ms, log.subject"
                          + " FROM act JOIN log ON log.seq = act.seq ORDER BY act.seq")
                  .map(
                      (row, context) -> {
                        Proceedings.Entry entry = ActRows.entry(row);
                        boolean same =
                            ActJson.write(entry.act(), entry.setting())
                                    .equals(row.getString("detail"))
                                && entry.reviewer().equals(row.getString("actor"))
                                && entry.atMs() == row.getLong("logged_ms")
                                && row.getString("conversation_key")
                                    .equals(row.getString("subject"));
                        return same ? "" : "act %d is not as the log has it".formatted(entry.seq());
                      })
                  .stream()
                  .filter(flaw -> !flaw.isEmpty())
                  .findFirst();
          if (changed.isPresent()) {
            return changed;
          }
          return handle
              .select(
                  "SELECT seq FROM log WHERE action LIKE 'act.%' AND detail IS NOT NULL"
                      + " AND seq NOT IN (SELECT seq FROM act) ORDER BY seq")
              .mapTo(Long.class)
              .findFirst()
              .map("act %d is in the log alone"::formatted);
        });
  }
}
