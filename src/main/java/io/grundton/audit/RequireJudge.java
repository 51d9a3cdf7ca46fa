// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.List;

/** Judges a {@link io.grundton.policy.RequireRule}. */
final class RequireJudge implements Judge {
  private final Windows windows;
  private final int saying;

  RequireJudge(Windows windows, int saying) {
    this.windows = windows;
    this.saying = saying;
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
      List<Occurrence> said = window.inside(scene.heard().of(saying));
      int holder = scene.holderAt(window.closing());
      if (!said.isEmpty()) {
        docket.pass(scene.responsibleFor(said.get(0).turn()));
      } else if (scene.conversation().truncated()) {
        docket.missing(holder, Reason.TRUNCATED);
      } else {
        docket.fail(holder, List.of(window.absence(scene.heard().of(saying))));
      }
    }
  }
}
