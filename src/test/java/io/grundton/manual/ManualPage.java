// SPDX-License-Identifier: Apache-2.0
package io.grundton.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the manual: its marked tables and its marked piece of a pack. */
final class ManualPage {
  static final Path FOLDER = Path.of("docs", "policy");
  private static final Pattern PACK =
      Pattern.compile("<!-- pack (en|de) -->\n```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final String CELL_END = "(?<!\\\\)\\|";

  private final Path path;
  private final String text;

  ManualPage(Path path) {
    this.path = path;
    try {
      this.text = Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ManualPage of(String name) {
    return new ManualPage(FOLDER.resolve(name + ".md"));
  }

  Path path() {
    return path;
  }

  String text() {
    return text;
  }

  /** The rows of the table under a mark, each a list of cells; without the head. */
  List<List<String>> table(String mark) {
    int at = text.indexOf("<!-- " + mark + " -->\n");
    if (at < 0) {
      throw new IllegalStateException(path + " must have a table marked '" + mark + "'");
    }
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.substring(text.indexOf('\n', at) + 1).split("\n", -1)) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells = new ArrayList<>();
      for (String cell : line.substring(1, line.length() - 1).split(CELL_END, -1)) {
        cells.add(cell.strip().replace("\\|", "|"));
      }
      rows.add(cells);
    }
    return rows.subList(2, rows.size());
  }

  /** Asserts that what stands between two marks is this; writes it there first where asked to. */
  void assertGenerated(String mark, String generated, String source) throws IOException {
    String open = "<!-- " + mark + " -->\n";
    int from = text.indexOf(open) + open.length();
    int to = text.indexOf("<!-- /" + mark + " -->");
    assertThat(from <= to).as("%s must have the marks of '%s'", path, mark).isTrue();
    String wanted = text.substring(0, from) + generated + text.substring(to);
    if (Boolean.getBoolean("grundton.update")) {
      Files.writeString(path, wanted);
    }
    assertThat(path)
        .as("the '%s' of %s are generated from %s; run scripts/update-docs", mark, path, source)
        .hasContent(wanted);
  }

  /** What stands between backticks in a cell. */
  static List<String> code(String cell) {
    List<String> pieces = new ArrayList<>();
    Matcher code = CODE.matcher(cell);
    while (code.find()) {
      pieces.add(code.group(1));
    }
    return pieces;
  }

  /**
   * A piece of a pack: whatever the pack of the page needs beside a head and one principle.
   *
   * @param language of the pack
   * @param yaml lists, events and rules; the first piece of a page ends in the examples of its rule
   */
  record Piece(String language, String yaml) {}

  /** The page's pieces of packs. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    Matcher pack = PACK.matcher(text);
    while (pack.find()) {
      pieces.add(new Piece(pack.group(1), pack.group(2)));
    }
    return pieces;
  }
}
