// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An expected delivery and what came of it.
 *
 * @param slot whose, and of which date
 * @param expectedAt the agreed hour
 * @param firstArrivedAt when its first file was there; null while it is missing
 * @param files how many there are, without the control file
 * @param records in them
 * @param expectedRecords that its control file announces; null where none could be read
 * @param undelivered conversations on the contact list that never came; null where none was read
 * @param control what its control file says; null where none is agreed
 * @param contactList what became of the list; null where none is agreed
 */
public record Delivery(
    Slot slot,
    Instant expectedAt,
    @Nullable Instant firstArrivedAt,
    int files,
    long records,
    @Nullable Long expectedRecords,
    @Nullable Long undelivered,
    @Nullable Control control,
    @Nullable ListState contactList)
    implements Serializable {
  /**
   * A place for a delivery.
   *
   * @param sourceId who delivers
   * @param date of the folder
   */
  public record Slot(String sourceId, LocalDate date) implements Serializable {}

  /** Whether it kept to the agreed hour. */
  public enum Status {
    ON_TIME,
    LATE,
    MISSING;

    /** The lower-case name that tables use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a control file says of a delivery. */
  public enum Control {
    AGREES,
    MISSING,
    UNREADABLE,
    /** It names other files than there are. */
    FILES_DIFFER,
    RECORDS_DIFFER,
    SHA256_DIFFERS;

    /** The lower-case name that tables use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of a contact list. */
  public enum ListState {
    READ,
    MISSING,
    UNREADABLE;

    /** The lower-case name that tables use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it kept to the agreed hour. */
  public Status status() {
    if (firstArrivedAt == null) {
      return Status.MISSING;
    }
    return firstArrivedAt.isAfter(expectedAt) ? Status.LATE : Status.ON_TIME;
  }

  /** Milliseconds after the agreed hour, 0 where it was on time; null while it is missing. */
  public @Nullable Long latenessMs() {
    if (firstArrivedAt == null) {
      return null;
    }
    return Math.max(0, Duration.between(expectedAt, firstArrivedAt).toMillis());
  }

  /** Whether somebody should ask the source, or the client, about it. */
  public boolean isInOrder() {
    return status() == Status.ON_TIME
        && (control == null || control == Control.AGREES)
        && (contactList == null || contactList == ListState.READ)
        && (undelivered == null || undelivered == 0);
  }

  /** The same delivery under another agreed hour. */
  public Delivery expectedAt(Instant moment) {
    return new Delivery(
        slot,
        moment,
        firstArrivedAt,
        files,
        records,
        expectedRecords,
        undelivered,
        control,
        contactList);
  }
}
