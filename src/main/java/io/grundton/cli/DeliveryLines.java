// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.delivery.Delivery;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line for each delivery of which somebody should ask the source or the client. */
final class DeliveryLines {
  private static final long MINUTE_MS = 60_000;

  private final List<Delivery> deliveries;
  private final DateTimeFormatter local;

  DeliveryLines(List<Delivery> deliveries, ZoneId zone) {
    this.deliveries = deliveries;
    this.local = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
  }

  /** Prints them, and what is wrong with the files that deliveries are compared with. */
  void print(PrintWriter out, List<String> flaws) {
    for (Delivery delivery : deliveries) {
      if (!delivery.isInOrder()) {
        out.println(words(delivery));
      }
    }
    flaws.forEach(flaw -> out.println("! " + flaw));
  }

  private String words(Delivery delivery) {
    List<String> parts = new ArrayList<>();
    Instant arrived = delivery.firstArrivedAt();
    Long lateness = delivery.latenessMs();
    String expected = local.format(delivery.expectedAt());
    if (arrived == null || lateness == null) {
      parts.add("missing, expected by " + expected);
    } else if (lateness > 0) {
      parts.add(
          "late by %s, expected by %s, arrived %s"
              .formatted(duration(lateness), expected, local.format(arrived)));
    }
    if (delivery.control() != null && delivery.control() != Delivery.Control.AGREES) {
      parts.add(control(delivery, delivery.control()));
    }
    if (delivery.contactList() != null && delivery.contactList() != Delivery.ListState.READ) {
      parts.add("contact list " + delivery.contactList().code());
    }
    if (delivery.undelivered() != null && delivery.undelivered() > 0) {
      parts.add(undelivered(delivery.undelivered()));
    }
    return "! Delivery %s/%s: %s."
        .formatted(delivery.slot().sourceId(), delivery.slot().date(), String.join("; ", parts));
  }

  private static String control(Delivery delivery, Delivery.Control control) {
    return switch (control) {
      case AGREES -> "control file agrees";
      case MISSING -> "control file missing";
      case UNREADABLE -> "control file unreadable";
      case FILES_DIFFER -> "control file names other files";
      case RECORDS_DIFFER ->
          "control file announces %s records, %d are there"
              .formatted(number(delivery.expectedRecords()), delivery.records());
      case SHA256_DIFFERS -> "control file has another SHA-256";
    };
  }

  private static String undelivered(long rows) {
    return String.format(
        Locale.ROOT,
        "%,d listed %s never delivered",
        rows,
        rows == 1 ? "conversation" : "conversations");
  }

  private static String number(@Nullable Long value) {
    return value == null ? "no" : value.toString();
  }

  private static String duration(long ms) {
    long minutes = ms / MINUTE_MS;
    return minutes < 60
        ? "%d min".formatted(minutes)
        : "%d:%02d h".formatted(minutes / 60, minutes % 60);
  }
}
