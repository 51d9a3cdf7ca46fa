// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

/**
 * A phrase of the phrase language, and words that it matches.
 *
 * @param text in the phrase language
 * @param sample one line that it matches in
 */
public record DraftPhrase(String text, String sample) {}
