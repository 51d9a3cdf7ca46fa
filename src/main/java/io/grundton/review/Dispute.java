// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import org.jspecify.annotations.Nullable;

/**
 * A finding that a vendor contests.
 *
 * @param seq its number in the log
 * @param atMs when it was contested, milliseconds since 1970 in UTC
 * @param login who contested it
 * @param contest what was said
 * @param state never {@link DisputeState#NONE}
 * @param settled the ruling in force, null where there is none; one whose finding is gone since
 *     keeps it
 */
public record Dispute(
    long seq,
    long atMs,
    String login,
    Act.Contest contest,
    DisputeState state,
    Proceedings.@Nullable Entry settled) {
  /** The id of the finding. */
  public String findingId() {
    String id = contest.target().findingId();
    if (id == null) {
      throw new IllegalStateException("a contest must be of a finding");
    }
    return id;
  }
}
