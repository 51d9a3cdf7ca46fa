// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A text while it is being redacted: what a finder has marked is blank to the finders after it, so
 * that marks never overlap.
 */
final class Draft {
  /* A line break, because no finder reads across one. */
  private static final char BLANK = '\n';

  private final String original;
  private final char[] chars;
  private final List<Found> found = new ArrayList<>(2);

  private record Found(Mark.Kind kind, int start, int end) {}

  Draft(String original) {
    this.original = original;
    this.chars = original.toCharArray();
  }

  int length() {
    return chars.length;
  }

  /** The char at an index, or a blank beyond both ends. */
  char at(int i) {
    return i >= 0 && i < chars.length ? chars[i] : BLANK;
  }

  /** The value of the decimal digit at an index, in any script; -1 for anything else. */
  int digitAt(int i) {
    return Digits.value(at(i));
  }

  /** The part of the text that is left, blanks included. */
  String slice(int start, int end) {
    return new String(chars, start, end - start);
  }

  void mark(Mark.Kind kind, int start, int end) {
    found.add(new Found(kind, start, end));
    blank(start, end);
  }

  /** Hides a part from later finders without marking it. */
  void blank(int start, int end) {
    Arrays.fill(chars, start, end, BLANK);
  }

  Redacted redacted() {
    if (found.isEmpty()) {
      return new Redacted(original, List.of());
    }
    found.sort(Comparator.comparingInt(Found::start));
    StringBuilder text = new StringBuilder(original.length() + 8);
    List<Mark> marks = new ArrayList<>(found.size());
    int copied = 0;
    for (Found f : found) {
      text.append(original, copied, f.start());
      int start = text.length();
      text.append(f.kind().word());
      marks.add(new Mark(f.kind(), f.start(), f.end(), start, text.length()));
      copied = f.end();
    }
    text.append(original, copied, original.length());
    return new Redacted(text.toString(), marks);
  }
}
