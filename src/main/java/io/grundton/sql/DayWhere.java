// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of days a question is about, with the values of its conditions. */
final class DayWhere {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  DayWhere() {}

  DayWhere(Account account) {
    equal("vendor_id", account.vendorId());
  }

  DayWhere of(Subject subject) {
    return equal("vendor_id", subject.vendorId()).equal("agent_key", subject.agentKey());
  }

  DayWhere in(Selection selection) {
    return between("conversation_date", selection)
        .equal("channel", selection.channel())
        .equal("language", selection.language());
  }

  DayWhere between(String column, Selection selection) {
    conditions.add(column + " BETWEEN ? AND ?");
    values.add(selection.from().toString());
    values.add(selection.to().toString());
    return this;
  }

  DayWhere equal(String column, @Nullable String value) {
    if (value != null) {
      conditions.add(column + " = ?");
      values.add(value);
    }
    return this;
  }

  Object[] values() {
    return values.toArray();
  }

  @Override
  public String toString() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }
}
