// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.Layer;

/**
 * Words of a {@link io.grundton.policy.Saying} that somebody said, after exceptions and guards.
 *
 * @param turn index of the turn in the conversation, from 0
 * @param start first char
 * @param end char after the last
 * @param pattern the phrase as the pack writes it
 * @param layer the widest view of the text that was needed
 */
record Occurrence(int turn, int start, int end, String pattern, Layer layer) {
  Evidence.Span span() {
    return new Evidence.Span(turn + 1, start, end);
  }
}
