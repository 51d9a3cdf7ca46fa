// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Grade;
import io.grundton.calibration.Judged;
import io.grundton.calibration.Judgements;
import io.grundton.calibration.Round;
import io.grundton.calibration.RuleAgreement;
import io.grundton.calibration.Sheet;
import io.grundton.calibration.Tally;
import io.grundton.review.Answer;
import io.grundton.statistics.Agreement;
import io.grundton.statistics.Coefficient;
import io.grundton.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a closed round tells. */
final class RoundReport {
  private final Messages messages;
  private final Judgements judgements;

  RoundReport(Messages messages, Judgements judgements) {
    this.messages = messages;
    this.judgements = judgements;
  }

  /** All rules together, then each. */
  List<RoundView.Rule> rules() {
    List<RoundView.Rule> rules = new ArrayList<>();
    rules.add(rule(messages.text("calibration.all-rules"), judgements.together()));
    judgements.byRule().forEach((rule, agreement) -> rules.add(rule(Visible.of(rule), agreement)));
    return rules;
  }

  private RoundView.Rule rule(String name, RuleAgreement of) {
    Agreement agreement = of.agreement();
    Grade grade = of.grade();
    boolean two = of.raters().size() == 2;
    RoundView.Coefficient nothing = new RoundView.Coefficient("–", "");
    return new RoundView.Rule(
        name,
        messages.number(of.conversations()),
        messages.number(of.raters().size()),
        agreement == null ? nothing.value() : messages.percent(agreement.observedBp()),
        agreement == null ? nothing : coefficient(of.kappa()),
        of.kappa() == null ? "" : two ? "Cohen" : "Fleiss",
        agreement == null ? nothing : coefficient(agreement.ac1()),
        agreement == null ? nothing : coefficient(agreement.alpha()),
        grade.code(),
        messages.code("grade", grade.code()),
        notes(of, grade),
        columns(of),
        counts(of));
  }

  private List<String> notes(RuleAgreement of, Grade grade) {
    List<String> notes = new ArrayList<>();
    if (of.lopsided() && grade != Grade.TOO_FEW) {
      notes.add(messages.text("calibration.lopsided"));
    }
    if (of.uncertain()) {
      notes.add(messages.text("calibration.uncertain"));
    }
    return notes;
  }

  private List<String> columns(RuleAgreement of) {
    Stream<String> answers =
        Stream.of(Answer.values()).map(answer -> messages.code("answer", answer.code()));
    return of.cross() == null
        ? Stream.concat(answers, Stream.of(messages.text("calibration.items"))).toList()
        : answers.map(answer -> of.raters().get(1) + ": " + answer).toList();
  }

  private List<RoundView.Row> counts(RuleAgreement of) {
    List<RoundView.Row> rows = new ArrayList<>();
    List<List<Long>> cross = of.cross();
    if (cross != null) {
      for (Answer answer : Answer.values()) {
        rows.add(
            new RoundView.Row(
                of.raters().get(0) + ": " + messages.code("answer", answer.code()),
                cross.get(rows.size()).stream().map(messages::number).toList()));
      }
      return rows;
    }
    for (RuleAgreement.Pattern pattern : of.patterns()) {
      rows.add(
          new RoundView.Row(
              messages.text("calibration.pattern", rows.size() + 1),
              Stream.concat(pattern.raters().stream(), Stream.of(pattern.items()))
                  .map(messages::number)
                  .toList()));
    }
    return rows;
  }

  private RoundView.Coefficient coefficient(@Nullable Coefficient of) {
    return of == null
        ? new RoundView.Coefficient(messages.text("calibration.undefined"), "")
        : new RoundView.Coefficient(messages.coefficient(of.valueBp()), interval(of));
  }

  private String interval(Coefficient of) {
    Interval interval = of.interval();
    Integer error = of.errorBp();
    if (interval == null) {
      return "";
    }
    String low = messages.coefficient(interval.lowBp());
    String high = messages.coefficient(interval.highBp());
    return error == null
        ? messages.text("calibration.interval", low, high)
        : messages.text("calibration.interval-error", low, high, messages.coefficient(error));
  }

  /** How far each member agrees with the machine and with the consensus. */
  List<RoundView.Reviewer> reviewers(Round round) {
    List<RoundView.Reviewer> reviewers = new ArrayList<>();
    for (String member : round.members()) {
      List<Sheet> own =
          judgements.sheets().stream().filter(sheet -> sheet.reviewer().equals(member)).toList();
      long informed = own.stream().filter(Sheet::informed).count();
      reviewers.add(
          new RoundView.Reviewer(
              member,
              messages.text("calibration.of", own.size(), round.cases().size()),
              share(messages, judgements.withMachine(member)),
              share(messages, judgements.withConsensus(member)),
              informed == 0 ? "" : messages.text("calibration.informed-count", informed)));
    }
    return reviewers;
  }

  /** A share with its counts and its interval. */
  static String share(Messages messages, Tally tally) {
    if (tally.all() == 0) {
      return "–";
    }
    Interval interval = tally.interval();
    return messages.text(
        "calibration.share",
        messages.percent(tally.shareBp()),
        messages.number(tally.same()),
        messages.number(tally.all()),
        messages.percent(interval.lowBp()),
        messages.percent(interval.highBp()));
  }

  /** That disagreements are open still, in words; empty for none. */
  String unsettled() {
    long open = judgements.open();
    return open == 0 ? "" : messages.text("calibration.unsettled-hint", open);
  }

  /**
   * Of the things about which reviewers disagreed in a conversation, those that are not settled.
   */
  long unsettled(String conversationKey) {
    return judgements.cases().stream()
        .filter(judged -> judged.item().conversationKey().equals(conversationKey))
        .filter(judged -> judged.disputed() && judged.consensus() == null)
        .count();
  }

  /** About how many things reviewers disagreed in a conversation. */
  long disputed(String conversationKey) {
    return judgements.cases().stream()
        .filter(judged -> judged.item().conversationKey().equals(conversationKey))
        .filter(Judged::disputed)
        .count();
  }
}
