// SPDX-License-Identifier: Apache-2.0
/**
 * The phrase language: {@link io.grundton.phrase.PhraseParser} reads a {@link
 * io.grundton.phrase.Phrase}, {@link io.grundton.phrase.PhraseIndex} compiles many of them at once,
 * and a {@link io.grundton.phrase.PhraseMatcher} finds {@link io.grundton.phrase.Hit}s in a text.
 */
@NullMarked
package io.grundton.phrase;

import org.jspecify.annotations.NullMarked;
