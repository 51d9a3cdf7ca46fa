// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All deliveries of one conversation, resolved: which is kept, and what the others are.
 *
 * <p>The conversation's date is that of its lowest revision, so no revision moves it. What was
 * delivered too many days after that date is too late and takes no further part. Of the rest one is
 * kept, see {@link Delivered#KEPT_FIRST}; another of the same revision and delivery date but with
 * other content is a conflict, the remaining ones are duplicates.
 *
 * @param date the business date of the conversation
 * @param kept what counts, null where everything came too late
 * @param duplicates those that repeat the conversation
 * @param conflicts those that contradict what is kept
 * @param tooLate those that came too late
 */
public record Redeliveries(
    LocalDate date,
    @Nullable Delivered kept,
    List<Delivered> duplicates,
    List<Delivered> conflicts,
    List<Delivered> tooLate) {
  private static final Comparator<Delivered> FIRST_REVISION =
      Comparator.comparing((Delivered d) -> d.conversation().revision())
          .thenComparing(d -> d.origin().deliveryDate())
          .thenComparing(Delivered.KEPT_FIRST);

  /**
   * Resolves deliveries of one conversation.
   *
   * @param deliveries at least one, in any order
   * @param zone decides the date
   * @param lateDays days after the conversation's date that a delivery may come
   */
  public static Redeliveries resolve(List<Delivered> deliveries, ZoneId zone, int lateDays) {
    Delivered first = deliveries.get(0);
    if (deliveries.size() > 1) {
      for (Delivered delivery : deliveries) {
        first = FIRST_REVISION.compare(delivery, first) < 0 ? delivery : first;
      }
    }
    LocalDate date = LocalDate.ofInstant(first.conversation().startedAt(), zone);
    LocalDate last = date.plusDays(lateDays);
    List<Delivered> inTime = new ArrayList<>(deliveries.size());
    List<Delivered> tooLate = new ArrayList<>(0);
    for (Delivered delivery : deliveries) {
      (delivery.origin().deliveryDate().isAfter(last) ? tooLate : inTime).add(delivery);
    }
    if (inTime.isEmpty()) {
      return new Redeliveries(date, null, List.of(), List.of(), tooLate);
    }
    inTime.sort(Delivered.KEPT_FIRST);
    Delivered kept = inTime.get(0);
    List<Delivered> duplicates = new ArrayList<>(0);
    List<Delivered> conflicts = new ArrayList<>(0);
    for (Delivered other : inTime.subList(1, inTime.size())) {
      (kept.contradicts(other) ? conflicts : duplicates).add(other);
    }
    return new Redeliveries(date, kept, duplicates, conflicts, tooLate);
  }
}
