// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV text and where their values stand. Lines without anything are left out. */
final class CsvTable {
  private final String file;
  private final String text;
  private final LineStarts lines;
  private final List<Row> rows = new ArrayList<>();

  /**
   * The values of a row, without the spaces around them.
   *
   * @param values by column
   * @param starts the index in the text at which each value, or its quote, starts
   */
  record Row(List<String> values, List<Integer> starts) {}

  private CsvTable(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = new LineStarts(text);
  }

  /** Reads as far as the text is legal; what is not is a problem of this code. */
  static CsvTable read(String file, String text, String malformed, Problems problems) {
    CsvTable table = new CsvTable(file, text);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord row : parser) {
        table.add(row);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          table.place(table.endOfRows()),
          malformed,
          "a row starts here that is not CSV: its quotes do not pair, or text follows a quote");
    }
    return table;
  }

  private void add(CSVRecord row) {
    if (row.size() == 1 && row.get(0).isEmpty()) {
      return;
    }
    List<String> values = new ArrayList<>(row.size());
    List<Integer> starts = new ArrayList<>(row.size());
    int start = (int) row.getCharacterPosition();
    for (String value : row) {
      values.add(value.strip());
      starts.add(start);
      start = endOfValue(start) + 1;
    }
    rows.add(new Row(values, starts));
  }

  /** The index of the comma or line end behind a value. */
  private int endOfValue(int start) {
    boolean quoted = false;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        return i;
      }
      i++;
    }
    return i;
  }

  private int endOfRows() {
    if (rows.isEmpty()) {
      return 0;
    }
    List<Integer> starts = rows.get(rows.size() - 1).starts();
    int end = endOfValue(starts.get(starts.size() - 1));
    while (end < text.length() && (text.charAt(end) == '\n' || text.charAt(end) == '\r')) {
      end++;
    }
    return end;
  }

  List<Row> rows() {
    return rows;
  }

  /** The line, from 1, in which a row starts. */
  int lineOf(Row row) {
    return place(row.starts().get(0)).line();
  }

  /** The line on which a row starts, as a whole. */
  Place place(Row row) {
    return new Place(file, lineOf(row), 0);
  }

  /** Where the value of a column starts. */
  Place place(Row row, int column) {
    return place(row.starts().get(column));
  }

  private Place place(int index) {
    int line = lines.lineOf(index);
    return new Place(file, line, index - lines.startOf(line) + 1);
  }
}
