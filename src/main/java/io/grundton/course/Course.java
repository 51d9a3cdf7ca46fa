// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation went for the customer, by what was said and what was not.
 *
 * @param start the customer's mood in the first turns; null where no classifier told
 * @param end the customer's mood in the last turns; null where no classifier told, and where the
 *     customer said nothing after the opening
 * @param ending how it ended; null = unknown
 */
public record Course(@Nullable MoodSign start, @Nullable MoodSign end, @Nullable Ending ending) {
  /** Nothing is known. */
  public static final Course UNKNOWN = new Course(null, null, null);
}
