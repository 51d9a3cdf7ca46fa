// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.delivery.Delivery.Control;
import io.grundton.delivery.Delivery.ListState;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Delivery.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DeliveryTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Instant SIX = Instant.parse("2026-03-03T06:00:00Z");

  @Test
  void isOnTimeToTheMillisecond() {
    assertThat(Stream.of(SIX.minusMillis(1), SIX, SIX.plusMillis(1)).map(DeliveryTest::arrived))
        .extracting(Delivery::status, Delivery::latenessMs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Status.ON_TIME, 0L),
            org.assertj.core.groups.Tuple.tuple(Status.ON_TIME, 0L),
            org.assertj.core.groups.Tuple.tuple(Status.LATE, 1L));
  }

  @Test
  void isMissingWithoutALatenessUntilItsFirstFileIsThere() {
    assertThat(arrived(null).status()).isEqualTo(Status.MISSING);
    assertThat(arrived(null).latenessMs()).isNull();
    assertThat(arrived(null).isInOrder()).isFalse();
  }

  @Test
  void anotherAgreedHourChangesNothingElse() {
    Delivery before = of(SIX, 3L, Control.RECORDS_DIFFER, ListState.READ);
    Delivery after = before.expectedAt(SIX.minusSeconds(60));
    assertThat(after.latenessMs()).isEqualTo(60_000);
    assertThat(after.expectedAt(SIX)).isEqualTo(before);
  }

  @Test
  void isInOrderWhereNobodyHasToAsk() {
    assertThat(arrived(SIX).isInOrder()).isTrue();
    assertThat(of(SIX, 0L, Control.AGREES, ListState.READ).isInOrder()).isTrue();
    assertThat(of(SIX.plusMillis(1), 0L, Control.AGREES, ListState.READ).isInOrder()).isFalse();
    assertThat(of(SIX, 1L, Control.AGREES, ListState.READ).isInOrder()).isFalse();
    assertThat(of(SIX, null, Control.MISSING, ListState.READ).isInOrder()).isFalse();
    assertThat(of(SIX, null, null, ListState.MISSING).isInOrder()).isFalse();
  }

  @Test
  void whatIsNotDueIsNotMissing() {
    Deadline atSix = new Deadline(SIX, DATE);
    assertThat(atSix.isOver(DATE, SIX)).isTrue();
    assertThat(atSix.isOver(DATE, SIX.plusMillis(1))).isFalse();
    Deadline endOfDate = new Deadline(null, DATE);
    assertThat(endOfDate.isOver(DATE, SIX.plusSeconds(86_400))).isTrue();
    assertThat(endOfDate.isOver(DATE.plusDays(1), Instant.EPOCH)).isFalse();
  }

  @Test
  void tablesUseLowerCaseNames() {
    assertThat(Stream.of(Status.values()).map(Status::code))
        .containsExactly("on_time", "late", "missing");
    assertThat(Stream.of(Control.values()).map(Control::code))
        .containsExactly(
            "agrees", "missing", "unreadable", "files_differ", "records_differ", "sha256_differs");
    assertThat(Stream.of(ListState.values()).map(ListState::code))
        .containsExactly("read", "missing", "unreadable");
  }

  private static Delivery arrived(@Nullable Instant moment) {
    return of(moment, null, null, null);
  }

  private static Delivery of(
      @Nullable Instant arrived,
      @Nullable Long undelivered,
      @Nullable Control control,
      @Nullable ListState list) {
    return new Delivery(
        new Slot("acme", DATE), SIX, arrived, 1, 2, null, undelivered, control, list);
  }
}
