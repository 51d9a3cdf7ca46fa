// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Text cut where marked passages begin and end; passages may overlap. */
public final class Highlighting {
  /**
   * A part of a text in which nothing begins or ends.
   *
   * @param marks numbers of the passages that cover it, ascending; empty where none does
   */
  public record Segment(String text, List<Integer> marks) {
    public Segment {
      marks = List.copyOf(marks);
    }
  }

  private Highlighting() {}

  /**
   * Cuts a text. What of a passage is beyond its end is left out.
   *
   * @param passages of this text, by code points; they are numbered as given, from 0
   * @return the segments in order, none of them empty; together they are the text
   */
  public static List<Segment> of(String text, List<Passage> passages) {
    int length = text.codePointCount(0, text.length());
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (Passage passage : passages) {
      cuts.add(Math.min(passage.start(), length));
      cuts.add(Math.min(passage.end(), length));
    }
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    int offset = 0;
    for (int to : cuts) {
      if (to > from) {
        int end = text.offsetByCodePoints(offset, to - from);
        segments.add(new Segment(text.substring(offset, end), covering(passages, from)));
        from = to;
        offset = end;
      }
    }
    return segments;
  }

  private static List<Integer> covering(List<Passage> passages, int point) {
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).start() <= point && point < passages.get(i).end()) {
        marks.add(i);
      }
    }
    return marks;
  }
}
