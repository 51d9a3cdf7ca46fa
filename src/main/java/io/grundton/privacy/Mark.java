// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

/**
 * One piece of personal data and the word that stands for it. Offsets are Java char indices, the
 * start included, the end not.
 *
 * @param kind what it was
 * @param originalStart first char in the original text
 * @param originalEnd char after the last in the original text
 * @param redactedStart first char of the word in the redacted text
 * @param redactedEnd char after the last of the word in the redacted text
 */
public record Mark(
    Kind kind, int originalStart, int originalEnd, int redactedStart, int redactedEnd) {
  public Mark {
    if (originalStart < 0 || originalEnd <= originalStart) {
      throw new IllegalArgumentException(
          "A mark must cover a non-empty part of the original, but was [%d, %d)"
              .formatted(originalStart, originalEnd));
    }
    if (redactedStart < 0 || redactedEnd != redactedStart + kind.word().length()) {
      throw new IllegalArgumentException(
          "A mark must be as long as its word, but was [%d, %d)"
              .formatted(redactedStart, redactedEnd));
    }
  }

  /** What kind of personal data a mark stands for. */
  public enum Kind {
    EMAIL,
    IBAN,
    CARD,
    PHONE;

    private final String word = "[" + name() + "]";

    /** What stands in the redacted text, such as {@code [EMAIL]}. */
    public String word() {
      return word;
    }
  }
}
