// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.List;

/**
 * A text without structured personal data, and where it differs from the original. Offsets are Java
 * char indices; {@link io.grundton.text.CodePoints} turns them into what the tables hold.
 *
 * @param text the redacted text; the same object as the original where nothing was found
 * @param marks by position, disjoint
 */
public record Redacted(String text, List<Mark> marks) {
  public Redacted {
    marks = List.copyOf(marks);
  }

  /**
   * A part of a text: the start is included, the end is not.
   *
   * @param start from 0
   * @param end at least the start
   */
  public record Span(int start, int end) {
    public Span {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException(
            "A span must not end before it starts, but was [%d, %d)".formatted(start, end));
      }
    }
  }

  /**
   * The part of the redacted text that stands for a part of the original. A span that touches the
   * inside of a mark widens to the whole mark; one that only borders on it does not.
   *
   * @throws IllegalArgumentException if the span is not one of the original text
   */
  public Span toRedacted(int charStart, int charEnd) {
    if (charStart < 0 || charEnd < charStart || charEnd > originalLength()) {
      throw new IllegalArgumentException(
          "The span must lie in the original text of %d chars, but was [%d, %d)"
              .formatted(originalLength(), charStart, charEnd));
    }
    if (marks.isEmpty()) {
      return new Span(charStart, charEnd);
    }
    int start = charStart;
    int end = charEnd;
    for (Mark mark : marks) {
      int shift = mark.redactedEnd() - mark.originalEnd();
      if (charStart >= mark.originalEnd()) {
        start = charStart + shift;
      } else if (charStart >= mark.originalStart()) {
        start = mark.redactedStart();
      }
      if (charEnd >= mark.originalEnd()) {
        end = charEnd + shift;
      } else if (charEnd > mark.originalStart()) {
        end = mark.redactedEnd();
      } else if (charEnd == mark.originalStart()) {
        end = mark.redactedStart();
      }
    }
    return new Span(start, end);
  }

  private int originalLength() {
    if (marks.isEmpty()) {
      return text.length();
    }
    Mark last = marks.get(marks.size() - 1);
    return text.length() - last.redactedEnd() + last.originalEnd();
  }
}
