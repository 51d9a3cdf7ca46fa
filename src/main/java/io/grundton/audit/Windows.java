// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.Scope;
import io.grundton.policy.Where;
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

  /** Whether an event opens them. */
  boolean triggered() {
    return after != null;
  }

  /**
   * The windows of one conversation.
   *
   * @param open in the order in which they open; empty where there is no opportunity
   * @param none why there is none, otherwise null
   * @param missing what is missing that would be needed, otherwise null
   */
  record Opened(List<Window> open, @Nullable Reason none, @Nullable Reason missing) {
    static Opened none(Reason reason) {
      return new Opened(List.of(), reason, null);
    }

    static Opened missing(Reason reason) {
      return new Opened(List.of(), null, reason);
    }
  }

  Opened open(Scene scene) {
    Opened opened = opened(scene);
    if (scene.trace().wanted()) {
      opened.open().forEach(window -> scene.trace().add(window.asStep()));
    }
    return opened;
  }

  private Opened opened(Scene scene) {
    List<Integer> turns = Places.turns(scope.where(), by, scene);
    List<Occurrence> ends = before == null ? List.of() : before.occurrences(scene);
    List<Occurrence> triggers = after == null ? List.of() : after.occurrences(scene);
    if (triggers == null && after != null) {
      return Opened.missing(after.missing(scene));
    }
    if (ends == null && before != null) {
      return Opened.missing(before.missing(scene));
    }
    if (turns == null || triggers == null || ends == null) {
      return Opened.missing(Reason.NO_TIMESTAMPS);
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
    return new Opened(List.of(new Window(null, searched, closing, end)), null, null);
  }

  /** Those of what was said that are in turns of the scope's place; all where it is everywhere. */
  List<Occurrence> placed(List<Occurrence> occurrences, Scene scene) {
    if (scope.where() == Where.EVERYWHERE || occurrences.isEmpty()) {
      return occurrences;
    }
    List<Integer> turns = Places.turns(scope.where(), by, scene);
    if (turns == null) {
      return List.of();
    }
    return occurrences.stream()
        .filter(occurrence -> Collections.binarySearch(turns, occurrence.turn()) >= 0)
        .toList();
  }

  private Opened triggered(
      Scene scene, List<Integer> turns, List<Occurrence> triggers, List<Occurrence> ends) {
    Scope.Within within = scope.within();
    Long maxMs = within == null ? null : within.milliseconds();
    Peaks times = maxMs == null || triggers.isEmpty() ? null : new Peaks(times(scene, turns));
    List<Window> open = new ArrayList<>(triggers.size());
    int next = 0;
    for (Occurrence trigger : triggers) {
      while (next < ends.size() && !isAfter(ends.get(next), trigger)) {
        next++;
      }
      Occurrence end = next < ends.size() ? ends.get(next) : null;
      int from = firstFrom(turns, trigger.turn());
      int to = end == null ? turns.size() : firstFrom(turns, end.turn() + 1);
      if (from >= to) {
        continue;
      }
      int size = to - from;
      boolean outOfTurns = false;
      if (within != null && within.turns() != null && within.turns() <= size) {
        size = within.turns();
        outOfTurns = true;
      }
      if (maxMs != null && times != null) {
        Long start = scene.turn(trigger.turn()).atMs();
        int late = start == null ? from : times.firstAbove(from, deadline(start, maxMs));
        if (late < from + size) {
          if (start == null || scene.turn(turns.get(late)).atMs() == null) {
            return Opened.missing(Reason.NO_TIMESTAMPS);
          }
          open.add(new Window(trigger, turns.subList(from, late), turns.get(late), end));
          continue;
        }
      }
      int closing = end == null || outOfTurns ? turns.get(from + size - 1) : end.turn();
      open.add(new Window(trigger, turns.subList(from, from + size), closing, end));
    }
    if (open.isEmpty()) {
      return Opened.none(triggers.isEmpty() ? Reason.NO_TRIGGER : Reason.NO_TURN);
    }
    return new Opened(open, null, null);
  }

  /* Below the mark of a missing timestamp, however far off a broken clock puts it. */
  private static long deadline(long start, long maxMs) {
    return start > Long.MAX_VALUE - 1 - maxMs ? Long.MAX_VALUE - 1 : start + maxMs;
  }

  /* A turn without a timestamp is later than any limit, so that it is found where it is needed. */
  private static long[] times(Scene scene, List<Integer> turns) {
    long[] times = new long[turns.size()];
    for (int i = 0; i < times.length; i++) {
      Long at = scene.turn(turns.get(i)).atMs();
      times[i] = at == null ? Long.MAX_VALUE : at;
    }
    return times;
  }

  /** The position of the first of the turns that is not before a turn. */
  private static int firstFrom(List<Integer> turns, int turn) {
    int found = Collections.binarySearch(turns, turn);
    return found >= 0 ? found : -found - 1;
  }

  private static boolean isAfter(Occurrence end, Occurrence trigger) {
    return end.turn() > trigger.turn()
        || (end.turn() == trigger.turn() && end.start() >= trigger.end());
  }
}
