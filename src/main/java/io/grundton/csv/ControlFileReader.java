// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.delivery.ControlFile;
import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a control file: a CSV file in UTF-8 with the columns {@code file} and {@code records}, and
 * {@code sha256} if the source likes. A row tells of one file of the delivery.
 */
public final class ControlFileReader {
  /** Some hundred thousand rows. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int MOST_PROBLEMS = 20;
  private static final List<String> LEGAL = List.of("file", "records", "sha256");
  private static final Pattern RECORDS = Pattern.compile("[0-9]{1,15}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final CsvTable table;
  private final Problems problems;
  private final Map<String, Integer> columns = new HashMap<>();
  private int wrong;

  private ControlFileReader(CsvTable table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /**
   * The control file of these bytes.
   *
   * @param name what problems call it
   * @param bytes at most {@link #MAX_BYTES}
   * @throws io.grundton.problem.ProblemsException with the mistakes of the file, at most twenty
   */
  public static ControlFile read(String name, byte[] bytes) {
    Problems problems = new Problems();
    ControlFile read = new ControlFile(Map.of());
    if (bytes.length > MAX_BYTES) {
      problems.add(
          Place.ofFile(name), "D201", "the file must have at most %d bytes".formatted(MAX_BYTES));
    } else {
      String text = decoded(name, bytes, problems);
      CsvTable table =
          CsvTable.read(
              name, text.startsWith("\uFEFF") ? text.substring(1) : text, "D205", problems);
      if (problems.isEmpty()) {
        read = new ControlFileReader(table, problems).read(name);
      }
    }
    problems.throwIfAny();
    return read;
  }

  private static String decoded(String name, byte[] bytes, Problems problems) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      problems.add(Place.ofFile(name), "D201", "the file must be UTF-8, but is not");
      return "";
    }
  }

  private ControlFile read(String name) {
    Map<String, ControlFile.Entry> files = new TreeMap<>();
    if (table.rows().isEmpty()) {
      problems.add(Place.ofFile(name), "D202", "the file must start with a header, but is empty");
      return new ControlFile(files);
    }
    readHeader(table.rows().get(0));
    if (problems.isEmpty()) {
      int rows = table.rows().size();
      for (int i = 1; i < rows && wrong < MOST_PROBLEMS; i++) {
        readRow(table.rows().get(i), files);
      }
    }
    return new ControlFile(files);
  }

  private void readHeader(CsvTable.Row header) {
    for (int i = 0; i < header.values().size(); i++) {
      String column = header.values().get(i);
      boolean legal = LEGAL.contains(column);
      if (!legal || columns.putIfAbsent(column, i) != null) {
        add(
            table.place(header, i),
            "D202",
            "column must be one of %s, each once, but was %s%s"
                .formatted(
                    LEGAL, Shown.value(column), legal ? "" : Suggestion.hint(column, LEGAL)));
      }
    }
    for (String required : List.of("file", "records")) {
      if (!columns.containsKey(required)) {
        add(
            table.place(header),
            "D202",
            "the header must have the column " + required + ", but has not");
      }
    }
  }

  private void readRow(CsvTable.Row row, Map<String, ControlFile.Entry> files) {
    if (row.values().size() != columns.size()) {
      add(
          table.place(row),
          "D203",
          "a row must have %d values, but has %d".formatted(columns.size(), row.values().size()));
      return;
    }
    String file = value(row, "file");
    String records = value(row, "records");
    String sha256 = value(row, "sha256").toLowerCase(Locale.ROOT);
    check(!file.isEmpty(), row, "file", "a path relative to the delivery's folder, but is empty");
    check(!files.containsKey(file), row, "file", "named once, but is named twice");
    boolean counted = RECORDS.matcher(records).matches();
    check(counted, row, "records", "a whole number of at most 15 digits");
    boolean summed = sha256.isEmpty() || SHA256.matcher(sha256).matches();
    check(summed, row, "sha256", "64 hex digits, or empty");
    files.put(
        file,
        new ControlFile.Entry(
            counted ? Long.parseLong(records) : 0, sha256.isEmpty() ? null : sha256));
  }

  private void check(boolean holds, CsvTable.Row row, String column, String legal) {
    if (!holds) {
      add(table.place(row, columns.getOrDefault(column, 0)), "D204", column + " must be " + legal);
    }
  }

  private void add(Place place, String code, String message) {
    if (wrong < MOST_PROBLEMS) {
      wrong++;
      problems.add(place, code, message);
    }
  }

  private String value(CsvTable.Row row, String column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.values().get(at);
  }
}
