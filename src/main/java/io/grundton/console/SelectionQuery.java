// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.scorecard.Selection;
import io.grundton.sql.ScorecardStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A selection of conversations as part of an address, so that it can be kept and sent to others.
 */
final class SelectionQuery {
  private static final int DATES = 30;

  private SelectionQuery() {}

  /** The selection that an address names; the last 30 published dates where it names none. */
  static Selection read(Visit visit, ScorecardStore store) {
    LocalDate from = date(visit.query().get("from"));
    LocalDate to = date(visit.query().get("to"));
    if (from == null || to == null) {
      List<LocalDate> dates = store.dates(DATES);
      LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(visit.nowMs()), ZoneOffset.UTC);
      to = to != null ? to : dates.isEmpty() ? today : dates.get(0);
      from = from != null ? from : dates.isEmpty() ? today : dates.get(dates.size() - 1);
    }
    boolean turned = to.isBefore(from);
    return new Selection(
        turned ? to : from,
        turned ? from : to,
        value(visit.query(), "channel"),
        value(visit.query(), "language"));
  }

  /** The fields of a selection. */
  static Map<String, String> fields(Selection selection) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", selection.from().toString());
    fields.put("to", selection.to().toString());
    String channel = selection.channel();
    if (channel != null) {
      fields.put("channel", channel);
    }
    String language = selection.language();
    if (language != null) {
      fields.put("language", language);
    }
    return fields;
  }

  /** A path with fields as its query. */
  static String address(String path, Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + FilterQuery.encoded(field.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  static @Nullable String value(Map<String, String> query, String name) {
    String value = query.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate date(@Nullable String written) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
