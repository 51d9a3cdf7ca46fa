// SPDX-License-Identifier: Apache-2.0
package io.grundton.contactlens;

import io.grundton.draft.ConversionReport;
import io.grundton.draft.Loss;
import io.grundton.json.JsonValue;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Members;
import io.grundton.json.JsonValue.Numeral;
import io.grundton.json.JsonValue.Text;
import io.grundton.policy.By;
import io.grundton.policy.Where;
import io.grundton.policy.Where.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the filter of a condition on words: who speaks, when, and in which language. */
final class FilterReader {
  private static final int MAX_SECONDS = 86_400;
  private static final Map<String, By> ROLES =
      Map.of("AGENT", By.AGENT, "CUSTOMER", By.CUSTOMER, "ANY", By.ANY);

  /** Written without spaces, so that their words are not found as tokens. */
  private static final Set<String> WITHOUT_SPACES = Set.of("ja", "zh");

  private final ConversionReport report;

  FilterReader(ConversionReport report) {
    this.report = report;
  }

  /**
   * What a filter lets through.
   *
   * @param language lower-case primary tag, null where the filter names none
   */
  record Filter(By by, Where where, @Nullable String language) {
    private static final Filter NONE = new Filter(By.ANY, Where.EVERYWHERE, null);
  }

  /** The filter of a condition; empty where it cannot be said, which is then told. */
  Optional<Filter> read(JsonValue condition) {
    JsonValue clause = condition.member("FilterClause");
    if (clause == null) {
      return Optional.of(Filter.NONE);
    }
    if (!(clause.member("Filters") instanceof Items filters)) {
      return refused(clause, "FilterClause must have an array of Filters");
    }
    String logic = clause.textOf("LogicOperator");
    if (filters.values().size() > 1 && !"AND".equals(logic)) {
      return refused(clause, "LogicOperator must be AND");
    }
    Optional<Filter> all = Optional.of(Filter.NONE);
    for (JsonValue filter : filters.values()) {
      if (all.isPresent()) {
        all = narrowed(all.get(), filter);
      }
    }
    return all;
  }

  private Optional<Filter> narrowed(Filter before, JsonValue filter) {
    String type = String.valueOf(filter.textOf("Type"));
    JsonValue data = filter.member("Data");
    if (type.equals("ParticipantRole")) {
      By by = data instanceof Text role ? ROLES.get(role.text()) : null;
      return by == null
          ? refused(filter, "ParticipantRole must be one of [AGENT, CUSTOMER, ANY]")
          : Optional.of(new Filter(by, before.where(), before.language()));
    }
    if (type.equals("PatternMatchLanguageFilter")) {
      return language(before, filter, data);
    }
    if (type.endsWith("ContactPeriodSeconds")) {
      return period(before, filter, data);
    }
    return refused(
        filter,
        "a filter on words must be ParticipantRole, PatternMatchLanguageFilter or a period, but"
            + " was '%s'".formatted(Shown.of(type)));
  }

  private Optional<Filter> language(Filter before, JsonValue filter, @Nullable JsonValue data) {
    String tag =
        data instanceof Text text ? text.text().split("[-_]", 2)[0].toLowerCase(Locale.ROOT) : "";
    if (!tag.matches("[a-z]{2,3}")) {
      return refused(filter, "PatternMatchLanguageFilter must be a language such as EN");
    }
    if (WITHOUT_SPACES.contains(tag)) {
      return refused(
          filter,
          "phrases are found word by word, and '%s' puts no spaces between words".formatted(tag));
    }
    return Optional.of(new Filter(before.by(), before.where(), tag));
  }

  private Optional<Filter> period(Filter before, JsonValue filter, @Nullable JsonValue data) {
    Members period = data instanceof Members object ? object : null;
    if (period == null || period.byKey().size() != 1) {
      return refused(filter, "a period must have exactly one of [First, Last]");
    }
    String key = period.byKey().keySet().iterator().next();
    Integer seconds =
        period.member(key) instanceof Numeral number ? number.integer(1, MAX_SECONDS) : null;
    if (seconds == null) {
      return refused(filter, "a period must be a whole number of seconds, 1 to " + MAX_SECONDS);
    }
    return switch (key) {
      case "First" ->
          Optional.of(
              new Filter(before.by(), new Where.First(Unit.SECONDS, seconds), before.language()));
      case "Last" ->
          Optional.of(
              new Filter(before.by(), new Where.Last(Unit.SECONDS, seconds), before.language()));
      default ->
          refused(
              filter,
              "a period that moves along with the contact has no equivalent in an audit by night");
    };
  }

  private Optional<Filter> refused(JsonValue part, String reason) {
    report.tell(Loss.CONDITION, part.part(), reason);
    return Optional.empty();
  }
}
