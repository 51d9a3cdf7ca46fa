// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.ArrayList;
import java.util.List;

/** A sentence with slots, cut once into fixed text and gaps. */
final class Line {
  private final String[] fixed;
  private final Slot[] gaps;

  private Line(List<String> fixed, List<Slot> gaps) {
    this.fixed = fixed.toArray(new String[0]);
    this.gaps = gaps.toArray(new Slot[0]);
  }

  /** Reads a line of a resource. */
  static Line of(String text) {
    List<String> fixed = new ArrayList<>();
    List<Slot> gaps = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a slot must be closed, but was open in: " + text);
      }
      fixed.add(text.substring(from, open));
      gaps.add(Slot.named(text.substring(open + 1, close)));
      from = close + 1;
    }
    fixed.add(text.substring(from));
    return new Line(fixed, gaps);
  }

  /** Appends the sentence with the values of one conversation. */
  void write(Particulars particulars, TextBuffer out) {
    for (int i = 0; i < gaps.length; i++) {
      out.append(fixed[i]);
      out.append(particulars.value(gaps[i]));
    }
    out.append(fixed[gaps.length]);
  }
}
