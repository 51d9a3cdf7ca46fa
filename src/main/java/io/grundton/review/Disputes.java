// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All disputes about one conversation.
 *
 * <p>A finding has at most one that is open. Once a lead has ruled it is not contested again; after
 * a withdrawal it may be. Of rulings the last one counts that was not taken back; if all of them
 * were, the dispute is open again.
 *
 * @param all in the order in which they were made
 */
public record Disputes(List<Dispute> all) {
  public Disputes {
    all = List.copyOf(all);
  }

  /**
   * The disputes among what was said.
   *
   * @param published the conversation as it is published, whole or as its vendor sees it; null
   *     where it is not published
   */
  public static Disputes of(Proceedings said, @Nullable Dossier published) {
    Set<Long> undone = said.undone();
    Set<Long> withdrawn = new HashSet<>();
    Map<Long, Proceedings.Entry> settled = new HashMap<>();
    for (Proceedings.Entry entry : said.entries()) {
      if (entry.act() instanceof Act.Withdrawal withdrawal) {
        withdrawn.add(withdrawal.dispute());
      } else if (entry.act() instanceof Act.Settlement settlement
          && !undone.contains(entry.seq())) {
        settled.put(settlement.dispute(), entry);
      }
    }
    List<Dispute> all = new ArrayList<>();
    for (Proceedings.Entry entry : said.entries()) {
      if (entry.act() instanceof Act.Contest contest) {
        Proceedings.Entry ruled = settled.get(entry.seq());
        DisputeState state =
            isSuperseded(contest, published)
                ? DisputeState.SUPERSEDED
                : state(ruled, withdrawn.contains(entry.seq()));
        all.add(new Dispute(entry.seq(), entry.atMs(), entry.reviewer(), contest, state, ruled));
      }
    }
    return new Disputes(all);
  }

  private static DisputeState state(Proceedings.@Nullable Entry ruled, boolean withdrawn) {
    Act.Decision decision = ruled == null ? null : ruled.decision();
    if (decision == null) {
      return withdrawn ? DisputeState.WITHDRAWN : DisputeState.OPEN;
    }
    return decision.ruling() == Ruling.CONFIRM ? DisputeState.UPHELD : DisputeState.OVERTURNED;
  }

  private static boolean isSuperseded(Act.Contest contest, @Nullable Dossier published) {
    return published == null
        || published.contestable().stream()
            .noneMatch(
                found ->
                    found.findingId().equals(contest.target().findingId())
                        && found.vendorId().equals(contest.vendorId()));
  }

  /** Those that an account may see: a vendor's sees what that vendor contests. */
  public Disputes seenBy(Account account) {
    return new Disputes(
        all.stream().filter(dispute -> account.sees(dispute.contest().vendorId())).toList());
  }

  /** The last about a finding, null where there is none. */
  public @Nullable Dispute about(String findingId) {
    Dispute last = null;
    for (Dispute dispute : all) {
      if (dispute.findingId().equals(findingId)) {
        last = dispute;
      }
    }
    return last;
  }

  /** How it stands about a finding. */
  public DisputeState state(String findingId) {
    Dispute dispute = about(findingId);
    return dispute == null ? DisputeState.NONE : dispute.state();
  }

  /** Whether a finding that is there may be contested, its time aside. */
  public boolean mayBeContested(String findingId) {
    DisputeState state = state(findingId);
    return state != DisputeState.OPEN && !state.isRuled();
  }

  /** The dispute of a number, null where there is none. */
  public @Nullable Dispute find(long seq) {
    for (Dispute dispute : all) {
      if (dispute.seq() == seq) {
        return dispute;
      }
    }
    return null;
  }
}
