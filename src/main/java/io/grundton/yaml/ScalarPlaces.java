// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Finds the characters of one scalar in its file: behind the opening quote, past escapes, and in a
 * block on the line and in the column where they were typed. Where a scalar that is not a literal
 * block runs over several lines, what stands beyond the first has the place of the start.
 *
 * @param source the file
 * @param style how the scalar is written
 * @param line of its first sign (an anchor, a quote, the bar of a block), from 1
 * @param column of its first sign, from 1
 */
record ScalarPlaces(SourceText source, ScalarStyle style, int line, int column) {
  private static final int ESCAPE = '\\';
  private static final int QUOTE = '\'';

  /** Where the scalar starts: its quote, or the first line of a block. */
  Place start(String text) {
    return switch (style) {
      case LITERAL, FOLDED -> inBlock(text, 0);
      default -> new Place(source.name(), line, afterProperties(written()) + 1);
    };
  }

  /** The place of the character at a code point offset of the scalar's text. */
  Place at(String text, int offset) {
    return switch (style) {
      case LITERAL, FOLDED -> inBlock(text, offset);
      default -> inLine(offset);
    };
  }

  private Place inLine(int offset) {
    int[] written = written();
    int start = afterProperties(written);
    int at = style == ScalarStyle.PLAIN ? start : start + 1;
    for (int i = 0; i < offset && at < written.length; i++) {
      at += width(written, at);
    }
    return new Place(source.name(), line, (at < written.length ? at : start) + 1);
  }

  private int[] written() {
    return source.codePoints(line);
  }

  /* Behind anchors and tags, each with the spaces that follow it. */
  private int afterProperties(int[] written) {
    int at = Math.min(column - 1, written.length);
    while (at < written.length && (written[at] == '&' || written[at] == '!')) {
      while (at < written.length && !Character.isWhitespace(written[at])) {
        at++;
      }
      while (at < written.length && Character.isWhitespace(written[at])) {
        at++;
      }
    }
    return at;
  }

  /* How many written characters stand for the one of the text that starts here. */
  private int width(int[] written, int at) {
    boolean more = at + 1 < written.length;
    if (style == ScalarStyle.DOUBLE_QUOTED && written[at] == ESCAPE && more) {
      return switch (written[at + 1]) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> 10;
        default -> 2;
      };
    }
    boolean doubled = written[at] == QUOTE && more && written[at + 1] == QUOTE;
    return style == ScalarStyle.SINGLE_QUOTED && doubled ? 2 : 1;
  }

  private Place inBlock(String text, int offset) {
    List<String> lines = text.lines().toList();
    int first = 0;
    while (first < lines.size() && lines.get(first).isEmpty()) {
      first++;
    }
    if (first == lines.size()) {
      return new Place(source.name(), line, column);
    }
    int indent = leadingSpaces(source.lines().get(line + first)) - leadingSpaces(lines.get(first));
    if (style == ScalarStyle.FOLDED) {
      return new Place(source.name(), line + 1 + first, indent + 1);
    }
    int index = 0;
    int rest = offset;
    while (index < lines.size() - 1 && rest > length(lines.get(index))) {
      rest -= length(lines.get(index)) + 1;
      index++;
    }
    return new Place(source.name(), line + 1 + index, indent + rest + 1);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int leadingSpaces(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == ' ') {
      count++;
    }
    return count;
  }
}
