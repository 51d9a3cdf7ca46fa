// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the turns that a {@link Where} means. */
final class Places {
  private Places() {}

  /** Their indexes in order; null where a length in seconds meets a turn without a timestamp. */
  static @Nullable List<Integer> turns(Where where, By by, Scene scene) {
    List<Integer> all = scene.turnsBy(by);
    if (where instanceof Where.First first) {
      return first.unit() == Where.Unit.SECONDS
          ? timed(all, scene, 0, 1000L * first.length())
          : all.subList(0, Math.min(all.size(), length(first.unit(), first.length(), all.size())));
    }
    if (where instanceof Where.Last last) {
      if (last.unit() == Where.Unit.SECONDS) {
        Long end = all.isEmpty() ? Long.valueOf(0) : scene.turn(all.get(all.size() - 1)).atMs();
        return end == null ? null : timed(all, scene, end - 1000L * last.length(), Long.MAX_VALUE);
      }
      return all.subList(
          Math.max(0, all.size() - length(last.unit(), last.length(), all.size())), all.size());
    }
    if (where instanceof Where.At at) {
      return at.turn() <= all.size() ? all.subList(at.turn() - 1, at.turn()) : List.of();
    }
    return all;
  }

  private static int length(Where.Unit unit, int length, int turns) {
    return unit == Where.Unit.PERCENT ? (turns * length + 99) / 100 : length;
  }

  private static @Nullable List<Integer> timed(
      List<Integer> turns, Scene scene, long fromMs, long toMs) {
    List<Integer> inside = new ArrayList<>();
    for (int turn : turns) {
      Long at = scene.turn(turn).atMs();
      if (at == null) {
        return null;
      }
      if (at >= fromMs && at <= toMs) {
        inside.add(turn);
      }
    }
    return inside;
  }
}
