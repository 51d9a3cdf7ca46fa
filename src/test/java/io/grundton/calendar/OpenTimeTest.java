// SPDX-License-Identifier: Apache-2.0
package io.grundton.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BusinessHours OFFICE =
      new BusinessHours(
          BERLIN,
          Map.of(
              DayOfWeek.MONDAY, List.of(new Hours(8 * 60, 18 * 60)),
              DayOfWeek.TUESDAY, List.of(new Hours(8 * 60, 12 * 60), new Hours(13 * 60, 18 * 60)),
              DayOfWeek.WEDNESDAY, List.of(new Hours(22 * 60, 6 * 60)),
              DayOfWeek.SATURDAY, List.of(new Hours(9 * 60, 18 * 60)),
              DayOfWeek.SUNDAY, List.of(new Hours(0, Hours.DAY))),
          Set.of(LocalDate.of(2026, 12, 28)));

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00, 2026-03-02T18:00, 600",
    "2026-03-02T07:00, 2026-03-02T08:30, 30",
    "2026-03-02T17:55, 2026-03-03T08:05, 10",
    "2026-03-03T11:50, 2026-03-03T13:10, 20",
    "2026-03-03T12:10, 2026-03-03T12:50, 0",
    "2026-03-04T23:00, 2026-03-05T01:00, 120",
    "2026-03-05T05:00, 2026-03-05T07:00, 60",
    "2026-03-05T07:00, 2026-03-04T23:00, 0",
    // Clocks go forward on Sunday the 29th: the open day has 23 hours.
    "2026-03-28T17:55, 2026-03-29T01:00, 65",
    "2026-03-28T18:00, 2026-03-30T00:00, 1380",
    // Clocks go back on Sunday the 25th: it has 25.
    "2026-10-24T18:00, 2026-10-26T00:00, 1500",
    // A holiday is closed, though a Monday.
    "2026-12-27T23:00, 2026-12-29T08:30, 90"
  })
  void countsOpenMinutesOnTheHousesOwnClock(LocalDateTime from, LocalDateTime to, long minutes) {
    Instant start = from.atZone(BERLIN).toInstant();
    Instant end = to.atZone(BERLIN).toInstant();
    Instant before = start.isBefore(end) ? start : end;
    OpenTime open = OpenTime.of(OFFICE, before, before.plus(Duration.ofDays(9)));
    assertThat(open.between(start, end)).isEqualTo(Duration.ofMinutes(minutes).toMillis());
  }

  @Test
  void countsMilliseconds() {
    Instant start = LocalDateTime.parse("2026-03-02T17:59:59.250").atZone(BERLIN).toInstant();
    OpenTime open = OpenTime.of(OFFICE, start, start.plusSeconds(60));
    assertThat(open.between(start, start.plusMillis(500))).isEqualTo(500);
    assertThat(open.between(start, start.plusSeconds(60))).isEqualTo(750);
  }

  @Test
  void agreesWithAClockThatIsReadMinuteByMinute() {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      BusinessHours hours = anyHours(random);
      ZonedDateTime first =
          LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 20 + random.nextInt(8))
              .atTime(random.nextInt(24), random.nextInt(60))
              .atZone(hours.zone());
      int minutes = 1 + random.nextInt(12 * Hours.DAY);
      boolean[] open = readMinuteByMinute(hours, first, minutes);
      OpenTime time =
          OpenTime.of(hours, first.toInstant(), first.toInstant().plusSeconds(60L * minutes));
      for (int k = 0; k < 20; k++) {
        int from = random.nextInt(minutes);
        int to = from + random.nextInt(minutes - from + 1);
        long expected = 0;
        for (int minute = from; minute < to; minute++) {
          expected += open[minute] ? 1 : 0;
        }
        assertThat(
                time.between(
                    first.toInstant().plusSeconds(60L * from),
                    first.toInstant().plusSeconds(60L * to)))
            .as("%s from %s by %d to %d", hours, first, from, to)
            .isEqualTo(60_000 * expected);
      }
    }
  }

  /*
   * A clock that stands still while the hour is shown for the second time. It starts a day early,
   * since the start may lie in such an hour.
   */
  private static boolean[] readMinuteByMinute(
      BusinessHours hours, ZonedDateTime first, int minutes) {
    boolean[] open = new boolean[minutes];
    LocalDateTime shown = LocalDateTime.MIN;
    for (int minute = -Hours.DAY; minute < minutes; minute++) {
      LocalDateTime wall = first.plusMinutes(minute).toLocalDateTime();
      shown = wall.isAfter(shown) ? wall : shown;
      if (minute >= 0) {
        open[minute] = isOpen(hours, shown);
      }
    }
    return open;
  }

  private static boolean isOpen(BusinessHours hours, LocalDateTime at) {
    if (hours.holidays().contains(at.toLocalDate())) {
      return false;
    }
    int minute = at.getHour() * 60 + at.getMinute();
    for (Hours some : hours.hours().getOrDefault(at.getDayOfWeek(), List.of())) {
      if (minute >= some.from() && (some.overnight() || minute < some.to())) {
        return true;
      }
    }
    for (Hours some : hours.hours().getOrDefault(at.getDayOfWeek().minus(1), List.of())) {
      if (some.overnight() && minute < some.to()) {
        return true;
      }
    }
    return false;
  }

  private static BusinessHours anyHours(Random random) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Hours> some = new ArrayList<>();
      for (int count = random.nextInt(3); count > 0; count--) {
        int from = 30 * random.nextInt(48);
        int to = 30 * (1 + random.nextInt(48));
        if (from != to) {
          some.add(new Hours(from, to));
        }
      }
      week.put(day, some);
    }
    Set<LocalDate> holidays = new HashSet<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      holidays.add(LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 22 + random.nextInt(9)));
    }
    List<ZoneId> zones =
        List.of(
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"));
    return new BusinessHours(zones.get(random.nextInt(zones.size())), week, holidays);
  }

  @Test
  void takesTimesBeyondAllCalendarsForClosed() {
    Instant start = Instant.parse("2026-03-02T09:00:00Z");
    Instant far = start.plusMillis(Long.MAX_VALUE);
    OpenTime open = OpenTime.of(OFFICE, start, far);
    assertThat(open.between(start, start.plusSeconds(60))).isEqualTo(60_000);
    assertThat(open.between(start, far)).isEqualTo(open.between(start, far.minusSeconds(1)));
    assertThat(open.between(far, start)).isZero();
  }

  @Test
  void wantsHoursInsideOfADay() {
    for (int[] wrong : new int[][] {{-1, 5}, {1_440, 5}, {5, 0}, {5, 1_441}, {5, 5}}) {
      assertThatThrownBy(() -> new Hours(wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "hours must run from a minute of a day to another, but were %d to %d"
                  .formatted(wrong[0], wrong[1]));
    }
  }
}
