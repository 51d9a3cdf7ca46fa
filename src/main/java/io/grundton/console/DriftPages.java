// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Consensus;
import io.grundton.calibration.DailyWork;
import io.grundton.calibration.Drift;
import io.grundton.calibration.Item;
import io.grundton.calibration.Judged;
import io.grundton.calibration.Judgements;
import io.grundton.calibration.Round;
import io.grundton.calibration.Tally;
import io.grundton.review.Answer;
import io.grundton.review.Permission;
import io.grundton.sql.AccountStore;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.RoundStore;
import io.grundton.statistics.ControlLimits;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reviewer's agreement over time: reviewers see their own, leads everybody's. */
final class DriftPages implements Pages {
  private final RoundStore rounds;
  private final JudgementStore judgements;
  private final AccountStore accounts;

  DriftPages(RoundStore rounds, JudgementStore judgements, AccountStore accounts) {
    this.rounds = rounds;
    this.judgements = judgements;
    this.accounts = accounts;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/calibration/drift", Permission.DECIDE, this::drift));
  }

  Reply drift(Visit visit) {
    String own = visit.account().login();
    String reviewer = visit.query().getOrDefault("reviewer", own);
    List<String> reviewers = visit.may(Permission.CALIBRATE) ? accounts.reviewers() : List.of(own);
    if (!reviewers.contains(reviewer)) {
      return Reply.MISSING;
    }
    return Reply.Page.of(
        "drift.jte",
        new DriftView(
            visit.shell(visit.messages().text("drift.title", reviewer)),
            reviewer,
            reviewers,
            series(visit.messages(), reviewer)));
  }

  private List<DriftView.Series> series(Messages messages, String reviewer) {
    List<Drift.Point> consensus = new ArrayList<>();
    List<Drift.Point> machine = new ArrayList<>();
    Map<Item, DailyWork.Gold> gold = new HashMap<>();
    List<Round> all = new ArrayList<>(rounds.rounds());
    Collections.reverse(all);
    for (Round round : all) {
      Long closed = round.closedMs();
      if (closed != null) {
        Judgements said = judgements.judgements(round.id());
        add(machine, round.name(), said.withMachine(reviewer));
        if (said.open() > 0) {
          // What is easy is settled first: until all is, everybody looks too good.
          continue;
        }
        add(consensus, round.name(), said.withConsensus(reviewer));
        for (Judged judged : said.cases()) {
          Answer answer = judged.gold();
          Consensus agreed = judged.consensus();
          if (answer != null) {
            gold.put(
                judged.item(), new DailyWork.Gold(answer, agreed == null ? closed : agreed.atMs()));
          }
        }
      }
    }
    DailyWork daily = new DailyWork(reviewer);
    return List.of(
        series(messages, "consensus", consensus),
        series(messages, "machine", machine),
        series(
            messages,
            "daily",
            months(daily.withConsensus(judgements.dailyInRounds(reviewer), gold))),
        series(
            messages,
            "sample",
            months(daily.withMachine(judgements.dailyInSample(reviewer).values()))));
  }

  private static void add(List<Drift.Point> points, String name, Tally tally) {
    if (tally.all() > 0) {
      points.add(new Drift.Point(name, tally));
    }
  }

  private static List<Drift.Point> months(Map<YearMonth, Tally> tallies) {
    List<Drift.Point> points = new ArrayList<>();
    tallies.forEach((month, tally) -> points.add(new Drift.Point(month.toString(), tally)));
    return points;
  }

  private static DriftView.Series series(Messages messages, String id, List<Drift.Point> points) {
    Drift drift = new Drift(points);
    List<DriftView.Row> rows = new ArrayList<>();
    int number = 0;
    for (Drift.Point point : points) {
      ControlLimits limits = point.enough() ? drift.limits(point) : null;
      rows.add(
          new DriftView.Row(
              point.enough() ? messages.number(++number) : "",
              Visible.of(point.name()),
              RoundReport.share(messages, point.tally()),
              limits == null
                  ? ""
                  : messages.text(
                      "drift.limits",
                      messages.percent(limits.lowBp()),
                      messages.percent(limits.highBp()))));
    }
    String verdict = drift.verdict().code();
    return new DriftView.Series(
        id,
        messages.code("drift", id),
        messages.code("drift", id + "-text"),
        verdict,
        messages.code("drift", verdict),
        rows,
        DriftPicture.of(messages, drift));
  }
}
