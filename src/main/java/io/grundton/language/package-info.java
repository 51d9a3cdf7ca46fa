// SPDX-License-Identifier: Apache-2.0
/**
 * Which language is spoken in which turns of a conversation: a {@link
 * io.grundton.language.LanguageFinder} weighs words by {@link io.grundton.language.WordWeights} and
 * tells the {@link io.grundton.language.LanguagesHeard}. What is short, mixed or between two
 * languages is unknown, never a guess.
 */
@NullMarked
package io.grundton.language;

import org.jspecify.annotations.NullMarked;
