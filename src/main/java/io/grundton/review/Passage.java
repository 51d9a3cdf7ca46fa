// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

/**
 * A part of a turn's redacted text.
 *
 * @param turnNo from 1
 * @param start first code point, from 0
 * @param end code point after the last
 */
public record Passage(int turnNo, int start, int end) {
  public Passage {
    if (turnNo < 1 || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a passage must be a part of a turn, but was turn %d, [%d, %d)"
              .formatted(turnNo, start, end));
    }
  }
}
