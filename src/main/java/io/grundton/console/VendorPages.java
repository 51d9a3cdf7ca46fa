// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.delivery.Delivery;
import io.grundton.review.Permission;
import io.grundton.scorecard.Count;
import io.grundton.scorecard.Few;
import io.grundton.scorecard.Limit;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Subject;
import io.grundton.scorecard.Tally;
import io.grundton.sql.DeliveryStore;
import io.grundton.sql.ScorecardStore;
import io.grundton.sql.ScorecardStore.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The vendors, side by side and by name: whoever is first in a list is not the best. */
final class VendorPages implements Pages {
  private final ScorecardStore store;
  private final DeliveryStore deliveries;

  VendorPages(ScorecardStore store, DeliveryStore deliveries) {
    this.store = store;
    this.deliveries = deliveries;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/vendors", Permission.READ, this::vendors));
  }

  Reply vendors(Visit visit) {
    Selection selection = SelectionQuery.read(visit, store);
    ScorecardForm form = new ScorecardForm(store, visit);
    Limit limit = form.limit();
    List<QueueView.Choice> choices = new ArrayList<>(form.choices(selection));
    choices.add(form.limits(limit));
    List<Sum<String, Tally>> sums = store.vendors(visit.account(), selection);
    SortedMap<String, SortedMap<Pack, Tally>> vendors = new TreeMap<>();
    for (Sum<String, Tally> sum : sums) {
      vendors.computeIfAbsent(sum.of(), id -> new TreeMap<>()).put(sum.pack(), sum.sum());
    }
    List<VendorsView.Line> lines = new ArrayList<>();
    vendors.forEach((id, packs) -> lines.add(line(visit, form, selection, limit, id, packs)));
    List<Delivery> delivered = deliveries.deliveries(visit.account(), null, selection);
    return Reply.Page.of(
        "vendors.jte",
        new VendorsView(
            visit.shell(visit.messages().text("vendors.title")),
            choices,
            ScorecardForm.period(selection),
            form.mixed(sums.stream().map(Sum::pack).toList()),
            lines,
            sources(visit.messages(), delivered),
            new DeliveryFigures(visit.messages(), delivered).late()));
  }

  private static VendorsView.Line line(
      Visit visit,
      ScorecardForm form,
      Selection selection,
      Limit limit,
      String vendorId,
      Map<Pack, Tally> packs) {
    Messages messages = visit.messages();
    Subject subject = Subject.vendor(vendorId);
    Figures figures = new Figures(messages, subject, selection);
    Tally all = packs.values().stream().reduce(Tally.none(), Tally::plus);
    String address =
        SelectionQuery.address(QuestionQuery.path(subject), SelectionQuery.fields(selection));
    boolean few = Few.are(all.conversations());
    List<SubjectView.Named> scores = new ArrayList<>();
    packs.forEach(
        (pack, tally) -> {
          if (!pack.equals(Pack.NONE)) {
            scores.add(new SubjectView.Named(form.pack(pack), figures.score(tally, pack)));
          }
        });
    return new VendorsView.Line(
        form.named(vendorId),
        address,
        few,
        figures.count(all, Count.CONVERSATIONS),
        figures.share(all, Count.FLAGGED),
        few ? List.of() : scores,
        few ? List.of() : critical(messages, figures, all),
        figures.coverage(all),
        figures.half(all),
        figures.share(all, limit));
  }

  /** How many critical rules failed, by family. */
  static List<SubjectView.Named> critical(Messages messages, Figures figures, Tally tally) {
    return Count.CRITICAL.stream()
        .map(
            count ->
                new SubjectView.Named(
                    messages.text("count." + count.code()), figures.count(tally, count)))
        .toList();
  }

  private static List<VendorsView.Source> sources(Messages messages, List<Delivery> delivered) {
    SortedMap<String, List<Delivery>> sources = new TreeMap<>();
    delivered.forEach(
        delivery ->
            sources
                .computeIfAbsent(delivery.slot().sourceId(), id -> new ArrayList<>())
                .add(delivery));
    List<VendorsView.Source> lines = new ArrayList<>();
    sources.forEach(
        (id, of) -> {
          DeliveryFigures figures = new DeliveryFigures(messages, of);
          lines.add(
              new VendorsView.Source(
                  Visible.of(id),
                  figures.onTime(),
                  figures.number(Delivery.Status.LATE),
                  figures.number(Delivery.Status.MISSING)));
        });
    return lines;
  }
}
