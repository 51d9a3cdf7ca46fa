// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When deliveries arrive, which one does not, and which conversations never come. */
final class Punctuality {
  /**
   * A delivery after its agreed hour.
   *
   * @param day of the plan, from 0
   * @param minutes after the hour
   */
  record Late(Source source, int day, int minutes) {}

  /** A conversation that the client lists and nobody delivers. */
  record Lost(Source source, int day, int conversation) {}

  private static final int PURPOSE_ARRIVAL = 3;
  private static final int PURPOSE_LOST = 4;

  private static final List<Late> LATE =
      List.of(
          new Late(Source.REIHER, 4, 192),
          new Late(Source.REIHER, 18, 47),
          new Late(Source.KRANICH, 22, 425));
  private static final Source MISSING = Source.KRANICH;
  private static final int MISSING_DAY = 10;
  private static final Source DISAGREEING = Source.INHOUSE;
  private static final int DISAGREEING_DAY = 7;

  /* Beyond the numbers of all conversations. */
  private static final int FIRST_LOST = 80_000_000;
  private static final int LOST = 9;

  private final DemoPlan plan;

  Punctuality(DemoPlan plan) {
    this.plan = plan;
  }

  /** The agreed hour of a source, on the day after the folder's date. */
  static LocalTime agreed(Source source) {
    return source.inHouse() ? LocalTime.of(2, 30) : LocalTime.of(5, 0);
  }

  /** When the files of a folder arrive. */
  Instant arrival(Source source, int day) {
    int early =
        10 + Dice.once(Dice.seed(plan.seed(), day * 100L + source.share(), PURPOSE_ARRIVAL), 100);
    int minutes =
        late().stream()
            .filter(late -> late.source() == source && late.day() == day)
            .mapToInt(Late::minutes)
            .findFirst()
            .orElse(-early);
    return plan.day(day)
        .plusDays(1)
        .atTime(agreed(source))
        .atZone(TranscriptWriter.BUSINESS_ZONE)
        .toInstant()
        .plusSeconds(60L * minutes);
  }

  /** The late deliveries of the plan. */
  List<Late> late() {
    return LATE.stream().filter(late -> late.day() < plan.days()).toList();
  }

  /** Whether a source has no folder for a day; what belongs there comes the day after. */
  boolean isMissing(Source source, int day) {
    return source == MISSING && day == MISSING_DAY && day + 1 < plan.days();
  }

  /** Whether the control file of a folder announces one record too many. */
  boolean disagrees(Source source, int day) {
    return source == DISAGREEING && day == DISAGREEING_DAY;
  }

  /** The conversations that never come. */
  List<Lost> lost() {
    Source[] vendors = {Source.ALBATROS, Source.REIHER, Source.ALBATROS, Source.KRANICH};
    List<Lost> lost = new ArrayList<>();
    for (int i = 0; i < Math.min(LOST, plan.scaled(LOST)); i++) {
      int day = Dice.once(Dice.seed(plan.seed(), i, PURPOSE_LOST), plan.days());
      lost.add(new Lost(vendors[i % vendors.length], day, FIRST_LOST + i));
    }
    return lost;
  }
}
