// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import io.grundton.rollup.DayMeasure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time within which customers had a first response: the edges of the published histogram. */
public enum Limit implements CountedByOwner {
  WITHIN_15S(15, DayMeasure.N_FIRST_RESPONSE_LE_15S),
  WITHIN_30S(30, DayMeasure.N_FIRST_RESPONSE_LE_30S),
  WITHIN_60S(60, DayMeasure.N_FIRST_RESPONSE_LE_60S),
  WITHIN_120S(120, DayMeasure.N_FIRST_RESPONSE_LE_120S),
  WITHIN_300S(300, DayMeasure.N_FIRST_RESPONSE_LE_300S),
  WITHIN_900S(900, DayMeasure.N_FIRST_RESPONSE_LE_900S),
  WITHIN_3600S(3_600, DayMeasure.N_FIRST_RESPONSE_LE_3600S),
  WITHIN_14400S(14_400, DayMeasure.N_FIRST_RESPONSE_LE_14400S),
  WITHIN_86400S(86_400, DayMeasure.N_FIRST_RESPONSE_LE_86400S);

  private static final List<Limit> ALL = List.of(values());

  private final long ms;
  private final DayMeasure bin;
  private final String code;

  Limit(int seconds, DayMeasure bin) {
    this.ms = seconds * 1_000L;
    this.bin = bin;
    this.code = "within-" + seconds + "s";
  }

  /** The time in milliseconds, which is within it. */
  public long ms() {
    return ms;
  }

  @Override
  public String code() {
    return code;
  }

  /* The bins of the table are disjoint. */
  @Override
  public long in(Tally tally) {
    return Arrays.stream(values())
        .filter(limit -> limit.ms <= ms)
        .mapToLong(limit -> tally.of(limit.bin))
        .sum();
  }

  @Override
  public long in(Listed conversation) {
    Long response = conversation.firstResponseMs();
    return response != null && response <= ms ? 1 : 0;
  }

  /** The first within which at least half of the answered are; null where none is. */
  public static @Nullable Limit ofHalf(Tally tally) {
    long answered = Count.ANSWERED.in(tally);
    return ALL.stream()
        .filter(limit -> answered > 0 && 2 * limit.in(tally) >= answered)
        .findFirst()
        .orElse(null);
  }
}
