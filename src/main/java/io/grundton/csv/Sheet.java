// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A file for spreadsheets: CSV by RFC 4180, with a byte order mark, without which some of them take
 * UTF-8 for something else. No cell can be a formula: one that begins as formulas do gets an
 * apostrophe in front. Spreadsheets of some languages end cells at semicolons, whatever is quoted,
 * so within a cell, too, an apostrophe stands where one could begin.
 */
public final class Sheet {
  /**
   * Where a formula could begin: what formulas begin with, in full width too, with what hides it.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?=[\t\r\n])"
              + "|(?:^|(?<=[;,\t\r\n]))(?=[\\p{Z}\\p{Cf}\"]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

  private static final CSVFormat PLAIN = CSVFormat.RFC4180;
  private static final CSVFormat QUOTED = PLAIN.builder().setQuoteMode(QuoteMode.ALL).get();

  private final Appendable out;

  /** Begins a sheet with the names of its columns. */
  public Sheet(Appendable out, List<String> columns) throws IOException {
    this.out = out;
    out.append('\uFEFF');
    PLAIN.printRecord(out, columns.toArray());
  }

  /** Adds a row; a null is an empty cell. */
  public void row(@Nullable Object... cells) throws IOException {
    boolean first = true;
    for (Object cell : cells) {
      String text = cell == null ? "" : FORMULA.matcher(cell.toString()).replaceAll("'");
      (text.indexOf(';') < 0 ? PLAIN : QUOTED).print(text, out, first);
      first = false;
    }
    PLAIN.println(out);
  }
}
