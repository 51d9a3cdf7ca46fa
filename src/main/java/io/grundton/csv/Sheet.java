// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A file for spreadsheets: CSV by RFC 4180, with a byte order mark, without which some of them take
 * UTF-8 for something else. No cell can be a formula: one that begins as formulas do gets an
 * apostrophe in front.
 */
public final class Sheet {
  /** What formulas begin with, in full width too, and what hides it. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CSVPrinter printer;

  /** Begins a sheet with the names of its columns. */
  public Sheet(Appendable out, List<String> columns) throws IOException {
    out.append('\uFEFF');
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns);
  }

  /** Adds a row; a null is an empty cell. */
  public void row(@Nullable Object... cells) throws IOException {
    printer.printRecord(Stream.of(cells).map(cell -> cell == null ? "" : guarded(cell.toString())));
  }

  private static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
