// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the windows of a {@link Scope} in a conversation. */
final class Windows {
  private final Scope scope;
  private final By by;
  private final @Nullable NumberedEvent after;
  private final @Nullable NumberedEvent before;

  Windows(Scope scope, By by, @Nullable NumberedEvent after, @Nullable NumberedEvent before) {
    this.scope = scope;
    this.by = by;
    this.after = after;
    this.before = before;
  }

  /**
   * The windows of one conversation.
   *
   * @param open in order; empty where there is no opportunity
   * @param none why there is none, otherwise null
   * @param missing whether timestamps are missing that would be needed
   */
  record Opened(List<Window> open, @Nullable Reason none, boolean missing) {
    static final Opened WITHOUT_TIMES = new Opened(List.of(), null, true);

    static Opened none(Reason reason) {
      return new Opened(List.of(), reason, false);
    }
  }

  Opened open(Scene scene) {
    List<Integer> turns = Places.turns(scope.where(), by, scene);
    List<Occurrence> ends = before == null ? List.of() : before.occurrences(scene);
    List<Occurrence> triggers = after == null ? List.of() : after.occurrences(scene);
    if (turns == null || ends == null || triggers == null) {
      return Opened.WITHOUT_TIMES;
    }
    if (after != null) {
      return triggered(scene, turns, triggers, ends);
    }
    if (before != null && ends.isEmpty()) {
      return Opened.none(Reason.NO_TRIGGER);
    }
    Occurrence end = before == null ? null : ends.get(0);
    List<Integer> searched =
        end == null ? turns : turns.subList(0, firstFrom(turns, end.turn() + 1));
    if (searched.isEmpty()) {
      return Opened.none(Reason.NO_TURN);
    }
    int closing = end == null ? searched.get(searched.size() - 1) : end.turn();
    return new Opened(List.of(new Window(null, searched, closing, end)), null, false);
  }

  private Opened triggered(
      Scene scene, List<Integer> turns, List<Occurrence> triggers, List<Occurrence> ends) {
    List<Window> open = new ArrayList<>(triggers.size());
    for (Occurrence trigger : triggers) {
      Occurrence end = firstAfter(trigger, ends);
      List<Integer> searched =
          turns.subList(
              firstFrom(turns, trigger.turn()),
              end == null ? turns.size() : firstFrom(turns, end.turn() + 1));
      if (searched.isEmpty()) {
        continue;
      }
      Window window = limited(scene, trigger, searched, end);
      if (window == null) {
        return Opened.WITHOUT_TIMES;
      }
      open.add(window);
    }
    if (open.isEmpty()) {
      return Opened.none(triggers.isEmpty() ? Reason.NO_TRIGGER : Reason.NO_TURN);
    }
    return new Opened(open, null, false);
  }

  /** The position of the first of the turns that is not before a turn. */
  private static int firstFrom(List<Integer> turns, int turn) {
    int found = Collections.binarySearch(turns, turn);
    return found >= 0 ? found : -found - 1;
  }

  private static @Nullable Occurrence firstAfter(Occurrence trigger, List<Occurrence> ends) {
    for (Occurrence end : ends) {
      if (end.turn() > trigger.turn()
          || (end.turn() == trigger.turn() && end.start() >= trigger.end())) {
        return end;
      }
    }
    return null;
  }

  /** A window that closes at what comes first; null where a timestamp is missing. */
  private @Nullable Window limited(
      Scene scene, Occurrence trigger, List<Integer> turns, @Nullable Occurrence end) {
    Scope.Within within = scope.within();
    Integer maxTurns = within == null ? null : within.turns();
    Long maxMs = within == null ? null : within.milliseconds();
    int size = maxTurns == null ? turns.size() : Math.min(maxTurns, turns.size());
    for (int i = 0; maxMs != null && i < size; i++) {
      Long waited = TurnTimes.between(scene.turn(trigger.turn()), scene.turn(turns.get(i)));
      if (waited == null) {
        return null;
      }
      if (waited > maxMs) {
        return new Window(trigger, turns.subList(0, i), turns.get(i), end);
      }
    }
    boolean outOfTurns = maxTurns != null && size == maxTurns;
    int closing = end == null || outOfTurns ? turns.get(size - 1) : end.turn();
    return new Window(trigger, turns.subList(0, size), closing, end);
  }
}
