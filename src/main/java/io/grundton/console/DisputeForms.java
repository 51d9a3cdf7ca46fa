// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dispute;
import io.grundton.review.DisputeState;
import io.grundton.review.DisputeWindow;
import io.grundton.review.Disputes;
import io.grundton.review.Dossier;
import io.grundton.review.Permission;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.DisputeStore;
import io.grundton.sql.QueueStore;
import io.grundton.sql.ReviewStore;
import java.util.List;
import java.util.Objects;

/** What is sent from the page of a conversation to contest a finding, and to rule it. */
final class DisputeForms implements Pages {
  private final QueueStore queue;
  private final ReviewStore reviews;
  private final DisputeStore disputes;
  private final DisputeWindow window;
  private final Recorder recorder;

  DisputeForms(QueueStore queue, ReviewStore reviews, DisputeStore disputes, DisputeWindow window) {
    this.queue = queue;
    this.reviews = reviews;
    this.disputes = disputes;
    this.window = window;
    this.recorder = new Recorder(reviews);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", "/conversations/{key}/disputes", Permission.DISPUTE, this::contest),
        new Route("POST", "/conversations/{key}/withdrawals", Permission.DISPUTE, this::withdraw),
        new Route("POST", "/conversations/{key}/rulings", Permission.RULE, this::rule));
  }

  Reply contest(Visit visit) {
    Account account = visit.account();
    String key = visit.part("key");
    if (queue.row(account, key).isEmpty()) {
      return Reply.MISSING;
    }
    String finding = visit.required("finding");
    DisputeStore.Seen seen = disputes.seen(account, key).get(finding);
    if (seen == null) {
      return Reply.MISSING;
    }
    String reason = reason(visit);
    if (!seen.published()) {
      throw new RefusedException("refused.gone");
    }
    if (visit.nowMs() > window.endMs(seen.visibleMs())) {
      throw new RefusedException("refused.window");
    }
    return recorder.record(
        visit,
        "contested",
        (dossier, before) -> {
          if (!Disputes.of(before, dossier).mayBeContested(finding)) {
            throw new RefusedException("refused.contested-already");
          }
          String vendor = Objects.requireNonNull(account.vendorId());
          return List.of(new Act.Contest(target(dossier, finding), vendor, reason));
        });
  }

  Reply withdraw(Visit visit) {
    Account account = visit.account();
    String key = visit.part("key");
    if (queue.row(account, key).isEmpty()) {
      return Reply.MISSING;
    }
    long seq = number(visit, "dispute");
    if (Disputes.of(reviews.proceedings(key), null).seenBy(account).find(seq) == null) {
      return Reply.MISSING;
    }
    return recorder.record(
        visit,
        "withdrawn",
        (dossier, before) -> {
          Dispute dispute = Disputes.of(before, dossier).find(seq);
          if (dispute == null || dispute.state() != DisputeState.OPEN) {
            throw new RefusedException("refused.not-open");
          }
          return List.of(new Act.Withdrawal(seq));
        });
  }

  Reply rule(Visit visit) {
    long seq = number(visit, "dispute");
    long seen = number(visit, "seen");
    Ruling ruling = ruling(visit.required("outcome"));
    String reason = reason(visit);
    return recorder.record(
        visit,
        "ruled",
        (dossier, before) -> {
          Sight sight = Recorder.sight(visit, before);
          if (sight == Sight.BLIND) {
            throw new RefusedException("refused.blind");
          }
          Dispute dispute = Disputes.of(before, dossier).find(seq);
          if (dispute == null || dispute.state() == DisputeState.SUPERSEDED) {
            throw new RefusedException("refused.gone");
          }
          if (dispute.state() == DisputeState.WITHDRAWN) {
            throw new RefusedException("refused.not-open");
          }
          // Nobody rules without having been shown what was decided before, also by themselves.
          if (Contests.decisions(before, dispute.findingId()).stream()
              .anyMatch(entry -> entry.seq() > seen)) {
            throw new RefusedException("refused.decided");
          }
          Target target = dispute.contest().target();
          return List.of(
              new Act.Settlement(
                  seq, new Act.Decision(target, ruling, null, reason, sight, false)));
        });
  }

  private static Target target(Dossier dossier, String finding) {
    return dossier.contestable().stream()
        .filter(found -> found.findingId().equals(finding))
        .findFirst()
        .map(Target::of)
        .orElseThrow(() -> new RefusedException("refused.gone"));
  }

  private static Ruling ruling(String outcome) {
    if (outcome.equals(DisputeState.UPHELD.code())) {
      return Ruling.CONFIRM;
    }
    if (outcome.equals(DisputeState.OVERTURNED.code())) {
      return Ruling.OVERRIDE;
    }
    throw new RefusedException("refused.incomplete");
  }

  private static String reason(Visit visit) {
    String reason = visit.field("reason");
    if (reason == null) {
      throw new RefusedException("refused.dispute-reason");
    }
    Recorder.checkLength(reason);
    return reason;
  }

  private static long number(Visit visit, String name) {
    try {
      return Long.parseLong(visit.required(name));
    } catch (NumberFormatException e) {
      throw new RefusedException("refused.incomplete");
    }
  }
}
