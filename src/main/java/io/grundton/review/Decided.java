// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A decision with all that tables tell of it.
 *
 * @param seq its number in the log
 * @param atMs when, milliseconds since 1970 in UTC
 * @param reviewer who
 * @param conversationKey about which conversation
 * @param setting what was so then
 * @param validity whether it counts
 * @param dispute what a vendor said of the finding
 */
public record Decided(
    long seq,
    long atMs,
    String reviewer,
    String conversationKey,
    Act.Decision decision,
    Setting setting,
    Validity validity,
    DisputeState dispute) {
  /** The date in UTC on which it was made: no later change moves it. */
  public LocalDate date() {
    return LocalDate.ofInstant(Instant.ofEpochMilli(atMs), ZoneOffset.UTC);
  }
}
