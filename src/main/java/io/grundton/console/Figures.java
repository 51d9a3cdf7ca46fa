// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.policy.Status;
import io.grundton.rollup.DayMeasure;
import io.grundton.scorecard.Count;
import io.grundton.scorecard.Counted;
import io.grundton.scorecard.CountedByOwner;
import io.grundton.scorecard.Few;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Limit;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Question;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Subject;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** Numbers about a subject as pages show them: none without its interval, none of too few. */
final class Figures {
  private final Messages messages;
  private final Subject subject;
  private final Selection selection;

  Figures(Messages messages, Subject subject, Selection selection) {
    this.messages = messages;
    this.subject = subject;
    this.selection = selection;
  }

  /** How often something is counted. */
  Figure count(Tally tally, CountedByOwner counted) {
    return count(counted.in(tally), null, counted);
  }

  /** The share of conversations, or of the answered ones for a limit. */
  Figure share(Tally tally, CountedByOwner part) {
    CountedByOwner whole = part instanceof Limit ? Count.ANSWERED : Count.CONVERSATIONS;
    return share(tally.share(part, whole), part.in(tally), null, part);
  }

  /** The mean score within a version of a pack. */
  Figure score(Tally tally, Pack pack) {
    Estimate score = tally.score();
    return Few.are(score.size())
        ? few()
        : new Figure(
            messages.percent(score.valueBp()),
            interval(score),
            messages.text("figure.scored", messages.number(score.size())),
            address(pack, Count.SCORED));
  }

  /** The mean coverage. */
  Figure coverage(Tally tally) {
    return Few.are(tally.conversations())
        ? few()
        : Figure.plain(messages.percent(tally.coverageBp()));
  }

  /** Within what time half of the answered were. */
  String half(Tally tally) {
    Limit half = Limit.ofHalf(tally);
    if (Few.are(tally.of(DayMeasure.N_FIRST_RESPONSE))) {
      return messages.text("figure.few");
    }
    return half == null
        ? messages.text("figure.over", messages.limit(Limit.WITHIN_86400S.ms()))
        : messages.limit(half.ms());
  }

  /** The share of verdicts in which rules were kept. */
  Figure kept(Verdicts verdicts, Pack pack, Judged passed) {
    return share(verdicts.kept(), verdicts.pass(), pack, passed);
  }

  /** How many verdicts came out one way. */
  Figure verdicts(Verdicts verdicts, Pack pack, Judged judged) {
    return count(verdicts.of(judged.status()), pack, judged);
  }

  /** The name of a status. */
  String status(Status status) {
    return messages.code("status", status.code());
  }

  private Figure count(long number, @Nullable Pack pack, Counted counted) {
    return new Figure(messages.number(number), "", "", number == 0 ? "" : address(pack, counted));
  }

  private Figure share(Estimate share, long part, @Nullable Pack pack, Counted counted) {
    return Few.are(share.size())
        ? few()
        : new Figure(
            messages.percent(share.valueBp()),
            interval(share),
            messages.text("figure.of", messages.number(part), messages.number(share.size())),
            part == 0 ? "" : address(pack, counted));
  }

  private Figure few() {
    return Figure.plain(messages.text("figure.few"));
  }

  private String interval(Estimate estimate) {
    return messages.text(
        "figure.interval",
        messages.percent(estimate.interval().lowBp()),
        messages.percent(estimate.interval().highBp()));
  }

  private String address(@Nullable Pack pack, Counted counted) {
    return QuestionQuery.address(new Question(subject, selection, pack, counted));
  }
}
