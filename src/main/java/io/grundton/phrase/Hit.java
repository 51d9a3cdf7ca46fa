// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/**
 * A phrase found in a text.
 *
 * @param phrase the number that {@link PhraseIndex.Builder#add} gave
 * @param startToken first token
 * @param endToken token after the last
 * @param layer the widest view that was needed
 */
public record Hit(int phrase, int startToken, int endToken, Layer layer) {}
