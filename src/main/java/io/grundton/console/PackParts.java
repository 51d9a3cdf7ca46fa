// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.policy.Status;
import io.grundton.scorecard.Dated;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.sql.ScorecardStore.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What is told of each version of a pack: its principles and rules. */
final class PackParts {
  private final Messages messages;
  private final ScorecardForm form;
  private final Figures figures;
  private final Charts charts;
  private final Function<Rule, String> trends;

  /**
   * Parts of a page.
   *
   * @param trends the address of a rule's picture
   */
  PackParts(
      Messages messages,
      ScorecardForm form,
      Figures figures,
      Charts charts,
      Function<Rule, String> trends) {
    this.messages = messages;
    this.form = form;
    this.figures = figures;
    this.charts = charts;
    this.trends = trends;
  }

  /**
   * The parts, by pack and version; the pictures are with the latest version.
   *
   * @param packs sums of conversations
   * @param sums of verdicts
   * @param principles days of the principles
   */
  List<SubjectView.PackPart> of(
      SortedMap<Pack, Tally> packs,
      List<Sum<Rule, Verdicts>> sums,
      SortedMap<String, List<Dated<Verdicts>>> principles) {
    SortedMap<Pack, List<Sum<Rule, Verdicts>>> rules = new TreeMap<>();
    for (Sum<Rule, Verdicts> sum : sums) {
      rules.computeIfAbsent(sum.pack(), pack -> new ArrayList<>()).add(sum);
    }
    List<SubjectView.PackPart> parts = new ArrayList<>();
    rules.forEach(
        (pack, of) -> {
          long later =
              rules.tailMap(pack).keySet().stream()
                  .filter(other -> other.id().equals(pack.id()))
                  .count();
          parts.add(
              new SubjectView.PackPart(
                  form.pack(pack),
                  figures.score(packs.getOrDefault(pack, Tally.none()), pack),
                  principles(pack, of),
                  of.stream().map(sum -> rule(pack, sum)).toList(),
                  later == 1 ? pictures(pack.id(), principles) : List.of()));
        });
    return parts;
  }

  private List<Chart> pictures(String packId, Map<String, List<Dated<Verdicts>>> principles) {
    List<Chart> pictures = new ArrayList<>();
    principles.forEach(
        (principle, days) -> {
          if (days.stream().anyMatch(day -> day.pack().id().equals(packId))) {
            pictures.add(charts.kept(principle, days, packId, Judged.of(principle, Status.PASS)));
          }
        });
    return pictures;
  }

  private List<SubjectView.Judgement> principles(Pack pack, List<Sum<Rule, Verdicts>> rules) {
    Map<String, Verdicts> principles = new LinkedHashMap<>();
    rules.stream()
        .filter(rule -> rule.of().standing().equals(Rule.LIVE))
        .forEach(rule -> principles.merge(rule.of().principleId(), rule.sum(), Verdicts::plus));
    List<SubjectView.Judgement> judgements = new ArrayList<>();
    principles.forEach(
        (id, sum) ->
            judgements.add(
                new SubjectView.Judgement(
                    Visible.of(id),
                    "",
                    "",
                    "",
                    "",
                    "",
                    figures.kept(sum, pack, Judged.of(id, Status.PASS)),
                    figures.verdicts(sum, pack, Judged.of(id, Status.FAIL)),
                    figures.verdicts(sum, pack, Judged.of(id, Status.UNSURE)),
                    figures.verdicts(sum, pack, Judged.of(id, Status.NOT_EVALUATED)))));
    return judgements;
  }

  private SubjectView.Judgement rule(Pack pack, Sum<Rule, Verdicts> sum) {
    Rule rule = sum.of();
    return new SubjectView.Judgement(
        Visible.of(rule.ruleId()),
        trends.apply(rule),
        Visible.of(rule.principleId()),
        rule.severity(),
        messages.code("severity", rule.severity()),
        rule.standing().equals(Rule.LIVE) ? "" : messages.code("standing", rule.standing()),
        figures.kept(sum.sum(), pack, Judged.of(rule, Status.PASS)),
        figures.verdicts(sum.sum(), pack, Judged.of(rule, Status.FAIL)),
        figures.verdicts(sum.sum(), pack, Judged.of(rule, Status.UNSURE)),
        figures.verdicts(sum.sum(), pack, Judged.of(rule, Status.NOT_EVALUATED)));
  }
}
