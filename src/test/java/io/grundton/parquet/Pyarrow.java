// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What pyarrow says of a table's folder. Where a Python is that has it says {@code
 * -Dpyarrow.python=PATH}; without it the test is skipped, or fails under {@code
 * -Drequire.emulators=true}.
 */
final class Pyarrow {
  private static final String SCRIPT = "src/test/resources/pyarrow/describe.py";

  private Pyarrow() {}

  /** Every column of the folder's dataset and its type, the partition column last. */
  static List<String> columns(Path table, List<String> dates) throws IOException {
    List<String> columns = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (String line : describe(table)) {
      if (line.startsWith("column ")) {
        columns.add(line.substring("column ".length()));
      } else if (line.startsWith("date ")) {
        seen.add(line.substring("date ".length()));
      }
    }
    if (!seen.equals(dates)) {
      throw new AssertionError("pyarrow must see the dates " + dates + ", but saw " + seen);
    }
    return columns;
  }

  /** A fact about the folder's files. */
  static String says(Path table, String fact) throws IOException {
    return describe(table).stream()
        .filter(line -> line.startsWith(fact + " "))
        .map(line -> line.substring(fact.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static List<String> describe(Path table) throws IOException {
    String python = System.getProperty("pyarrow.python");
    if (python == null) {
      String why = "needs pyarrow: -Dpyarrow.python=PATH names a Python that has it";
      if (Boolean.getBoolean("require.emulators")) {
        throw new AssertionError(why);
      }
      Assumptions.abort(why);
    }
    Process process =
        new ProcessBuilder(python, SCRIPT, table.toString()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return printed.lines().toList();
  }
}
