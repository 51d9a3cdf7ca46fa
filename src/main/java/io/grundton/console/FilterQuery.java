// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.QueueFilter;
import io.grundton.review.QueueFilter.Work;
import io.grundton.review.Sight;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter of the queue as part of an address, so that it can be kept and sent to others. */
final class FilterQuery {
  private FilterQuery() {}

  /** The filter that an address names, as far as whoever looks may choose by it. */
  static QueueFilter read(Map<String, String> query, Sight sight) {
    String code = query.getOrDefault("work", Work.OPEN.code());
    Work work =
        Stream.of(Work.values())
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElse(Work.OPEN);
    return new QueueFilter(
            work,
            value(query, "vendor"),
            value(query, "team"),
            value(query, "rule"),
            value(query, "principle"),
            value(query, "channel"),
            value(query, "language"),
            value(query, "reason"),
            DateField.read(query.get("date")))
        .seen(sight);
  }

  /** The address's part for a filter, with the question mark; empty where nothing is chosen. */
  static String write(QueueFilter filter) {
    return write(filter, Map.of());
  }

  /** The same with more fields. */
  static String write(QueueFilter filter, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "work", filter.work() == Work.OPEN ? null : filter.work().code());
    put(fields, "vendor", filter.vendor());
    put(fields, "team", filter.team());
    put(fields, "rule", filter.rule());
    put(fields, "principle", filter.principle());
    put(fields, "channel", filter.channel());
    put(fields, "language", filter.language());
    put(fields, "reason", filter.reason());
    LocalDate date = filter.date();
    put(fields, "date", date == null ? null : date.toString());
    fields.putAll(more);
    return fields.isEmpty()
        ? ""
        : fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The fields of an address's part that {@link #write} wrote. */
  static Map<String, String> fields(String query) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : query.replaceFirst("^\\?", "").split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static @Nullable String value(Map<String, String> query, String name) {
    String value = query.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }
}
