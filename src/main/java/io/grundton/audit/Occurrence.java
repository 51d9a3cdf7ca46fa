// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Labelled;
import io.grundton.phrase.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Words of a {@link io.grundton.policy.Saying} that somebody said, after exceptions and guards; or
 * a turn to which a classifier gave a label.
 *
 * @param turn index of the turn in the conversation, from 0
 * @param start first char
 * @param end char after the last
 * @param pattern the phrase as the pack writes it, null for a label
 * @param layer the widest view of the text that was needed, null for a label
 * @param labelled what the classifier says, null for words
 * @param certain whether it happened; where not, a person should decide
 */
record Occurrence(
    int turn,
    int start,
    int end,
    @Nullable String pattern,
    @Nullable Layer layer,
    @Nullable Labelled labelled,
    boolean certain) {
  /** Words. */
  Occurrence(int turn, int start, int end, String pattern, Layer layer) {
    this(turn, start, end, pattern, layer, null, true);
  }

  /** The same words under another name than the phrase that found them. */
  Occurrence renamed(String name) {
    return new Occurrence(turn, start, end, name, layer, labelled, certain);
  }

  Evidence.Span span() {
    return new Evidence.Span(turn + 1, start, end);
  }

  Evidence.Presence presence(@Nullable Occurrence trigger) {
    return new Evidence.Presence(
        span(), pattern, layer, trigger == null ? null : trigger.span(), labelled);
  }
}
