// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.List;

/**
 * Whether a new classifier is better than the one in use, on texts that neither had seen: the new
 * one is cross-validated, and texts that the one in use was trained on are left out. Better is what
 * is right where the other is wrong more often than chance explains (McNemar 1947, one-sided at 5
 * %). Where too few texts are left to tell, as when the same file is trained on again, the figures
 * of both cross-validations are compared.
 *
 * @param texts that were compared; 0 where figures were
 * @param newAccuracyBp of the new one, in basis points
 * @param oldAccuracyBp of the one in use
 * @param better whether the new one is better
 */
public record Contest(int texts, int newAccuracyBp, int oldAccuracyBp, boolean better) {
  /** With fewer unseen texts nothing can be told. */
  static final int LEAST_TEXTS = 50;

  private static final double CHANCE = 2.705543;

  /** The new classifier, trained on these texts, against the one in use. */
  public static Contest of(List<LabelledText> texts, Training.Trained trained, Classifier inUse) {
    NGrams nGrams = new NGrams(inUse.sight().punctuation());
    List<Prediction> answers = inUse.predict(texts);
    int unseen = 0;
    int newRight = 0;
    int oldRight = 0;
    int onlyNew = 0;
    int onlyOld = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (inUse.upbringing().saw(nGrams.of(texts.get(i).text()))) {
        continue;
      }
      boolean byNew = trained.crossValidated().get(i).right();
      boolean byOld = answers.get(i).right();
      unseen++;
      newRight += byNew ? 1 : 0;
      oldRight += byOld ? 1 : 0;
      onlyNew += byNew && !byOld ? 1 : 0;
      onlyOld += byOld && !byNew ? 1 : 0;
    }
    if (unseen < LEAST_TEXTS) {
      int ofNew = trained.classifier().upbringing().crossValidated().accuracyBp();
      int ofOld = inUse.upbringing().crossValidated().accuracyBp();
      return new Contest(0, ofNew, ofOld, ofNew > ofOld);
    }
    double gain = (double) onlyNew - onlyOld;
    boolean better = gain > 0 && gain * gain > CHANCE * (onlyNew + onlyOld);
    return new Contest(unseen, share(newRight, unseen), share(oldRight, unseen), better);
  }

  private static int share(int part, int whole) {
    return (int) ((20_000L * part + whole) / (2L * whole));
  }
}
