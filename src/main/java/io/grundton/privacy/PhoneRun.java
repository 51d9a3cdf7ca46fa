// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.Arrays;

/** Groups of digits with only spaces and phone punctuation between them. */
final class PhoneRun {
  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private boolean[] plus = new boolean[4];
  private int size;

  private PhoneRun() {}

  /** The run whose first digit stands at an index. */
  static PhoneRun at(Draft draft, int firstDigit) {
    PhoneRun run = new PhoneRun();
    int i = firstDigit;
    boolean afterPlus = isPlusBefore(draft, firstDigit);
    while (true) {
      int start = i;
      while (draft.digitAt(i) >= 0) {
        i++;
      }
      run.add(start, i, afterPlus);
      int next = i;
      afterPlus = false;
      while (next < i + Redactor.WIDEST_GAP && isBetween(draft.at(next))) {
        afterPlus |= isPlus(draft.at(next));
        next++;
      }
      if (draft.digitAt(next) < 0) {
        return run;
      }
      i = next;
    }
  }

  private void add(int start, int end, boolean afterPlus) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      plus = Arrays.copyOf(plus, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    plus[size] = afterPlus;
    size++;
  }

  int groups() {
    return size;
  }

  int start(int group) {
    return starts[group];
  }

  int end(int group) {
    return ends[group];
  }

  /** Whether a plus stands before the group. */
  boolean plus(int group) {
    return plus[group];
  }

  /** The end of the last group. */
  int end() {
    return ends[size - 1];
  }

  /** How many digits the groups have, both ends included. */
  int digits(int first, int last) {
    int digits = 0;
    for (int group = first; group <= last; group++) {
      digits += ends[group] - starts[group];
    }
    return digits;
  }

  /**
   * The last group such that no plus stands within and there are at most so many digits; before the
   * first if that alone has more.
   */
  int lastWithin(int first, int mostDigits) {
    int digits = ends[first] - starts[first];
    int last = first - 1;
    while (digits <= mostDigits) {
      last++;
      if (last + 1 == size || plus[last + 1]) {
        return last;
      }
      digits += ends[last + 1] - starts[last + 1];
    }
    return last;
  }

  /** Whether the groups are cut as North American numbers are, the leading 1 or not. */
  boolean isGroupedLikeAmerican(Draft draft, int first, int last) {
    int digits = digits(first, last);
    int area = first;
    if (digits == 11 && draft.digitAt(starts[first]) == 1) {
      if (length(first) == 11) {
        return true;
      }
      if (length(first) != 1) {
        return false;
      }
      area++;
    } else if (digits != 10) {
      return false;
    }
    return switch (last - area) {
      case 0 -> true;
      case 1 -> length(area) == 3 || length(area) == 6;
      case 2 -> length(area) == 3 && length(area + 1) == 3;
      default -> false;
    };
  }

  /** Whether the groups have three, three and four digits, behind a group of a single 1 or not. */
  boolean isCutThreeThreeFour(Draft draft, int first, int last) {
    int area = last - 2;
    boolean hasArea =
        area == first
            || (area == first + 1 && length(first) == 1 && draft.digitAt(starts[first]) == 1);
    return hasArea && length(area) == 3 && length(area + 1) == 3 && length(last) == 4;
  }

  private int length(int group) {
    return ends[group] - starts[group];
  }

  /** Where a number starts, with its plus and the parenthesis that closes within it. */
  int lead(Draft draft, int first, int last) {
    int lead = starts[first];
    if (plus[first]) {
      do {
        lead--;
      } while (!isPlus(draft.at(lead)));
    }
    if (draft.at(lead - 1) == '(' && draft.slice(lead, ends[last]).indexOf(')') >= 0) {
      lead--;
    }
    return lead;
  }

  private static boolean isPlusBefore(Draft draft, int start) {
    int before = start - 1;
    if (draft.at(before) == '(' || draft.at(before) == ' ') {
      before--;
    }
    return isPlus(draft.at(before));
  }

  private static boolean isPlus(char c) {
    return c == '+' || c == '\uFF0B';
  }

  private static boolean isBetween(char c) {
    return Digits.isSpace(c) || Digits.isDash(c) || isPlus(c) || "()[]/.~".indexOf(c) >= 0;
  }
}
