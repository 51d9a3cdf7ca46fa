// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.grundton.audit.Participant;
import io.grundton.transcript.Channel;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the conversations of one row of vendor_day have in common.
 *
 * @param date their business date
 * @param vendorId the vendor of the agent
 * @param inHouse whether the vendor is the company itself
 * @param packId null for conversations that no pack is meant for
 * @param packVersion null exactly where {@code packId} is
 * @param agentKind what the agent is
 * @param channel the way they were held
 * @param language BCP 47 primary tag, null where unknown
 * @param topic null where the source does not say
 */
public record VendorKey(
    LocalDate date,
    String vendorId,
    boolean inHouse,
    @Nullable String packId,
    @Nullable String packVersion,
    Participant.Kind agentKind,
    Channel channel,
    @Nullable String language,
    @Nullable String topic)
    implements Comparable<VendorKey> {
  private static final Comparator<@Nullable String> NULL_FIRST = nullsFirst(naturalOrder());
  private static final Comparator<VendorKey> ORDER =
      comparing(VendorKey::date)
          .thenComparing(VendorKey::vendorId)
          .thenComparing(VendorKey::inHouse)
          .thenComparing(VendorKey::packId, NULL_FIRST)
          .thenComparing(VendorKey::packVersion, NULL_FIRST)
          .thenComparing(VendorKey::agentKind)
          .thenComparing(VendorKey::channel)
          .thenComparing(VendorKey::language, NULL_FIRST)
          .thenComparing(VendorKey::topic, NULL_FIRST);

  @Override
  public int compareTo(VendorKey other) {
    return ORDER.compare(this, other);
  }
}
