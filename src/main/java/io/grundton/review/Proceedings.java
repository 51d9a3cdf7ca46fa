// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said about one conversation.
 *
 * @param entries in order
 */
public record Proceedings(List<Entry> entries) {
  /**
   * One act.
   *
   * @param seq its number in the log
   * @param atMs when, milliseconds since 1970 in UTC
   * @param reviewer who
   * @param setting what was so then
   */
  public record Entry(long seq, long atMs, String reviewer, Act act, Setting setting) {
    /** The decision that it is or makes, null where it is something else. */
    public Act.@Nullable Decision decision() {
      return act.decision();
    }

    private boolean isOfReviewer() {
      return act instanceof Act.Note || decision() != null;
    }
  }

  private record Seat(String reviewer, Target target) {}

  public Proceedings {
    entries = List.copyOf(entries);
  }

  /**
   * What reviewers said and did not take back; of decisions by one reviewer about one thing the
   * last. What vendors contest is told by {@link Disputes}.
   */
  public List<Entry> inForce() {
    Set<Long> undone = undone();
    Map<Object, Entry> last = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (undone.contains(entry.seq()) || !entry.isOfReviewer()) {
        continue;
      }
      Act.Decision decision = entry.decision();
      Object seat = decision == null ? entry : new Seat(entry.reviewer(), decision.target());
      last.remove(seat);
      last.put(seat, entry);
    }
    return List.copyOf(last.values());
  }

  /** What of it a reviewer said. */
  public Proceedings by(String reviewer) {
    return new Proceedings(
        entries.stream().filter(entry -> entry.reviewer().equals(reviewer)).toList());
  }

  /** The last decision in force about something, whoever made it; null where there is none. */
  public @Nullable Entry about(Target target) {
    Entry last = null;
    for (Entry entry : inForce()) {
      Act.Decision decision = entry.decision();
      if (decision != null && decision.target().equals(target)) {
        last = entry;
      }
    }
    return last;
  }

  /** Whether a reviewer has judged the whole conversation without seeing what the machine says. */
  public boolean judgedBlind(String reviewer) {
    return by(reviewer).entries.stream()
        .map(Entry::decision)
        .filter(Objects::nonNull)
        .anyMatch(decision -> decision.complete() && decision.sight() == Sight.BLIND);
  }

  /**
   * What a reviewer would take back next, null where there is nothing. After a conversation was
   * judged blind that judgement stays: nobody can unsee.
   */
  public @Nullable Entry undoable(String reviewer) {
    Set<Long> undone = undone();
    boolean revealed = judgedBlind(reviewer);
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      Act.Decision decision = entry.decision();
      boolean stays = revealed && decision != null && decision.sight() == Sight.BLIND;
      if (entry.reviewer().equals(reviewer)
          && !(entry.act() instanceof Act.Undo)
          && !undone.contains(entry.seq())
          && !stays) {
        return entry;
      }
    }
    return null;
  }

  /**
   * Whether each decision counts, by its number.
   *
   * @param published the conversation as it is published, null where it is no more
   */
  public SortedMap<Long, Validity> validities(@Nullable Dossier published) {
    Set<Long> undone = undone();
    Set<Long> inForce = new HashSet<>();
    inForce().forEach(entry -> inForce.add(entry.seq()));
    SortedMap<Long, Validity> validities = new TreeMap<>();
    for (Entry entry : entries) {
      Act.Decision decision = entry.decision();
      if (decision != null) {
        Validity validity = Validity.IN_FORCE;
        if (undone.contains(entry.seq())) {
          validity = Validity.UNDONE;
        } else if (!inForce.contains(entry.seq())) {
          validity = Validity.REPLACED;
        } else if (published == null || superseded(entry, published)) {
          validity = Validity.SUPERSEDED;
        }
        validities.put(entry.seq(), validity);
      }
    }
    return validities;
  }

  /**
   * Whether what a decision is about is gone, so that it is kept and counts no more: the evidence,
   * or for a passage that was missed the revision whose characters it counts.
   */
  public static boolean superseded(Entry entry, Dossier dossier) {
    Act.Decision decision = entry.decision();
    if (decision == null) {
      return false;
    }
    if (decision.target().scope() == Scope.MISSED) {
      return entry.setting().revision() != dossier.facts().revision();
    }
    String finding = decision.target().findingId();
    return finding != null
        && dossier.evidence().stream().noneMatch(left -> left.findingId().equals(finding));
  }

  /**
   * Whether a conversation needs nobody any more: somebody decided about it as a whole, in the
   * revision and as the pack judges it that the dossier has, or about each piece of evidence in it.
   * Where there is none, any decision about the whole will do.
   */
  public boolean settles(Dossier dossier) {
    Set<Target> decided = new HashSet<>();
    for (Entry entry : inForce()) {
      Act.Decision decision = entry.decision();
      if (decision != null) {
        decided.add(decision.target());
        if (decision.target().equals(Target.CONVERSATION)
            && entry.setting().revision() == dossier.facts().revision()
            && Objects.equals(entry.setting().packHash(), dossier.facts().packHash())) {
          return true;
        }
      }
    }
    return (!dossier.evidence().isEmpty() || decided.contains(Target.CONVERSATION))
        && dossier.evidence().stream().allMatch(left -> decided.contains(Target.of(left)));
  }

  /** Numbers of the acts that were taken back. */
  Set<Long> undone() {
    Set<Long> undone = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.act() instanceof Act.Undo undo) {
        undone.add(undo.seq());
      }
    }
    return undone;
  }
}
