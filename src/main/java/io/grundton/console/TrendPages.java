// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.policy.Status;
import io.grundton.review.Permission;
import io.grundton.scorecard.Dated;
import io.grundton.scorecard.Few;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Step;
import io.grundton.scorecard.Subject;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.sql.ScorecardStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a rule was kept over time. */
final class TrendPages implements Pages {
  private final ScorecardStore store;

  TrendPages(ScorecardStore store) {
    this.store = store;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/vendors/{vendor}/trend", Permission.READ, this::trend));
  }

  /** The address of the page of a rule. */
  static String address(Subject subject, Selection selection, Rule rule) {
    Map<String, String> fields = SelectionQuery.fields(selection);
    String agent = subject.agentKey();
    if (agent != null) {
      fields.put("agent", agent);
    }
    fields.put("rule", rule.ruleId());
    fields.put("standing", rule.standing());
    return SelectionQuery.address(
        QuestionQuery.path(Subject.vendor(subject.vendorId())) + "/trend", fields);
  }

  Reply trend(Visit visit) {
    Subject subject =
        new Subject(
            PathName.read(visit.part("vendor")), SelectionQuery.value(visit.query(), "agent"));
    if (!store.has(visit.account(), subject)) {
      return Reply.MISSING;
    }
    Messages messages = visit.messages();
    Selection selection = SelectionQuery.read(visit, store);
    ScorecardForm form = new ScorecardForm(store, visit);
    Step step = form.step(subject.agentKey() == null ? Step.DAY : Step.WEEK);
    String rule = visit.query().getOrDefault("rule", "");
    String standing = visit.query().getOrDefault("standing", Rule.LIVE);
    List<Dated<Verdicts>> days =
        few(visit, subject, selection)
            ? List.of()
            : store.ruleDays(visit.account(), subject, selection, rule, standing);
    Charts charts = new Charts(messages, form, subject, selection, step);
    Judged passed = new Judged(rule, null, standing, Status.PASS);
    List<QueueView.Choice> choices = new ArrayList<>(form.choices(selection));
    choices.add(form.steps(step));
    String name =
        form.named(
            subject.agentKey() == null
                ? subject.vendorId()
                : store.agentId(visit.account(), subject));
    return Reply.Page.of(
        "trend.jte",
        new TrendView(
            visit.shell(messages.text("trend.title", Visible.of(rule), name)),
            QuestionQuery.path(Subject.vendor(subject.vendorId())) + "/trend",
            SelectionQuery.address(QuestionQuery.path(subject), SelectionQuery.fields(selection)),
            name,
            choices,
            ScorecardForm.period(selection),
            Map.of(
                "rule", rule,
                "standing", standing,
                "agent", visit.query().getOrDefault("agent", "")),
            days.stream()
                .map(day -> day.pack().id())
                .distinct()
                .sorted()
                .map(pack -> charts.kept(rule, days, pack, passed))
                .toList()));
  }

  private boolean few(Visit visit, Subject subject, Selection selection) {
    return Few.are(
        store.days(visit.account(), subject, selection).stream()
            .map(Dated::sum)
            .mapToLong(Tally::conversations)
            .sum());
  }
}
