// SPDX-License-Identifier: Apache-2.0
package io.grundton.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The open time of {@link BusinessHours} in one stretch of time, added up, so that any part of the
 * stretch can be asked for.
 */
public final class OpenTime {
  /** Longer stretches are cut: nobody waits for thirty years, but a broken clock may say so. */
  private static final long MAX_DAYS = 30L * 366;

  /** Moments beyond have no milliseconds. */
  private static final long FAR_SECONDS = Long.MAX_VALUE / 2_000;

  /*
   * Open periods in order, apart from each other: one goes from opens[i] to closes[i] (milliseconds
   * since 1970), and before[i] milliseconds were open in the periods above it.
   */
  private final long[] opens;
  private final long[] closes;
  private final long[] before;

  private OpenTime(List<long[]> periods) {
    int count = periods.size();
    opens = new long[count];
    closes = new long[count];
    before = new long[count + 1];
    for (int i = 0; i < count; i++) {
      opens[i] = periods.get(i)[0];
      closes[i] = periods.get(i)[1];
      before[i + 1] = before[i] + closes[i] - opens[i];
    }
  }

  /** The open time from one moment to another, in order; time outside of them counts as closed. */
  public static OpenTime of(BusinessHours hours, Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, hours.zone()).minusDays(1);
    LocalDate last = LocalDate.ofInstant(to, hours.zone());
    if (last.toEpochDay() - first.toEpochDay() > MAX_DAYS) {
      last = first.plusDays(MAX_DAYS);
    }
    List<long[]> periods = new ArrayList<>();
    boolean[] open = new boolean[Hours.DAY];
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Arrays.fill(open, false);
      if (!hours.holidays().contains(day)) {
        for (Hours some : hours.hours().getOrDefault(day.getDayOfWeek(), List.of())) {
          Arrays.fill(open, some.from(), some.overnight() ? Hours.DAY : some.to(), true);
        }
        for (Hours some : hours.hours().getOrDefault(day.minusDays(1).getDayOfWeek(), List.of())) {
          if (some.overnight()) {
            Arrays.fill(open, 0, some.to(), true);
          }
        }
      }
      add(periods, day, open, hours.zone());
    }
    return new OpenTime(periods);
  }

  private static void add(List<long[]> periods, LocalDate day, boolean[] open, ZoneId zone) {
    int minute = 0;
    while (minute < Hours.DAY) {
      int from = minute;
      while (minute < Hours.DAY && open[minute] == open[from]) {
        minute++;
      }
      if (open[from]) {
        long opens = moment(day, from, zone);
        long closes = moment(day, minute, zone);
        long[] last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last != null && last[1] == opens) {
          last[1] = closes;
        } else if (closes > opens) {
          periods.add(new long[] {opens, closes});
        }
      }
    }
  }

  /* The first moment at which the clock shows a time, or shows a later one because it skips it. */
  private static long moment(LocalDate day, int minute, ZoneId zone) {
    LocalDateTime time = day.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    if (transition != null && transition.isGap()) {
      return transition.getInstant().toEpochMilli();
    }
    ZoneOffset offset = zone.getRules().getOffset(time);
    return time.toInstant(offset).toEpochMilli();
  }

  /** Open milliseconds between two moments of the stretch, 0 where they are the wrong way round. */
  public long between(Instant from, Instant to) {
    return Math.max(0, until(millis(to)) - until(millis(from)));
  }

  private static long millis(Instant moment) {
    long seconds = Math.max(-FAR_SECONDS, Math.min(FAR_SECONDS, moment.getEpochSecond()));
    return seconds * 1_000 + moment.getNano() / 1_000_000;
  }

  private long until(long moment) {
    int found = Arrays.binarySearch(opens, moment);
    int period = found >= 0 ? found : -found - 2;
    return period < 0 ? 0 : before[period] + Math.min(moment, closes[period]) - opens[period];
  }
}
