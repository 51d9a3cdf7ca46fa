// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the lines of a text start; LF, CR LF and CR end a line. */
final class LineStarts {
  private final List<Integer> starts = new ArrayList<>();

  LineStarts(String text) {
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crOfCrLf)) {
        starts.add(i + 1);
      }
    }
  }

  /** The line, from 1, that holds an index. */
  int lineOf(int index) {
    int found = Collections.binarySearch(starts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The index at which a line, from 1, starts. */
  int startOf(int line) {
    return starts.get(line - 1);
  }
}
