// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.problem.Place;
import java.util.Arrays;

/** A text that holds JSON, and the places of its characters in the file. */
public abstract sealed class JsonSource {
  private final String text;

  private JsonSource(String text) {
    this.text = text;
  }

  /** The text, without escapes of what it is written in. */
  String text() {
    return text;
  }

  /** The place of the character with this index, which may be the text's length. */
  abstract Place place(int index);

  /** The text of a whole file. */
  static JsonSource ofFile(String name, String text) {
    return new OfFile(name, text);
  }

  /** The text of a string that stands in another text, its opening quote at this index. */
  static JsonSource ofString(JsonSource outer, int quote, String text) {
    return new OfString(outer, quote, text);
  }

  private static final class OfFile extends JsonSource {
    private final String name;
    private int[] lineStarts = {};

    OfFile(String name, String text) {
      super(text);
      this.name = name;
    }

    @Override
    Place place(int index) {
      if (lineStarts.length == 0) {
        lineStarts = lineStarts(text());
      }
      int found = Arrays.binarySearch(lineStarts, index);
      int line = found >= 0 ? found : -found - 2;
      return new Place(name, line + 1, text().codePointCount(lineStarts[line], index) + 1);
    }

    private static int[] lineStarts(String text) {
      int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
      int line = 1;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          starts[line++] = i + 1;
        }
      }
      return starts;
    }
  }

  private static final class OfString extends JsonSource {
    private final JsonSource outer;
    private final int quote;
    private int[] written = {};

    OfString(JsonSource outer, int quote, String text) {
      super(text);
      this.outer = outer;
      this.quote = quote;
    }

    @Override
    Place place(int index) {
      if (written.length == 0) {
        written = written();
      }
      return outer.place(written[index]);
    }

    /** Where each char is written in the outer text: an escape is one char, of two signs or six. */
    private int[] written() {
      int[] at = new int[text().length() + 1];
      int i = quote + 1;
      for (int k = 0; k < at.length; k++) {
        at[k] = i;
        boolean escaped = i + 1 < outer.text().length() && outer.text().charAt(i) == '\\';
        i += !escaped ? 1 : outer.text().charAt(i + 1) == 'u' ? 6 : 2;
      }
      return at;
    }
  }
}
