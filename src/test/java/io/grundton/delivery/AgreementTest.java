// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  @Test
  void theAgreedHourIsThatOfTheClocksOnTheWall() {
    Agreement six = by("06:00", 1);
    assertThat(six.expectedAt(LocalDate.of(2026, 3, 27), BERLIN))
        .isEqualTo(Instant.parse("2026-03-28T05:00:00Z"));
    assertThat(six.expectedAt(LocalDate.of(2026, 3, 28), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
    assertThat(six.expectedAt(LocalDate.of(2026, 10, 24), BERLIN))
        .isEqualTo(Instant.parse("2026-10-25T05:00:00Z"));
  }

  @Test
  void anHourThatTheClocksSkipIsAsMuchLaterAsTheySkip() {
    LocalDate eve = LocalDate.of(2026, 3, 28);
    assertThat(Stream.of("01:59", "02:00", "02:30", "02:59", "03:00"))
        .extracting(hour -> by(hour, 1).expectedAt(eve, BERLIN))
        .containsExactly(
            Instant.parse("2026-03-29T00:59:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-03-29T01:59:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(by("00:30", 1).expectedAt(LocalDate.of(2026, 9, 5), ZoneId.of("America/Santiago")))
        .as("clocks that skip the first hour of a day")
        .isEqualTo(Instant.parse("2026-09-06T04:30:00Z"));
  }

  @Test
  void ofAnHourThatComesTwiceItIsTheFirst() {
    LocalDate sunday = LocalDate.of(2026, 10, 25);
    assertThat(Stream.of("01:59", "02:00", "02:59", "03:00"))
        .extracting(hour -> by(hour, 0).expectedAt(sunday, BERLIN))
        .containsExactly(
            Instant.parse("2026-10-24T23:59:00Z"),
            Instant.parse("2026-10-25T00:00:00Z"),
            Instant.parse("2026-10-25T00:59:00Z"),
            Instant.parse("2026-10-25T02:00:00Z"));
  }

  @Test
  void daysAfterAreDaysOfTheCalendar() {
    Instant first = Instant.parse("2026-03-02T05:00:00Z");
    assertThat(by("06:00", 0).expectedAt(FIRST, BERLIN)).isEqualTo(first);
    assertThat(by("06:00", 60).expectedAt(FIRST, BERLIN))
        .isEqualTo(first.plus(Duration.ofDays(60)).minus(Duration.ofHours(1)));
  }

  @Test
  void expectsItsWeekdaysWithinItsTimeButForHolidays() {
    Agreement agreement =
        agreement(
            "acme", FIRST, FIRST.plusDays(11), Set.of(MONDAY, FRIDAY), Set.of(FIRST.plusDays(7)));
    assertThat(FIRST.minusDays(7).datesUntil(FIRST.plusDays(21)).filter(agreement::expects))
        .containsExactly(FIRST, FIRST.plusDays(4), FIRST.plusDays(11));
    Agreement open = agreement("acme", FIRST, null, EVERY_DAY, Set.of());
    assertThat(open.expects(FIRST.minusDays(1))).isFalse();
    assertThat(open.expects(LocalDate.of(2099, 12, 31))).isTrue();
  }

  @Test
  void overlapsWhereBothAreOfOneSourceAndOfOneDate() {
    Agreement march = from("acme", FIRST, LocalDate.of(2026, 3, 31));
    Agreement lastDay = from("acme", LocalDate.of(2026, 3, 31), null);
    Agreement april = from("acme", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    Agreement sinceApril = from("acme", LocalDate.of(2026, 4, 1), null);
    assertOverlap(march, march, true);
    assertOverlap(march, lastDay, true);
    assertOverlap(march, april, false);
    assertOverlap(march, sinceApril, false);
    assertOverlap(april, sinceApril, true);
    assertOverlap(lastDay, sinceApril, true);
    assertOverlap(march, from("basil", FIRST, null), false);
    assertOverlap(sinceApril, from("basil", FIRST, null), false);
  }

  @Test
  void fillsTheDateIntoTheLocationOfItsContactListWhereverItStands() {
    Agreement agreement = withList("gs://own/{date}/acme-{date}.csv");
    assertThat(agreement.contactList(FIRST)).isEqualTo("gs://own/2026-03-02/acme-2026-03-02.csv");
    assertThat(by("06:00", 1).contactList(FIRST)).isNull();
  }

  @Test
  void refusesWhatNobodyCanKeep() {
    assertThatThrownBy(() -> agreement("acme", FIRST, null, Set.of(), Set.of()))
        .hasMessage("weekdays must not be empty");
    assertThatThrownBy(() -> from("acme", FIRST, FIRST.minusDays(1)))
        .hasMessage("an agreement must not end before it begins, but was 2026-03-02 to 2026-03-01");
    for (int days : new int[] {-1, 61}) {
      assertThatThrownBy(() -> by("06:00", days))
          .hasMessage("daysAfter must be from 0 to 60, but was " + days);
    }
    assertThatThrownBy(() -> withList("contacts.csv")).hasMessage("contactList must hold {date}");
  }

  private static void assertOverlap(Agreement one, Agreement other, boolean overlap) {
    assertThat(one.overlaps(other)).as("%s, %s", one, other).isEqualTo(overlap);
    assertThat(other.overlaps(one)).as("%s, %s", other, one).isEqualTo(overlap);
  }

  private static Agreement by(String hour, int daysAfter) {
    return new Agreement(
        "acme", FIRST, null, LocalTime.parse(hour), daysAfter, EVERY_DAY, Set.of(), null, null);
  }

  private static Agreement from(String source, LocalDate from, @Nullable LocalDate to) {
    return agreement(source, from, to, EVERY_DAY, Set.of());
  }

  private static Agreement agreement(
      String source,
      LocalDate from,
      @Nullable LocalDate to,
      Set<DayOfWeek> weekdays,
      Set<LocalDate> holidays) {
    return new Agreement(source, from, to, LocalTime.of(6, 0), 1, weekdays, holidays, null, null);
  }

  private static Agreement withList(String location) {
    return new Agreement(
        "acme", FIRST, null, LocalTime.of(6, 0), 1, EVERY_DAY, Set.of(), null, location);
  }
}
