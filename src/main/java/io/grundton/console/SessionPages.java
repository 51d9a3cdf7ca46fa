// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Judged;
import io.grundton.calibration.Round;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Permission;
import io.grundton.review.Sight;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.Openings;
import io.grundton.sql.RoundStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation of a round: judged blind while it is open, talked about when it is closed. */
final class SessionPages implements Pages {
  private final RoundStore rounds;
  private final JudgementStore judgements;
  private final Openings openings;

  SessionPages(RoundStore rounds, JudgementStore judgements, Openings openings) {
    this.rounds = rounds;
    this.judgements = judgements;
    this.openings = openings;
  }

  @Override
  public List<Route> routes() {
    String address = "/calibration/{round}/cases/{place}";
    return List.of(
        new Route("GET", address, Permission.READ_DECISIONS, this::conversation),
        new Route("POST", address + "/sheet", Permission.DECIDE, this::sheet),
        new Route("POST", address + "/consensus", Permission.CALIBRATE, this::consensus));
  }

  private record Place(Round round, Round.Case one) {
    String address() {
      return address(one.place());
    }

    String address(int place) {
      return roundAddress() + "/cases/" + place;
    }

    String roundAddress() {
      return "/calibration/" + round.id();
    }
  }

  private @Nullable Place place(Visit visit) {
    Round round = RoundPages.find(rounds, visit).orElse(null);
    String number = visit.part("place");
    Round.Case one =
        round == null || !number.matches("[0-9]{1,9}")
            ? null
            : round.at((int) RoundPages.number(number));
    return round == null || one == null ? null : new Place(round, one);
  }

  Reply conversation(Visit visit) {
    Place place = place(visit);
    if (place == null) {
      return Reply.MISSING;
    }
    Round round = place.round();
    String key = place.one().conversationKey();
    Optional<Dossier> dossier = rounds.dossier(visit.account(), round.id(), key);
    if (round.open()) {
      return dossier.isPresent()
          ? Reply.Page.of("case.jte", blind(visit, place, dossier.get()))
          : RoundPages.isMember(visit, round)
              ? Reply.SeeOther.to(place.roundAddress())
              : Reply.MISSING;
    }
    if (!RoundPages.seesCases(visit, round)) {
      return Reply.MISSING;
    }
    if (visit.may(Permission.DECIDE)) {
      openings.note(visit.account().login(), key, visit.nowMs());
    }
    return Reply.Page.of("session.jte", open(visit, place, dossier.orElse(null)));
  }

  private SessionView blind(Visit visit, Place place, Dossier dossier) {
    Messages messages = visit.messages();
    Speakers speakers = new Speakers(messages, dossier, Sight.BLIND);
    List<Integer> due = rounds.due(place.round().id(), visit.account().login());
    ConversationView conversation =
        shown(
            visit,
            place,
            ConversationFacts.of(messages, dossier, Sight.BLIND, false),
            new Transcript(messages, dossier, speakers).turns(),
            ConversationPages.sheet(dossier, speakers),
            address(place, due.stream().filter(other -> other < place.one().place()).toList(), -1),
            address(place, due.stream().filter(other -> other > place.one().place()).toList(), 0));
    return new SessionView(
        conversation,
        place.roundAddress(),
        Visible.of(place.round().name()),
        messages.text("calibration.to-do", due.size()),
        List.of(),
        List.of(),
        false);
  }

  private static @Nullable String address(Place place, List<Integer> places, int which) {
    return places.isEmpty()
        ? null
        : place.address(places.get(which < 0 ? places.size() - 1 : which));
  }

  private SessionView open(Visit visit, Place place, @Nullable Dossier dossier) {
    Messages messages = visit.messages();
    int number = place.one().place();
    Session session = new Session(messages, cases(place), dossier);
    List<SessionView.Dispute> disputes = session.disputes();
    ConversationView conversation =
        shown(
            visit,
            place,
            dossier == null ? List.of() : ConversationFacts.of(messages, dossier, Sight.OPEN, true),
            session.turns(),
            List.of(),
            place.round().at(number - 1) == null ? null : place.address(number - 1),
            place.round().at(number + 1) == null ? null : place.address(number + 1));
    return new SessionView(
        conversation,
        place.roundAddress(),
        Visible.of(place.round().name()),
        "",
        disputes,
        session.agreed(),
        visit.may(Permission.CALIBRATE));
  }

  private List<Judged> cases(Place place) {
    return judgements.judgements(place.round().id()).cases().stream()
        .filter(judged -> judged.item().conversationKey().equals(place.one().conversationKey()))
        .toList();
  }

  private static ConversationView shown(
      Visit visit,
      Place place,
      List<ConversationView.Fact> facts,
      List<ConversationView.Turn> turns,
      List<ConversationView.SheetRow> sheet,
      @Nullable String previous,
      @Nullable String next) {
    return new ConversationView(
        visit.shell(visit.messages().text("calibration.case", place.one().place())),
        place.address(),
        "",
        Tokens.fresh(),
        facts,
        List.of(),
        turns,
        List.of(),
        Map.of(),
        sheet,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        previous,
        next,
        new ConversationView.Desk(false, true, false, null, "", List.of(), List.of(), Map.of()));
  }

  Reply sheet(Visit visit) {
    Place place = place(visit);
    if (place == null || !RoundPages.isMember(visit, place.round())) {
      return Reply.MISSING;
    }
    if (!place.round().open()) {
      throw new RefusedException("refused.closed");
    }
    openings.write();
    boolean written =
        judgements.judge(
            visit.actor(),
            place.round().id(),
            place.one().conversationKey(),
            dossier -> new AnswerSheet(visit.form()).answers(dossier));
    if (!written) {
      return Reply.MISSING;
    }
    List<Integer> due = rounds.due(place.round().id(), visit.account().login());
    List<Integer> later = due.stream().filter(other -> other > place.one().place()).toList();
    String next = address(place, later.isEmpty() ? due : later, 0);
    return Reply.SeeOther.to((next == null ? place.roundAddress() : next) + "?said=filled");
  }

  Reply consensus(Visit visit) {
    Place place = place(visit);
    if (place == null || place.round().open()) {
      return Reply.MISSING;
    }
    String reason = visit.field("reason");
    if (reason == null) {
      throw new RefusedException("refused.consensus");
    }
    if (reason.length() > Act.MAX_TEXT) {
      throw new RefusedException("refused.too-large");
    }
    List<Judged> cases = cases(place);
    long number = RoundPages.number(visit.required("item"));
    if (number >= cases.size() || !cases.get((int) number).disputed()) {
      throw new RefusedException("refused.incomplete");
    }
    judgements.agree(
        visit.actor(),
        visit.request(),
        place.round().id(),
        cases.get((int) number).item(),
        AnswerSheet.answer(visit.form().getOrDefault("answer", "")),
        reason);
    return Reply.SeeOther.to(place.address() + "?said=agreed#dispute-" + number);
  }
}
