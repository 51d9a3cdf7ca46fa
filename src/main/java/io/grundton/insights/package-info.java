// SPDX-License-Identifier: Apache-2.0
/**
 * Phrase matchers of Google's CX Insights (Contact Center AI Insights), as its REST interface gives
 * them: {@link io.grundton.insights.PhraseMatchers} turns each into a {@link
 * io.grundton.draft.Category}.
 */
@NullMarked
package io.grundton.insights;

import org.jspecify.annotations.NullMarked;
