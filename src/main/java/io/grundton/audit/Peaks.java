// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.Arrays;

/** Finds where a row of numbers rises above a bound, or is highest, in logarithmic time. */
final class Peaks {
  /* A binary tree in an array: node n stands over nodes 2n and 2n+1 and holds the highest of them;
   * the leaves are the numbers. */
  private final long[] highest;
  private final int leaves;
  private final int count;

  Peaks(long[] numbers) {
    count = numbers.length;
    int width = 1;
    while (width < count) {
      width *= 2;
    }
    leaves = width;
    highest = new long[2 * width];
    Arrays.fill(highest, Long.MIN_VALUE);
    System.arraycopy(numbers, 0, highest, leaves, count);
    for (int node = leaves - 1; node > 0; node--) {
      highest[node] = Math.max(highest[2 * node], highest[2 * node + 1]);
    }
  }

  /** One of the numbers. */
  long at(int index) {
    return highest[leaves + index];
  }

  /** The first index from {@code from} on whose number is above a bound; the count if none is. */
  int firstAbove(int from, long bound) {
    if (from >= count) {
      return count;
    }
    int node = leaves + from;
    while (highest[node] <= bound) {
      while (node % 2 == 1) {
        node /= 2;
      }
      if (node == 0) {
        return count;
      }
      node++;
    }
    while (node < leaves) {
      node *= 2;
      if (highest[node] <= bound) {
        node++;
      }
    }
    return node - leaves;
  }

  /** The first index of the highest number from one index to before another; -1 for no numbers. */
  int highest(int from, int to) {
    long peak = Long.MIN_VALUE;
    for (int low = leaves + from, high = leaves + to; low < high; low /= 2, high /= 2) {
      if (low % 2 == 1) {
        peak = Math.max(peak, highest[low++]);
      }
      if (high % 2 == 1) {
        peak = Math.max(peak, highest[--high]);
      }
    }
    return from < to ? firstAbove(from, peak - 1) : -1;
  }
}
