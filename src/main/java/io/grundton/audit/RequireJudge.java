// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.List;

/** Judges a {@link io.grundton.policy.RequireRule}. */
final class RequireJudge implements Judge {
  private final Windows windows;
  private final NumberedEvent wanted;

  RequireJudge(Windows windows, NumberedEvent wanted) {
    this.windows = windows;
    this.wanted = wanted;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    Windows.Opened opened = windows.open(scene);
    List<Occurrence> happened = wanted.occurrences(scene);
    if (opened.missing() || happened == null) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    if (opened.none() != null) {
      docket.noOpportunity(opened.none());
      return;
    }
    for (Window window : opened.open()) {
      List<Occurrence> said = window.inside(happened);
      int holder = scene.holderAt(window.closing());
      if (!said.isEmpty()) {
        docket.pass(scene.responsibleFor(said.get(0).turn()));
      } else if (scene.conversation().truncated()) {
        docket.missing(holder, Reason.TRUNCATED);
      } else {
        docket.fail(holder, List.of(window.absence(scene.heard().of(wanted.saying()))));
      }
    }
  }
}
