// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/** A phrase that cannot be used; the message says why, the offset where. */
public final class PhraseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /** With a message of subject, actual and legal, and the char index in the phrase. */
  public PhraseException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Char index in the phrase, 0 where the whole phrase is meant. */
  public int offset() {
    return offset;
  }
}
