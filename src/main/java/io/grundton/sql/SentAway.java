// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import java.util.Optional;

/** Those who were sent to an organisation's own login, until they come back, each once. */
public final class SentAway {
  private final Database database;

  /** Those of a database. */
  public SentAway(Database database) {
    this.database = database;
  }

  /**
   * Somebody who was sent away.
   *
   * @param stateSha256 hash of what comes back
   * @param browserSha256 hash of what only that browser has
   * @param nonce that the token must have
   * @param verifier that fetches the token
   * @param next path to go on to
   */
  public record Traveller(
      String stateSha256, String browserSha256, String nonce, String verifier, String next) {}

  /** Remembers somebody, and forgets who was sent before a moment. */
  public void send(Traveller traveller, long nowMs, long forgottenMs) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM sent_away WHERE sent_ms < ?", forgottenMs);
          return handle.execute(
              "INSERT INTO sent_away (state_sha256, browser_sha256, nonce, verifier, next_path,"
                  + " sent_ms) VALUES (?, ?, ?, ?, ?, ?)",
              traveller.stateSha256(),
              traveller.browserSha256(),
              traveller.nonce(),
              traveller.verifier(),
              traveller.next(),
              nowMs);
        });
  }

  /**
   * Somebody who comes back with a state, and is forgotten.
   *
   * @param sinceMs when they must have been sent at the earliest
   */
  public Optional<Traveller> back(String stateSha256, long sinceMs) {
    return database.write(
        handle -> {
          Optional<Traveller> found =
              handle
                  .select(
                      "SELECT * FROM sent_away WHERE state_sha256 = ? AND sent_ms >= ?",
                      stateSha256,
                      sinceMs)
                  .map(
                      (row, context) ->
                          new Traveller(
                              row.getString("state_sha256"),
                              row.getString("browser_sha256"),
                              row.getString("nonce"),
                              row.getString("verifier"),
                              row.getString("next_path")))
                  .findFirst();
          int left = handle.execute("DELETE FROM sent_away WHERE state_sha256 = ?", stateSha256);
          return left == 1 ? found : Optional.empty();
        });
  }
}
