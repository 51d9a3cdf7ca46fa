// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.delivery.Agreement;
import io.grundton.storage.Location;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when sources deliver: {@code deliveries:} of a pipeline file. */
final class AgreementReader {
  private static final String DAY = "2026-11-22";

  private static final Shape<String> HOUR =
      Shape.text(Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]"), "an hour such as 06:00");
  private static final Shape<String> FILE_NAME =
      Shape.text(Pattern.compile("[^/\\\\]+"), "the name of a file, without a folder");
  private static final Shape<Set<DayOfWeek>> WEEKDAYS =
      Shape.distinct(Shape.oneOrMore(Shape.oneOf(DayOfWeek.values(), AgreementReader::code)));
  private static final Shape<Set<LocalDate>> DATES = Shape.distinct(Shape.listOf(Shape.date(), 0));

  private final List<Agreement> all = new ArrayList<>();

  /** The list of all agreements. */
  static @Nullable List<Agreement> read(YamlNode node) {
    AgreementReader reader = new AgreementReader();
    return Shape.listOf(Shape.mapping(reader::agreement), 0).read(node);
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private @Nullable Agreement agreement(YamlMapping mapping) {
    String source = mapping.required("source", Shape.text());
    LocalDate from = mapping.required("from", Shape.date());
    LocalDate to = mapping.optional("to", Shape.date());
    String by = mapping.required("by", HOUR);
    int daysAfter =
        mapping.optional(
            "days_after", Shape.integer(0, Agreement.MAX_DAYS_AFTER), Agreement.DEFAULT_DAYS_AFTER);
    Set<DayOfWeek> weekdays =
        mapping.optional("weekdays", WEEKDAYS, EnumSet.allOf(DayOfWeek.class));
    Set<LocalDate> holidays = mapping.optional("holidays", DATES, Set.of());
    String controlFile = mapping.optional("control_file", FILE_NAME);
    String contactList = mapping.optional("contact_list", AgreementReader::contactList);
    if (source == null || from == null || by == null || weekdays.isEmpty()) {
      return null;
    }
    if (to != null && to.isBefore(from)) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT,
          "%s must not end before it begins, but was from %s to %s"
              .formatted(mapping.name(), from, to));
      return null;
    }
    Agreement agreement =
        new Agreement(
            source,
            from,
            to,
            LocalTime.parse(by),
            daysAfter,
            weekdays,
            holidays,
            controlFile,
            contactList);
    if (all.stream().anyMatch(agreement::overlaps)) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT,
          "%s must be the only one of its source on its dates, but another one of %s is, too"
              .formatted(mapping.name(), source));
      return null;
    }
    all.add(agreement);
    return agreement;
  }

  private static @Nullable String contactList(YamlNode node) {
    String written = Shape.text().read(node);
    if (written == null) {
      return null;
    }
    try {
      String filled = written.replace(Agreement.DATE, DAY);
      if (!filled.equals(written)) {
        new Location(filled);
        return written;
      }
    } catch (IllegalArgumentException e) {
      // Told below: it is no location, or not with a date.
    }
    node.mustBe(
        Mistake.ILLEGAL_VALUE,
        "a path or a location such as gs://bucket/contacts/{date}.csv, with {date} for the date");
    return null;
  }
}
