// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

/**
 * A sentence of a turn.
 *
 * @param turn number of the turn, from 1
 * @param start its first char in the turn's original text
 * @param end char after its last, with the mark that ends it; more than {@code start}
 */
public record Sentence(int turn, int start, int end) {
  public Sentence {
    if (turn < 1 || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a sentence must be a non-empty part of a turn, but was turn %d, [%d, %d)"
              .formatted(turn, start, end));
    }
  }
}
