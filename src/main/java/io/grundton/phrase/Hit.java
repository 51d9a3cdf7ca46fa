// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/**
 * A phrase found in a text.
 *
 * @param phrase the number that {@link PhraseIndex.Builder#add} gave
 * @param startToken first token
 * @param endToken token after the last
 * @param start first char in the text
 * @param end char after the last in the text
 * @param layer the widest view that was needed
 */
public record Hit(int phrase, int startToken, int endToken, int start, int end, Layer layer) {
  /** Whether two hits share a token. */
  public boolean overlaps(Hit other) {
    return startToken < other.endToken && other.startToken < endToken;
  }

  /** The same hit, found on another layer. */
  Hit on(Layer other) {
    return new Hit(phrase, startToken, endToken, start, end, other);
  }
}
