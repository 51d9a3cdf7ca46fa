// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Judges what must not occur: a {@link io.grundton.policy.ForbidRule}, a {@link
 * io.grundton.policy.PreferRule}, which differs in what it suggests only, or a {@link
 * io.grundton.policy.ClassifyRule} that wants a label to be absent.
 */
final class ForbidJudge implements Judge {
  private final Windows windows;
  private final NumberedEvent forbidden;

  ForbidJudge(Windows windows, NumberedEvent forbidden) {
    this.windows = windows;
    this.forbidden = forbidden;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    Windows.Opened opened = windows.open(scene);
    if (opened.none() != null) {
      docket.noOpportunity(opened.none());
      return;
    }
    List<Occurrence> anywhere = forbidden.occurrences(scene);
    if (opened.missing() != null || anywhere == null) {
      docket.missingForAll(opened.missing() == null ? forbidden.missing(scene) : opened.missing());
      return;
    }
    List<Occurrence> placed = windows.placed(anywhere, scene);
    if (windows.triggered()) {
      judgeWindows(scene, docket, opened.open(), placed);
    } else {
      judgeParts(scene, docket, opened.open().get(0), placed);
    }
  }

  /*
   * Each window is an opportunity. Windows overlap where events follow each other closely; what is
   * in several of them is evidence once, in the last, but a window is never without its first. So
   * there are no more findings than windows and occurrences together.
   */
  private void judgeWindows(
      Scene scene, Docket docket, List<Window> open, List<Occurrence> placed) {
    List<Occurrence> certain = placed.stream().filter(Occurrence::certain).toList();
    for (int i = 0; i < open.size(); i++) {
      Window window = open.get(i);
      docket.doubtful(window.doubtful());
      List<Occurrence> said = window.inside(certain);
      if (said.isEmpty()) {
        said = window.inside(placed);
      }
      if (said.isEmpty()) {
        settle(scene, docket, scene.holderAt(window.closing()));
        continue;
      }
      int next = i + 1 < open.size() ? open.get(i + 1).opening() : Integer.MAX_VALUE;
      int own = Window.firstThat(said, occurrence -> occurrence.turn() >= next);
      List<Occurrence> evidence = said.subList(0, Math.max(1, own));
      docket.occurred(scene.responsibleFor(evidence.get(0).turn()), evidence, window.trigger());
    }
  }

  private void judgeParts(Scene scene, Docket docket, Window window, List<Occurrence> placed) {
    docket.noOpportunity(Reason.NO_TURN);
    docket.doubtful(window.doubtful());
    TreeMap<Integer, List<Occurrence>> byParticipant = new TreeMap<>();
    for (int turn : window.turns()) {
      byParticipant.computeIfAbsent(scene.responsibleFor(turn), p -> new ArrayList<>(2));
    }
    for (Occurrence occurrence : window.inside(placed)) {
      byParticipant
          .computeIfAbsent(scene.responsibleFor(occurrence.turn()), p -> new ArrayList<>(2))
          .add(occurrence);
    }
    byParticipant.forEach(
        (participant, said) -> {
          if (said.isEmpty()) {
            settle(scene, docket, participant);
          } else {
            docket.occurred(participant, said, null);
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
