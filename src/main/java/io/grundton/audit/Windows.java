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
    if (before != null) {
      return ends.isEmpty()
          ? Opened.none(Reason.NO_TRIGGER)
          : new Opened(List.of(until(ends.get(0), turns)), null, false);
    }
    return turns.isEmpty()
        ? Opened.none(Reason.NO_TURN)
        : new Opened(
            List.of(new Window(null, turns, turns.get(turns.size() - 1), null)), null, false);
  }

  private static Window until(Occurrence end, List<Integer> turns) {
    return new Window(null, turns.subList(0, firstFrom(turns, end.turn() + 1)), end.turn(), end);
  }

  private Opened triggered(
      Scene scene, List<Integer> turns, List<Occurrence> triggers, List<Occurrence> ends) {
    List<Window> open = new ArrayList<>(triggers.size());
    for (Occurrence trigger : triggers) {
      List<Integer> later = turns.subList(firstFrom(turns, trigger.turn()), turns.size());
      if (later.isEmpty()) {
        continue;
      }
      Window window = limited(scene, trigger, later, firstAfter(trigger, ends));
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
      Scene scene, Occurrence trigger, List<Integer> later, @Nullable Occurrence end) {
    Scope.Within within = scope.within();
    Integer maxTurns = within == null ? null : within.turns();
    Long maxMs = within == null ? null : within.milliseconds();
    int size = maxTurns == null ? later.size() : Math.min(maxTurns, later.size());
    if (end != null) {
      int beforeEnd = firstFrom(later, end.turn() + 1);
      if (beforeEnd < later.size() && beforeEnd <= size) {
        return timed(scene, trigger, later.subList(0, beforeEnd), end.turn(), end, maxMs);
      }
    }
    return timed(scene, trigger, later.subList(0, size), later.get(size - 1), end, maxMs);
  }

  private static @Nullable Window timed(
      Scene scene,
      Occurrence trigger,
      List<Integer> turns,
      int closing,
      @Nullable Occurrence end,
      @Nullable Long maxMs) {
    for (int i = 0; maxMs != null && i < turns.size(); i++) {
      Long waited = TurnTimes.between(scene.turn(trigger.turn()), scene.turn(turns.get(i)));
      if (waited == null) {
        return null;
      }
      if (waited > maxMs) {
        return new Window(trigger, turns.subList(0, i), turns.get(i), end);
      }
    }
    return new Window(trigger, turns, closing, end);
  }
}
