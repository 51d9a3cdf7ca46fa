// SPDX-License-Identifier: Apache-2.0
/**
 * What a turn looks like to a rule: {@link io.grundton.text.Tokenizer} finds {@link
 * io.grundton.text.Tokens} with spans in the original text, {@link io.grundton.text.Folding} makes
 * spellings equal, {@link io.grundton.text.Contractions} writes short forms out, {@link
 * io.grundton.text.Stemmer} is how a stemmer from elsewhere is plugged in.
 */
@NullMarked
package io.grundton.text;

import org.jspecify.annotations.NullMarked;
