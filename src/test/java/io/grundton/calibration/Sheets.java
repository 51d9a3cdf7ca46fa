// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.policy.Status;
import io.grundton.review.Answer;
import java.util.ArrayList;
import java.util.List;

/** Sheets for tests. */
final class Sheets {
  private Sheets() {}

  /**
   * Sheets of a reviewer about conversations c0, c1 and so on, each with one rule that the machine
   * says is kept.
   *
   * @param answers a letter for each conversation: k, b, u, n, or a point for no sheet
   */
  static List<Sheet> of(String reviewer, String rule, String answers) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < answers.length(); i++) {
      if (answers.charAt(i) != '.') {
        sheets.add(sheet(reviewer, false, rating("c" + i, rule, answers.charAt(i), Status.PASS)));
      }
    }
    return sheets;
  }

  static Sheet sheet(String reviewer, boolean informed, Rating... ratings) {
    return new Sheet(reviewer, ratings[0].item().conversationKey(), 1, informed, List.of(ratings));
  }

  static Rating rating(String key, String rule, char letter, Status machine) {
    Answer answer =
        switch (letter) {
          case 'k' -> Answer.KEPT;
          case 'b' -> Answer.BROKEN;
          case 'u' -> Answer.UNSURE;
          default -> Answer.NOT_APPLICABLE;
        };
    return new Rating(item(key, rule), answer, machine);
  }

  static Item item(String key, String rule) {
    return new Item(key, "k1", rule, 0);
  }
}
