// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.Locale;

/**
 * Finds e-mail addresses from their at sign outwards. Unicode letters are accepted on both sides;
 * the domain must have a dot and end in letters.
 */
final class EmailFinder {
  private static final String NOT_LOCAL =
      "()<>[]{}\",:;\\@|/=?&#!*`~^\u201E\u201C\u201D\u00AB\u00BB";

  private EmailFinder() {}

  static void find(Draft draft) {
    for (int i = 1; i < draft.length(); i++) {
      if (draft.at(i) == '@') {
        int start = localStart(draft, i);
        int end = domainEnd(draft, i + 1);
        if (start < i && end > i) {
          draft.mark(Mark.Kind.EMAIL, start, end);
        }
      }
    }
  }

  private static int localStart(Draft draft, int at) {
    int start = at;
    while (start > 0 && isLocal(draft.at(start - 1))) {
      start--;
    }
    while (start < at && (draft.at(start) == '.' || draft.at(start) == '\'')) {
      start++;
    }
    return start;
  }

  private static boolean isLocal(char c) {
    return c > ' '
        && NOT_LOCAL.indexOf(c) < 0
        && !Character.isSurrogate(c)
        && !Character.isISOControl(c)
        && !Digits.isSpace(c);
  }

  /** The end of the longest domain from here, 0 if there is none. */
  private static int domainEnd(Draft draft, int from) {
    int end = 0;
    int label = from;
    while (true) {
      int labelEnd = labelEnd(draft, label);
      if (label > from) {
        int top = topLevelEnd(draft, label, labelEnd);
        if (top > label) {
          end = top;
        }
      }
      if (labelEnd == label || draft.at(labelEnd) != '.') {
        return end;
      }
      label = labelEnd + 1;
    }
  }

  private static int labelEnd(Draft draft, int from) {
    int i = from;
    while (isLetterOrMark(draft.at(i)) || draft.digitAt(i) >= 0 || draft.at(i) == '-') {
      i++;
    }
    return i;
  }

  /** Where the letters at the start of a label end; the whole label if it is in Punycode. */
  private static int topLevelEnd(Draft draft, int from, int labelEnd) {
    int i = from;
    while (i < labelEnd && isLetterOrMark(draft.at(i))) {
      i++;
    }
    if (i == from + 2 && draft.slice(from, labelEnd).toLowerCase(Locale.ROOT).startsWith("xn--")) {
      return labelEnd;
    }
    return i >= from + 2 ? i : from;
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
