// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.DecisionFilter;
import io.grundton.review.Ruling;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter asks of rows of {@code act a}, to follow other conditions. */
final class DecisionConditions {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  DecisionConditions(DecisionFilter filter) {
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    and("a.at_ms >= ?", from == null ? null : (Object) startMs(from));
    and("a.at_ms < ?", to == null ? null : (Object) startMs(to.plusDays(1)));
    and("a.rule_id = ?", filter.rule());
    and("a.reviewer = ?", filter.reviewer());
    Ruling ruling = filter.ruling();
    and("a.ruling = ?", ruling == null ? null : ruling.code());
  }

  /** Adds a condition, unless there is no value for it. */
  DecisionConditions and(String condition, @Nullable Object value) {
    if (value != null) {
      text.append(" AND ").append(condition);
      values.add(value);
    }
    return this;
  }

  Object[] values() {
    return values.toArray();
  }

  private static long startMs(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
