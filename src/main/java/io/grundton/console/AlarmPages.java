// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.DecisionFilter;
import io.grundton.review.Permission;
import io.grundton.review.RuleAlarms;
import io.grundton.sql.AlarmStore;
import io.grundton.statistics.Interval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rules find what is not there: for who writes them. */
final class AlarmPages implements Pages {
  private static final Comparator<RuleAlarms> MOST_FALSE_FIRST =
      Comparator.comparingLong((RuleAlarms rule) -> -rule.all().falseAlarms())
          .thenComparing(RuleAlarms::ruleId);

  private final AlarmStore alarms;

  AlarmPages(AlarmStore alarms) {
    this.alarms = alarms;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/alarms", Permission.READ_DECISIONS, this::alarms));
  }

  Reply alarms(Visit visit) {
    DecisionFilter asked = DecisionQuery.read(visit.query());
    DecisionFilter dates = new DecisionFilter(asked.from(), asked.to(), null, null, null);
    boolean ownOnly = DecisionPages.seesOwnOnly(visit);
    DecisionFilter filter = ownOnly ? dates.by(visit.account().login()) : dates;
    Messages messages = visit.messages();
    return Reply.Page.of(
        "alarms.jte",
        new AlarmsView(
            visit.shell(messages.text("alarms.title")),
            date(filter.from()),
            date(filter.to()),
            ownOnly,
            alarms.byRule(filter).stream()
                .sorted(MOST_FALSE_FIRST)
                .map(rule -> line(messages, filter, rule))
                .toList()));
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static AlarmsView.Line line(Messages messages, DecisionFilter dates, RuleAlarms rule) {
    RuleAlarms.Tally all = rule.all();
    RuleAlarms.Tally sampled = rule.sampled();
    DecisionFilter one =
        new DecisionFilter(dates.from(), dates.to(), rule.ruleId(), dates.reviewer(), null);
    Interval interval = sampled.interval();
    Integer share = sampled.falseAlarmBp();
    return new AlarmsView.Line(
        Visible.of(rule.ruleId()),
        "/decisions" + DecisionQuery.write(one, Map.of()),
        messages.number(all.decided()),
        messages.number(all.confirmed()),
        messages.number(all.overridden()),
        messages.number(all.notApplicable()),
        messages.number(all.unsure()),
        percent(messages, all.falseAlarmBp()),
        messages.number(sampled.decided()),
        messages.number(sampled.falseAlarms()),
        interval == null || share == null
            ? ""
            : messages.text(
                "alarms.interval",
                messages.percent(share),
                messages.percent(interval.lowBp()),
                messages.percent(interval.highBp())),
        messages.number(rule.missed()));
  }

  private static String percent(Messages messages, @Nullable Integer basisPoints) {
    return basisPoints == null ? "" : messages.percent(basisPoints);
  }
}
