// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Pause;

/** Gives every turn of a draft its time, in milliseconds from the start. */
final class Pace {
  /** How many times longer one vendor lets customers wait in chat. */
  private static final double SLOW = 4.0;

  private static final int SECOND = 1000;
  private static final int LAST_SECOND_OF_MAIL = 84_600;

  private Pace() {}

  static void set(Draft draft, Dice dice) {
    switch (draft.channel) {
      case CHAT -> chat(draft, dice);
      case EMAIL -> email(draft, dice);
      case VOICE -> voice(draft, dice);
    }
  }

  private static void chat(Draft draft, Dice dice) {
    double slow = draft.source == Source.REIHER ? SLOW : 1;
    double firstWait = 22 + 13 * (dice.fraction() + dice.fraction());
    if (dice.chance(0.12)) {
      firstWait += dice.between(10, 60);
    }
    int wait = SECOND * (int) (firstWait * slow);
    int clock = 0;
    int asked = -1;
    boolean answered = false;
    for (int turn = 0; turn < draft.turns; turn++) {
      if (turn > 0) {
        clock +=
            switch (draft.speakers[turn]) {
              case BOT -> dice.between(1, 3) * SECOND;
              case SYSTEM -> (answered ? dice.between(5, 40) : 2) * SECOND;
              case CUSTOMER -> (dice.between(6, 40) + draft.textLength(turn) / 8) * SECOND;
              case AGENT -> {
                if (!answered && asked >= 0) {
                  yield Math.max(SECOND, asked + wait - clock);
                }
                yield later(draft, turn, dice, slow);
              }
            };
      }
      if (draft.speakers[turn] == Speaker.CUSTOMER && asked < 0) {
        asked = clock;
      }
      if (draft.speakers[turn] == Speaker.AGENT && !answered && asked >= 0) {
        answered = true;
        draft.firstResponseMs = clock - asked;
        draft.queueWaitMs = (int) (draft.firstResponseMs * 0.6);
      }
      draft.atMs[turn] = clock;
    }
  }

  private static int later(Draft draft, int turn, Dice dice, double slow) {
    int seconds =
        switch (draft.pauses[turn]) {
          case USUAL -> dice.between(11, 32) + draft.textLength(turn) / 12;
          case AFTER_HOLD -> dice.between(30, 100);
          case HAND_OVER -> dice.between(18, 50);
        };
    double factor = draft.pauses[turn] == Pause.USUAL ? slow * 0.9 : Math.min(slow, 1.5);
    return SECOND * (int) (seconds * Math.max(1, factor));
  }

  private static void voice(Draft draft, Dice dice) {
    draft.queueWaitMs = dice.between(4, 95) * SECOND;
    int clock = dice.between(400, 1_800);
    for (int turn = 0; turn < draft.turns; turn++) {
      if (turn > 0) {
        clock +=
            draft.pauses[turn] == Pause.AFTER_HOLD
                ? dice.between(20, 110) * SECOND
                : dice.between(150, 1_400);
      }
      draft.atMs[turn] = clock;
      clock += 350 + draft.textLength(turn) * dice.between(56, 72);
      draft.endMs[turn] = clock;
    }
  }

  private static void email(Draft draft, Dice dice) {
    int clock = 0;
    for (int turn = 0; turn < draft.turns; turn++) {
      if (turn > 0) {
        int left =
            (LAST_SECOND_OF_MAIL - draft.startSecond - clock / SECOND) / (draft.turns - turn);
        int most = Math.min(6 * 3600, left);
        clock += dice.between(Math.min(900, most), most) * SECOND;
      }
      draft.atMs[turn] = clock;
    }
  }
}
