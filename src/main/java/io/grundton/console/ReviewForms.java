// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.DisputeState;
import io.grundton.review.Disputes;
import io.grundton.review.Dossier;
import io.grundton.review.Permission;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.AccountStore;
import io.grundton.sql.QueueStore;
import io.grundton.sql.QueueStore.Row;
import io.grundton.sql.ReviewStore;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What is sent from the page of a conversation. */
final class ReviewForms implements Pages {
  private final QueueStore queue;
  private final ReviewStore reviews;
  private final AccountStore accounts;
  private final Recorder recorder;

  ReviewForms(QueueStore queue, ReviewStore reviews, AccountStore accounts) {
    this.queue = queue;
    this.reviews = reviews;
    this.accounts = accounts;
    this.recorder = new Recorder(reviews);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", "/conversations/{key}/decisions", Permission.DECIDE, this::decision),
        new Route("POST", "/conversations/{key}/sheet", Permission.DECIDE, this::sheet),
        new Route("POST", "/conversations/{key}/missed", Permission.DECIDE, this::missed),
        new Route("POST", "/conversations/{key}/notes", Permission.DECIDE, this::note),
        new Route("POST", "/conversations/{key}/undo", Permission.DECIDE, this::undo),
        new Route("POST", "/conversations/{key}/assignment", Permission.TAKE, this::assignment));
  }

  Reply decision(Visit visit) {
    Ruling ruling = constant(Ruling.class, visit.required("ruling"));
    String reason = visit.field("reason");
    if (ruling == Ruling.OVERRIDE && reason == null) {
      throw new RefusedException("refused.reason");
    }
    Recorder.checkLength(reason);
    boolean whole = visit.required("scope").equals(Scope.CONVERSATION.code());
    return recorder.record(
        visit,
        "decided",
        (dossier, before) -> {
          Sight sight = Recorder.sight(visit, before);
          if (sight == Sight.BLIND) {
            throw new RefusedException("refused.blind");
          }
          Target target = Target.CONVERSATION;
          if (!whole) {
            target = evidence(dossier, visit.required("finding"));
            checkDispute(visit, Disputes.of(before, dossier).state(visit.required("finding")));
          }
          return List.of(new Act.Decision(target, ruling, null, reason, sight, whole));
        });
  }

  Reply sheet(Visit visit) {
    return recorder.record(
        visit,
        "judged",
        (dossier, before) -> {
          if (Recorder.sight(visit, before) != Sight.BLIND) {
            throw new RefusedException("refused.judged");
          }
          return new AnswerSheet(visit.form()).acts(dossier);
        });
  }

  Reply missed(Visit visit) {
    int turn = number(visit.required("turn"));
    String words = visit.required("words");
    String rule = visit.required("rule");
    String reason = visit.field("reason");
    Recorder.checkLength(reason);
    return recorder.record(
        visit,
        "missed",
        (dossier, before) -> {
          if (!dossier.rules().contains(rule)) {
            throw new RefusedException("refused.incomplete");
          }
          Target target =
              new Target(Scope.MISSED, null, rule, null, Words.in(dossier, turn, words));
          return List.of(
              new Act.Decision(
                  target, Ruling.CONFIRM, null, reason, Recorder.sight(visit, before), false));
        });
  }

  Reply note(Visit visit) {
    Act.Note.Kind kind = constant(Act.Note.Kind.class, visit.required("kind"));
    String text = visit.required("text");
    Recorder.checkLength(text);
    return recorder.record(visit, "noted", (dossier, before) -> List.of(new Act.Note(kind, text)));
  }

  Reply undo(Visit visit) {
    String seq = visit.required("undone");
    return recorder.record(
        visit,
        "undone",
        (dossier, before) -> {
          Proceedings.Entry undoable = before.undoable(visit.account().login());
          if (undoable == null || !seq.equals(String.valueOf(undoable.seq()))) {
            throw new RefusedException("refused.undo");
          }
          return List.of(new Act.Undo(undoable.seq()));
        });
  }

  Reply assignment(Visit visit) {
    Account account = visit.account();
    String key = visit.part("key");
    Optional<Row> row = queue.row(account, key);
    if (row.isEmpty()) {
      return Reply.MISSING;
    }
    String to = visit.field("assignee");
    String from = row.get().assignee();
    boolean own =
        (to == null || to.equals(account.login()))
            && (from == null || from.equals(account.login()));
    if (!own && !visit.may(Permission.ASSIGN)) {
      throw new RefusedException("refused.assigned");
    }
    if (to != null && !accounts.reviewers().contains(to)) {
      throw new RefusedException("refused.incomplete");
    }
    return reviews.assign(visit.actor(), account, key, to)
        ? Recorder.back(visit, "assigned")
        : Reply.MISSING;
  }

  /* What is contested is decided by a ruling. */
  private static void checkDispute(Visit visit, DisputeState state) {
    if (state.isRuled()) {
      throw new RefusedException("refused.ruled");
    }
    if (state == DisputeState.OPEN && visit.may(Permission.RULE)) {
      throw new RefusedException("refused.contested");
    }
  }

  private static Target evidence(Dossier dossier, String findingId) {
    return dossier.evidence().stream()
        .filter(found -> found.findingId().equals(findingId))
        .findFirst()
        .map(Target::of)
        .orElseThrow(() -> new RefusedException("refused.gone"));
  }

  private static int number(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new RefusedException("refused.incomplete");
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
        return constant;
      }
    }
    throw new RefusedException("refused.incomplete");
  }
}
