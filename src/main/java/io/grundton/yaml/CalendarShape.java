// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.calendar.BusinessHours;
import io.grundton.calendar.Hours;
import io.grundton.problem.Suggestion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Business hours: {@code {timezone: Europe/Berlin, hours: {mon-fri: ["08:00-18:00"]}, holidays:
 * [2026-12-25]}}.
 */
final class CalendarShape implements Shape<BusinessHours> {
  /** What stands in for a calendar that could not be read. */
  static final BusinessHours CLOSED = new BusinessHours(ZoneOffset.UTC, Map.of(), Set.of());

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String LEGAL_DAYS = "a day such as mon, or days such as mon-fri";
  private static final String LEGAL_HOURS = "hours such as 08:00-18:00, or 22:00-06:00";
  private static final Pattern HOURS =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");
  private static final Shape<List<Hours>> SOME_HOURS = Shape.oneOrMore(CalendarShape::hours);
  private static final Shape<Set<LocalDate>> HOLIDAYS =
      Shape.distinct(Shape.listOf(Shape.date(), 0));

  @Override
  public @Nullable BusinessHours read(YamlNode node) {
    return Shape.mapping(CalendarShape::calendar).read(node);
  }

  private static @Nullable BusinessHours calendar(YamlMapping mapping) {
    ZoneId zone = mapping.required("timezone", CalendarShape::zone);
    Map<DayOfWeek, List<Hours>> hours =
        mapping.required("hours", Shape.mapping(CalendarShape::week));
    Set<LocalDate> holidays = mapping.optional("holidays", HOLIDAYS, Set.of());
    return zone == null || hours == null ? null : new BusinessHours(zone, hours, holidays);
  }

  private static @Nullable ZoneId zone(YamlNode node) {
    String name = Shape.text().read(node);
    if (name == null) {
      return null;
    }
    Set<String> known = ZoneId.getAvailableZoneIds();
    if (!known.contains(name)) {
      node.report(
          Mistake.ILLEGAL_VALUE,
          "%s must be a time zone such as Europe/Berlin, but was %s%s"
              .formatted(
                  node.name(),
                  node.described(),
                  Suggestion.hint(name, known.stream().sorted().toList())));
      return null;
    }
    return ZoneId.of(name);
  }

  private static Map<DayOfWeek, List<Hours>> week(YamlMapping mapping) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (YamlMapping.Entry entry : mapping.entries()) {
      List<DayOfWeek> days = days(entry.key());
      List<Hours> hours = SOME_HOURS.read(entry.value());
      for (DayOfWeek day : days) {
        week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(hours == null ? List.of() : hours);
      }
    }
    if (mapping.isEmpty()) {
      mapping.mustBe(Mistake.ILLEGAL_VALUE, "a mapping of at least one day");
    }
    return week;
  }

  /* A span of days may go over the end of the week. */
  private static List<DayOfWeek> days(YamlScalar key) {
    String[] ends = key.text().toLowerCase(Locale.ROOT).split("-", -1);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || first < 0 || last < 0) {
      key.mustBe(Mistake.ILLEGAL_VALUE, LEGAL_DAYS);
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>();
    int count = 1 + Math.floorMod(last - first, DAYS.size());
    for (int i = 0; i < count; i++) {
      days.add(DayOfWeek.MONDAY.plus((long) first + i));
    }
    return days;
  }

  private static @Nullable Hours hours(YamlNode node) {
    String text = Shape.text().read(node);
    if (text == null) {
      return null;
    }
    Matcher form = HOURS.matcher(text);
    if (form.matches()) {
      int from = minute(form.group(1), form.group(2));
      int to = minute(form.group(3), form.group(4));
      if (to > 0 && to <= Hours.DAY && to != from) {
        return new Hours(from, to);
      }
    }
    node.mustBe(Mistake.ILLEGAL_VALUE, LEGAL_HOURS);
    return null;
  }

  private static int minute(String hours, String minutes) {
    return 60 * Integer.parseInt(hours) + Integer.parseInt(minutes);
  }
}
