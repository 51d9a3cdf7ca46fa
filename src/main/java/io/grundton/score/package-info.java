// SPDX-License-Identifier: Apache-2.0
/**
 * Arithmetic in basis points: {@link io.grundton.score.Scorer} turns what each rule said into a
 * {@link io.grundton.score.ConversationScore}.
 */
@NullMarked
package io.grundton.score;

import org.jspecify.annotations.NullMarked;
