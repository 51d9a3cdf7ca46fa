// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.label.Band;
import io.grundton.label.Labeller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a classifier about sentences, and believes it from where its measurement says. */
final class Ear {
  private final Labeller labeller;

  Ear(Labeller labeller) {
    this.labeller = labeller;
  }

  /**
   * What a sentence says.
   *
   * @param probabilityBp of the label, 1 to 10,000
   * @param holds whether the label holds; otherwise it may
   */
  record Said(String label, int probabilityBp, boolean holds) {}

  /**
   * The strongest of some labels that holds, else the strongest that may, the first of equals; null
   * where none does.
   */
  @Nullable Said hear(String text, List<String> labels) {
    Map<String, Integer> probabilities = labeller.label(text);
    Said strongest = null;
    for (String label : labels) {
      Band band = labeller.band(label);
      int probability = probabilities.getOrDefault(label, 0);
      if (band != null && probability >= band.unsureBp()) {
        Said said = new Said(label, probability, probability >= band.holdsBp());
        strongest = strongest == null || stronger(said, strongest) ? said : strongest;
      }
    }
    return strongest;
  }

  private static boolean stronger(Said said, Said than) {
    return said.holds() == than.holds()
        ? said.probabilityBp() > than.probabilityBp()
        : said.holds();
  }
}
