// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.delivery.Delivery;
import io.grundton.scorecard.Count;
import io.grundton.scorecard.Dated;
import io.grundton.scorecard.Few;
import io.grundton.scorecard.Limit;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Step;
import io.grundton.scorecard.Subject;
import io.grundton.scorecard.Tally;
import io.grundton.sql.DeliveryStore;
import io.grundton.sql.ScorecardStore;
import io.grundton.sql.ScorecardStore.Agent;
import io.grundton.sql.ScorecardStore.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page of a vendor or an agent, while it is made. */
final class SubjectPage {
  private final ScorecardStore store;
  private final DeliveryStore deliveries;
  private final Visit visit;
  private final Messages messages;
  private final Subject subject;
  private final Selection selection;
  private final ScorecardForm form;
  private final Step step;
  private final Figures figures;
  private final Charts charts;

  /**
   * A page.
   *
   * @param usual how finely time is shown where nothing is asked for
   */
  SubjectPage(
      ScorecardStore store, DeliveryStore deliveries, Visit visit, Subject subject, Step usual) {
    this.store = store;
    this.deliveries = deliveries;
    this.visit = visit;
    this.messages = visit.messages();
    this.subject = subject;
    this.selection = SelectionQuery.read(visit, store);
    this.form = new ScorecardForm(store, visit);
    this.step = form.step(usual);
    this.figures = new Figures(messages, subject, selection);
    this.charts = new Charts(messages, form, subject, selection, step);
  }

  /** What its template shows. */
  SubjectView view() {
    List<Dated<Tally>> days = store.days(visit.account(), subject, selection);
    SortedMap<Pack, Tally> packs = new TreeMap<>();
    days.forEach(day -> packs.merge(day.pack(), day.sum(), Tally::plus));
    Tally all = packs.values().stream().reduce(Tally.none(), Tally::plus);
    boolean few = Few.are(all.conversations());
    boolean vendor = subject.agentKey() == null;
    String name = form.named(vendor ? subject.vendorId() : store.agentId(visit.account(), subject));
    List<QueueView.Choice> choices = new ArrayList<>(form.choices(selection));
    choices.add(form.steps(step));
    List<Delivery> delivered =
        vendor ? deliveries.deliveries(visit.account(), subject.vendorId(), selection) : List.of();
    return new SubjectView(
        visit.shell(messages.text(vendor ? "vendor.title" : "agent.title", name)),
        QuestionQuery.path(subject),
        SelectionQuery.address(
            vendor ? "/vendors" : QuestionQuery.path(Subject.vendor(subject.vendorId())),
            SelectionQuery.fields(selection)),
        vendor ? messages.text("vendors.title") : form.named(subject.vendorId()),
        choices,
        ScorecardForm.period(selection),
        facts(all, few),
        few,
        form.mixed(packs.keySet()),
        few ? List.of() : pictures(days, packs),
        few ? List.of() : limits(all),
        few ? List.of() : parts(packs),
        vendor ? agents() : List.of(),
        delivered(delivered),
        new DeliveryFigures(messages, delivered).late());
  }

  private List<SubjectView.Named> facts(Tally all, boolean few) {
    List<SubjectView.Named> facts = new ArrayList<>();
    facts.add(named("count.conversations", figures.count(all, Count.CONVERSATIONS)));
    if (!few) {
      facts.add(named("count.flagged", figures.share(all, Count.FLAGGED)));
      facts.addAll(VendorPages.critical(messages, figures, all));
      facts.add(named("fact.coverage", figures.coverage(all)));
      facts.add(named("subject.half", Figure.plain(figures.half(all))));
    }
    return facts;
  }

  private SubjectView.Named named(String key, Figure figure) {
    return new SubjectView.Named(messages.text(key), figure);
  }

  private List<SubjectView.Named> limits(Tally all) {
    return Stream.of(Limit.values())
        .map(limit -> new SubjectView.Named(messages.limit(limit.ms()), figures.share(all, limit)))
        .toList();
  }

  private List<Chart> pictures(List<Dated<Tally>> days, SortedMap<Pack, Tally> packs) {
    List<Chart> pictures = new ArrayList<>();
    pictures.add(charts.flagged(days));
    packs.keySet().stream()
        .filter(pack -> !pack.equals(Pack.NONE))
        .map(Pack::id)
        .distinct()
        .forEach(id -> pictures.add(charts.score(days, id)));
    return pictures;
  }

  private List<SubjectView.PackPart> parts(SortedMap<Pack, Tally> packs) {
    PackParts parts =
        new PackParts(
            messages, form, figures, charts, rule -> TrendPages.address(subject, selection, rule));
    return parts.of(
        packs,
        store.rules(visit.account(), subject, selection),
        store.principleDays(visit.account(), subject, selection));
  }

  private List<SubjectView.Agent> agents() {
    Map<Agent, SortedMap<Pack, Tally>> agents = new LinkedHashMap<>();
    for (Sum<Agent, Tally> sum : store.agents(visit.account(), subject.vendorId(), selection)) {
      agents.computeIfAbsent(sum.of(), agent -> new TreeMap<>()).put(sum.pack(), sum.sum());
    }
    List<SubjectView.Agent> lines = new ArrayList<>();
    agents.forEach((agent, packs) -> lines.add(agent(agent, packs)));
    return lines;
  }

  private SubjectView.Agent agent(Agent agent, SortedMap<Pack, Tally> packs) {
    Subject itself = new Subject(subject.vendorId(), agent.key());
    Figures of = new Figures(messages, itself, selection);
    Tally all = packs.values().stream().reduce(Tally.none(), Tally::plus);
    List<SubjectView.Named> scores = new ArrayList<>();
    if (!Few.are(all.conversations())) {
      packs.forEach(
          (pack, tally) -> {
            if (!pack.equals(Pack.NONE)) {
              scores.add(new SubjectView.Named(form.pack(pack), of.score(tally, pack)));
            }
          });
    }
    return new SubjectView.Agent(
        form.named(agent.id()),
        SelectionQuery.address(QuestionQuery.path(itself), SelectionQuery.fields(selection)),
        of.count(all, Count.CONVERSATIONS),
        of.share(all, Count.FLAGGED),
        scores);
  }

  private List<SubjectView.Named> delivered(List<Delivery> delivered) {
    if (delivered.isEmpty()) {
      return List.of();
    }
    DeliveryFigures of = new DeliveryFigures(messages, delivered);
    return List.of(
        named("delivery.on_time", of.onTime()),
        named("delivery.late", Figure.plain(of.number(Delivery.Status.LATE))),
        named("delivery.missing", Figure.plain(of.number(Delivery.Status.MISSING))));
  }
}
