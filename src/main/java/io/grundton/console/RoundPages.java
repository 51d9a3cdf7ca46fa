// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Round;
import io.grundton.review.Permission;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.RoundStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A round of calibration: what is left while it is open, how far reviewers agree afterwards. */
final class RoundPages implements Pages {
  private static final int MAX_DIGITS = 9;

  private final RoundStore rounds;
  private final JudgementStore judgements;

  RoundPages(RoundStore rounds, JudgementStore judgements) {
    this.rounds = rounds;
    this.judgements = judgements;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/calibration/{round}", Permission.READ_DECISIONS, this::round));
  }

  /** Whether a round is there for somebody: while it is open, for its members and for leads. */
  static boolean sees(Visit visit, Round round) {
    return !round.open() || isMember(visit, round) || visit.may(Permission.CALIBRATE);
  }

  /**
   * Whether somebody may see the conversations of a closed round with all that was said of them.
   * Other reviewers may still have to judge them.
   */
  static boolean seesCases(Visit visit, Round round) {
    return !round.open()
        && (isMember(visit, round)
            || visit.may(Permission.CALIBRATE)
            || !visit.may(Permission.DECIDE));
  }

  static boolean isMember(Visit visit, Round round) {
    return round.members().contains(visit.account().login());
  }

  /**
   * A whole number of a path or a form.
   *
   * @throws RefusedException if it is none
   */
  static long number(String written) {
    if (written.isEmpty()
        || written.length() > MAX_DIGITS
        || written.chars().anyMatch(digit -> digit < '0' || digit > '9')) {
      throw new RefusedException("refused.incomplete");
    }
    return Long.parseLong(written);
  }

  /** The round that a path names, empty where it is not there for who asks. */
  static Optional<Round> find(RoundStore rounds, Visit visit) {
    String number = visit.part("round");
    return number.matches("[0-9]{1,9}")
        ? rounds.round(number(number)).filter(round -> sees(visit, round))
        : Optional.empty();
  }

  Reply round(Visit visit) {
    return find(rounds, visit)
        .<Reply>map(round -> Reply.Page.of("round.jte", view(visit, round)))
        .orElse(Reply.MISSING);
  }

  private RoundView view(Visit visit, Round round) {
    Messages messages = visit.messages();
    String address = "/calibration/" + round.id();
    List<Integer> due = round.open() ? rounds.due(round.id(), visit.account().login()) : List.of();
    RoundReport report = new RoundReport(messages, judgements.judgements(round.id()));
    return new RoundView(
        visit.shell(Visible.of(round.name())),
        address,
        round.open(),
        facts(messages, round),
        due.isEmpty() ? "" : address + "/cases/" + due.get(0),
        round.open() && visit.may(Permission.CALIBRATE),
        round.open() ? progress(visit, round) : List.of(),
        round.open() ? open(visit, round, address, due) : closed(visit, round, address, report),
        round.open() ? List.of() : report.rules(),
        round.open() ? List.of() : report.reviewers(round),
        round.open() ? "" : report.unsettled());
  }

  private static List<ConversationView.Fact> facts(Messages messages, Round round) {
    List<ConversationView.Fact> facts = new ArrayList<>();
    Long closed = round.closedMs();
    add(facts, messages, "calibration.members", String.join(", ", round.members()));
    add(
        facts,
        messages,
        "calibration.opened",
        messages.text("said.by", round.openedBy(), messages.time(round.openedMs())));
    add(facts, messages, "calibration.closes", messages.date(round.closesOn()));
    add(
        facts,
        messages,
        "calibration.state",
        closed == null ? messages.text("calibration.open") : messages.text("calibration.closed"));
    if (closed != null) {
      add(facts, messages, "calibration.closed", messages.time(closed));
    }
    return facts;
  }

  private static void add(
      List<ConversationView.Fact> facts, Messages messages, String key, String value) {
    facts.add(new ConversationView.Fact(messages.text(key), value));
  }

  private List<RoundView.Progress> progress(Visit visit, Round round) {
    List<RoundView.Progress> progress = new ArrayList<>();
    for (Map.Entry<String, Integer> judged : rounds.judged(round).entrySet()) {
      boolean own = judged.getKey().equals(visit.account().login());
      if (own || visit.may(Permission.CALIBRATE)) {
        progress.add(
            new RoundView.Progress(
                judged.getKey(),
                visit.messages().text("calibration.of", judged.getValue(), round.cases().size())));
      }
    }
    return progress;
  }

  private static List<RoundView.Case> open(
      Visit visit, Round round, String address, List<Integer> due) {
    List<RoundView.Case> cases = new ArrayList<>();
    if (isMember(visit, round)) {
      for (Round.Case one : round.cases()) {
        boolean left = due.contains(one.place());
        cases.add(
            one(
                visit.messages(),
                one,
                left ? address + "/cases/" + one.place() : "",
                left ? "open" : "done",
                visit.messages().text(left ? "calibration.left" : "calibration.done")));
      }
    }
    return cases;
  }

  private static List<RoundView.Case> closed(
      Visit visit, Round round, String address, RoundReport report) {
    List<RoundView.Case> cases = new ArrayList<>();
    Messages messages = visit.messages();
    for (Round.Case one : round.cases()) {
      long disputed = report.disputed(one.conversationKey());
      long unsettled = report.unsettled(one.conversationKey());
      String text = messages.text("calibration.agreed");
      if (disputed > 0) {
        text =
            unsettled > 0
                ? messages.text("calibration.unsettled", unsettled, disputed)
                : messages.text("calibration.settled", disputed);
      }
      cases.add(
          one(
              messages,
              one,
              seesCases(visit, round) ? address + "/cases/" + one.place() : "",
              unsettled > 0 ? "unsure" : "",
              text));
    }
    return cases;
  }

  private static RoundView.Case one(
      Messages messages, Round.Case one, String address, String state, String text) {
    return new RoundView.Case(
        address,
        messages.text("calibration.case", one.place()),
        messages.text(one.drawn() ? "calibration.drawn" : "calibration.chosen"),
        state,
        text);
  }
}
