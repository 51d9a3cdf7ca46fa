// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.scorecard.Count;
import io.grundton.scorecard.Dated;
import io.grundton.scorecard.Few;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Step;
import io.grundton.scorecard.Subject;
import io.grundton.scorecard.Summable;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Trend;
import io.grundton.scorecard.Verdicts;
import io.grundton.statistics.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a subject over time, as charts. */
final class Charts {
  private final Messages messages;
  private final ScorecardForm form;
  private final Subject subject;
  private final Selection selection;
  private final Step step;
  private int made;

  Charts(Messages messages, ScorecardForm form, Subject subject, Selection selection, Step step) {
    this.messages = messages;
    this.form = form;
    this.subject = subject;
    this.selection = selection;
    this.step = step;
  }

  /** The share of flagged conversations under all packs together. */
  Chart flagged(List<Dated<Tally>> days) {
    Trend<Tally> trend = Trend.of(step, days);
    return chart(
        messages.text("chart.flagged"),
        trend.together(),
        changes(trend),
        tally -> tally.share(Count.FLAGGED, Count.CONVERSATIONS),
        point -> figures(point).share(point.sum(), Count.FLAGGED));
  }

  /** The mean score under a pack. */
  Chart score(List<Dated<Tally>> days, String packId) {
    Trend<Tally> trend = Trend.of(step, days).ofPack(packId);
    return chart(
        messages.text("chart.score", Visible.of(packId)),
        trend,
        changes(trend),
        Tally::score,
        point -> figures(point).score(point.sum(), point.pack()));
  }

  /** The share of verdicts in which something was kept, under a pack. */
  Chart kept(String name, List<Dated<Verdicts>> days, String packId, Judged passed) {
    Trend<Verdicts> trend = Trend.of(step, days).ofPack(packId);
    return chart(
        messages.text("chart.kept", Visible.of(name), Visible.of(packId)),
        trend,
        changes(trend),
        Verdicts::kept,
        point -> figures(point).kept(point.sum(), point.pack(), passed));
  }

  private <T extends Summable<T>> Chart chart(
      String title,
      Trend<T> trend,
      Map<LocalDate, String> changes,
      Function<T, Estimate> estimate,
      Function<Dated<T>, Figure> figure) {
    List<Chart.Point> points =
        trend.points().stream()
            .map(
                point ->
                    new Chart.Point(
                        point.date(),
                        form.name(step, point.date()),
                        point.pack().equals(Pack.NONE) ? "" : Visible.of(point.pack().version()),
                        figure.apply(point),
                        drawn(estimate.apply(point.sum()))))
            .toList();
    made++;
    return Plot.of(messages, "chart-" + made, title, description(points), points, changes);
  }

  private String description(List<Chart.Point> points) {
    List<Chart.Point> drawn = points.stream().filter(point -> point.drawn() != null).toList();
    if (drawn.isEmpty()) {
      return messages.text("chart.few");
    }
    Chart.Point last = drawn.get(drawn.size() - 1);
    return messages.text(
        "chart.description",
        drawn.get(0).name(),
        drawn.get(0).figure().value(),
        last.name(),
        last.figure().value());
  }

  private static Chart.@Nullable Drawn drawn(Estimate estimate) {
    return Few.are(estimate.size())
        ? null
        : new Chart.Drawn(
            estimate.valueBp(), estimate.interval().lowBp(), estimate.interval().highBp());
  }

  private Figures figures(Dated<?> point) {
    LocalDate last = step == Step.DAY ? point.date() : point.date().plusDays(6);
    return new Figures(
        messages,
        subject,
        new Selection(
            point.date().isBefore(selection.from()) ? selection.from() : point.date(),
            last.isAfter(selection.to()) ? selection.to() : last,
            selection.channel(),
            selection.language()));
  }

  private static Map<LocalDate, String> changes(Trend<?> trend) {
    Map<LocalDate, String> changes = new TreeMap<>();
    trend.changes().forEach((date, packs) -> changes.put(date, text(packs)));
    return changes;
  }

  private static String text(Set<Pack> packs) {
    return packs.stream()
        .map(pack -> Visible.of(pack.id() + " " + pack.version()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
