// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Judges a {@link io.grundton.policy.ForbidRule}, and a {@link io.grundton.policy.PreferRule},
 * which differs in what it suggests only.
 */
final class ForbidJudge implements Judge {
  private final Windows windows;
  private final int saying;
  private final boolean triggered;

  ForbidJudge(Windows windows, int saying, boolean triggered) {
    this.windows = windows;
    this.saying = saying;
    this.triggered = triggered;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    Windows.Opened opened = windows.open(scene);
    if (opened.missing()) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    if (opened.none() != null) {
      docket.noOpportunity(opened.none());
      return;
    }
    for (Window window : opened.open()) {
      if (triggered) {
        judgeWindow(scene, docket, window);
      } else {
        judgeParts(scene, docket, window);
      }
    }
  }

  private void judgeWindow(Scene scene, Docket docket, Window window) {
    List<Occurrence> said = window.inside(scene.heard().of(saying));
    if (said.isEmpty()) {
      settle(scene, docket, scene.holderAt(window.closing()));
    } else {
      docket.fail(
          scene.responsibleFor(said.get(0).turn()), docket.presences(said, window.trigger()));
    }
  }

  private void judgeParts(Scene scene, Docket docket, Window window) {
    docket.noOpportunity(Reason.NO_TURN);
    TreeMap<Integer, List<Occurrence>> byParticipant = new TreeMap<>();
    for (int turn : window.turns()) {
      byParticipant.computeIfAbsent(scene.responsibleFor(turn), p -> new ArrayList<>(2));
    }
    for (Occurrence occurrence : window.inside(scene.heard().of(saying))) {
      byParticipant
          .computeIfAbsent(scene.responsibleFor(occurrence.turn()), p -> new ArrayList<>(2))
          .add(occurrence);
    }
    byParticipant.forEach(
        (participant, said) -> {
          if (said.isEmpty()) {
            settle(scene, docket, participant);
          } else {
            docket.fail(participant, docket.presences(said, null));
          }
        });
  }

  /* Nothing forbidden was heard; with turns missing that proves nothing. */
  private static void settle(Scene scene, Docket docket, int participant) {
    if (scene.conversation().truncated()) {
      docket.missing(participant, Reason.TRUNCATED);
    } else {
      docket.pass(participant);
    }
  }
}
