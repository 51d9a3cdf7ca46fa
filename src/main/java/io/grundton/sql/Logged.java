// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Rows compared with the lines of the log that were written with them. */
final class Logged {
  private Logged() {}

  /** What a row and its line must both say. */
  static String line(long atMs, String actor, String subject, String detail) {
    return String.join("\n", String.valueOf(atMs), actor, subject, detail);
  }

  /**
   * The first difference, empty where there is none.
   *
   * @param action of the lines
   * @param said by the number of the line, what the rows say
   */
  static Optional<String> flaw(Handle handle, String action, Map<Long, String> said) {
    Map<Long, String> logged = new TreeMap<>();
    handle
        .select("SELECT * FROM log WHERE action = ? AND detail IS NOT NULL", action)
        .map(
            (row, context) ->
                logged.put(
                    row.getLong("seq"),
                    line(
                        row.getLong("at_ms"),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("detail"))))
        .list();
    TreeSet<Long> all = new TreeSet<>(logged.keySet());
    all.addAll(said.keySet());
    return all.stream()
        .filter(seq -> !String.valueOf(logged.get(seq)).equals(said.get(seq)))
        .findFirst()
        .map(seq -> "%s %d is not as the log has it".formatted(action, seq));
  }
}
