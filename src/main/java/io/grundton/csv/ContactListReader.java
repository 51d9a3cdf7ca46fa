// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a contact list: a CSV file in UTF-8 with the one column {@code conversation_id}, row by
 * row, since it is as long as a night has conversations.
 */
public final class ContactListReader {
  private static final String COLUMN = "conversation_id";
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_PROBLEMS = 20;
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private final String name;
  private final Consumer<String> ids;
  private final Problems problems;
  private long read;
  private long rowsEnd;
  private int wrong;

  private ContactListReader(String name, Consumer<String> ids, Problems problems) {
    this.name = name;
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Reads a list to its end, or to its twentieth mistake.
   *
   * @param name what problems call the file
   * @param ids takes each id, in the order of the file, repeated ones again
   * @param problems takes what is wrong; nothing of a value is in it
   * @return how many ids there were
   * @throws IOException if the file cannot be read
   */
  public static long read(String name, InputStream in, Consumer<String> ids, Problems problems)
      throws IOException {
    ContactListReader reader = new ContactListReader(name, ids, problems);
    Reader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    reader.read(new BufferedReader(text));
    return reader.read;
  }

  private void read(BufferedReader text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser rows = CSVParser.parse(withoutMark(text), format)) {
      boolean header = true;
      for (CSVRecord row : rows) {
        rowsEnd = rows.getCurrentLineNumber();
        if (header) {
          readHeader(row);
          if (!problems.isEmpty()) {
            return;
          }
        } else {
          readRow(row);
        }
        if (wrong >= MOST_PROBLEMS) {
          return;
        }
        header = false;
      }
      if (header) {
        add(0, "D103", "the file must start with the header " + COLUMN + ", but is empty");
      }
    } catch (IOException e) {
      addMalformed(e);
    } catch (UncheckedIOException e) {
      addMalformed(Objects.requireNonNull(e.getCause()));
    }
  }

  private static Reader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private void addMalformed(IOException e) throws IOException {
    if (e instanceof CharacterCodingException) {
      add(0, "D101", "the file must be UTF-8, but is not; save it as \"CSV UTF-8\"");
    } else if (e instanceof CSVException) {
      add(
          rowsEnd + 1,
          "D102",
          "the rest from here must be CSV, but its quotes do not pair, or text follows one");
    } else {
      throw e;
    }
  }

  /** The line in which the row that was read last starts. */
  private long lineOf(CSVRecord row) {
    long breaks = row.stream().flatMap(value -> LINE_BREAK.matcher(value).results()).count();
    return rowsEnd - breaks;
  }

  private void readHeader(CSVRecord row) {
    String column = row.get(0).strip();
    if (!column.equals(COLUMN)) {
      // Where the header was forgotten, this is somebody's id: it is not repeated.
      add(
          lineOf(row),
          "D103",
          "the first row must be the header %s, but is another%s"
              .formatted(COLUMN, Suggestion.hint(column, List.of(COLUMN))));
    } else if (row.size() > 1) {
      add(
          lineOf(row),
          "D103",
          "the header must be %s alone, but has %d columns".formatted(COLUMN, row.size()));
    }
  }

  private void readRow(CSVRecord row) {
    String id = row.get(0).strip();
    if (row.size() > 1) {
      add(lineOf(row), "D104", "a row must have one value, but has " + row.size());
    } else if (id.isEmpty()) {
      add(lineOf(row), "D105", COLUMN + " must not be empty, but is");
    } else if (id.codePointCount(0, id.length()) > MOST_CHARACTERS) {
      add(
          lineOf(row),
          "D105",
          "%s must have at most %d characters, but has %d"
              .formatted(COLUMN, MOST_CHARACTERS, id.codePointCount(0, id.length())));
    } else {
      read++;
      ids.accept(id);
    }
  }

  private void add(long line, String code, String message) {
    wrong++;
    problems.add(new Place(name, (int) line, 0), code, message);
  }
}
