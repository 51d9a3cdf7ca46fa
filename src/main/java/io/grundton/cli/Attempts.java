// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.json.OutcomeJson;
import io.grundton.publish.Ending;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.util.Optional;

/**
 * The attempts at one run: {@code ID}, {@code ID.2}, {@code ID.3} and so on, until one publishes. A
 * run that was killed has not ended, so the next attempt has its name.
 *
 * @param out where the tables are, and how every run ended
 * @param runId names the first attempt
 */
record Attempts(String out, String runId) {
  /** The name of the next attempt; empty where one has published. */
  Optional<String> next() throws IOException {
    Storage runs;
    try {
      runs = Storages.at(out);
    } catch (IllegalArgumentException e) {
      // The plan tells it, with all other mistakes.
      return Optional.of(runId);
    }
    String id = runId;
    for (int attempt = 2; ; attempt++) {
      Optional<byte[]> outcome = runs.read("_runs/" + id + "/outcome.json");
      if (outcome.isEmpty()) {
        return Optional.of(id);
      }
      if (OutcomeJson.read(outcome.get()).ending() == Ending.PUBLISHED) {
        return Optional.empty();
      }
      id = runId + "." + attempt;
    }
  }
}
