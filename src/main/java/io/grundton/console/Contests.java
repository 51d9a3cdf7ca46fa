// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Act;
import io.grundton.review.Dispute;
import io.grundton.review.DisputeState;
import io.grundton.review.DisputeWindow;
import io.grundton.review.Disputes;
import io.grundton.review.Dossier;
import io.grundton.review.Permission;
import io.grundton.review.Proceedings;
import io.grundton.review.Role;
import io.grundton.sql.DisputeStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is contested in a conversation, as its page shows it to an account. */
final class Contests {
  private final Visit visit;
  private final DisputeWindow window;
  private final Map<String, DisputeStore.Seen> seen;
  private final Proceedings said;
  private final Disputes disputes;
  private final Sayings sayings;

  /**
   * What is contested.
   *
   * @param seen what the account may contest or might have, by finding
   * @param said everything that was said about the conversation
   * @param dossier what the account sees of it
   */
  Contests(
      Visit visit,
      DisputeWindow window,
      Map<String, DisputeStore.Seen> seen,
      Proceedings said,
      Dossier dossier,
      Sayings sayings) {
    this.visit = visit;
    this.window = window;
    this.seen = seen;
    this.said = said;
    this.disputes = Disputes.of(said, dossier).seenBy(visit.account());
    this.sayings = sayings;
  }

  /** Decisions in force about a finding, the last one last. */
  static List<Proceedings.Entry> decisions(Proceedings said, String findingId) {
    List<Proceedings.Entry> decisions = new ArrayList<>();
    for (Proceedings.Entry entry : said.inForce()) {
      Act.Decision decision = entry.decision();
      if (decision != null && findingId.equals(decision.target().findingId())) {
        decisions.add(entry);
      }
    }
    return decisions;
  }

  /** The finding of a dispute, null where there is none that the account may see. */
  @Nullable String finding(String dispute) {
    return disputes.all().stream()
        .filter(known -> String.valueOf(known.seq()).equals(dispute))
        .findFirst()
        .map(Dispute::findingId)
        .orElse(null);
  }

  /** What is or may be contested, by finding. */
  Map<String, ContestView> of(Dossier dossier) {
    Map<String, ContestView> contests = new HashMap<>();
    for (Dossier.Evidence found : dossier.contestable()) {
      ContestView contest = of(found.findingId());
      if (!contest.state().isEmpty() || !contest.until().isEmpty() || !contest.over().isEmpty()) {
        contests.put(found.findingId(), contest);
      }
    }
    return contests;
  }

  /** Disputes whose finding is gone, each followed by its ruling. */
  List<ConversationView.Said> superseded() {
    List<ConversationView.Said> gone = new ArrayList<>();
    disputes.all().stream()
        .filter(dispute -> dispute.state() == DisputeState.SUPERSEDED)
        .forEach(dispute -> add(gone, dispute));
    return gone;
  }

  private ContestView of(String finding) {
    Dispute last = disputes.about(finding);
    DisputeState state = disputes.state(finding);
    if (state == DisputeState.SUPERSEDED) {
      // Another vendor's, of before the conversation was this one's; told apart from the card.
      last = null;
      state = DisputeState.NONE;
    }
    List<ConversationView.Said> all = new ArrayList<>();
    disputes.all().stream()
        .filter(dispute -> dispute.findingId().equals(finding))
        .filter(dispute -> dispute.state() != DisputeState.SUPERSEDED)
        .forEach(dispute -> add(all, dispute));
    boolean rules = visit.may(Permission.RULE) && (state == DisputeState.OPEN || state.isRuled());
    List<Proceedings.Entry> before = rules ? decisions(said, finding) : List.of();
    DisputeStore.Seen own = seen.get(finding);
    boolean may = own != null && disputes.mayBeContested(finding);
    long endMs = own == null ? 0 : window.endMs(own.visibleMs());
    boolean inTime = visit.nowMs() <= endMs;
    return new ContestView(
        last == null ? 0 : last.seq(),
        last == null ? "" : state.code(),
        last == null ? "" : visit.messages().code("dispute-state", state.code()),
        all,
        may && inTime ? left(endMs) : "",
        may && !inTime ? visit.messages().time(endMs) : "",
        visit.may(Permission.DISPUTE) && state == DisputeState.OPEN,
        rules,
        state.isRuled(),
        !rules && !state.isRuled(),
        before.stream().map(this::decided).toList(),
        before.stream().mapToLong(Proceedings.Entry::seq).max().orElse(0));
  }

  private String left(long endMs) {
    Messages messages = visit.messages();
    return messages.text(
        "dispute.until", messages.time(endMs), messages.duration(endMs - visit.nowMs()));
  }

  private void add(List<ConversationView.Said> all, Dispute dispute) {
    Messages messages = visit.messages();
    String rule = dispute.contest().target().ruleId();
    String about = rule == null ? "" : Visible.of(rule);
    boolean withdrawn = dispute.state() == DisputeState.WITHDRAWN;
    all.add(
        new ConversationView.Said(
            "dispute",
            messages.text(withdrawn ? "dispute.said-withdrawn" : "dispute.said"),
            about,
            "",
            Visible.of(dispute.contest().reason()),
            dispute.login(),
            messages.time(dispute.atMs())));
    Proceedings.Entry settled = dispute.settled();
    if (settled != null) {
      ConversationView.Said ruling = sayings.of(settled);
      all.add(
          new ConversationView.Said(
              ruling.style(),
              ruling.name(),
              about,
              "",
              ruling.text(),
              // A vendor is told that a lead ruled, and not which.
              visit.may(Permission.READ_DECISIONS)
                  ? ruling.by()
                  : messages.code("role", Role.LEAD.code()),
              ruling.at()));
    }
  }

  private ConversationView.Said decided(Proceedings.Entry entry) {
    ConversationView.Said decided = sayings.of(entry);
    return entry.reviewer().equals(visit.account().login())
        ? new ConversationView.Said(
            decided.style(),
            decided.name(),
            decided.about(),
            decided.quote(),
            decided.text(),
            visit.messages().text("dispute.yourself", decided.by()),
            decided.at())
        : decided;
  }
}
