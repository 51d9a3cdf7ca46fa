// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/**
 * What a classifier said of a text of which a person has said what it is.
 *
 * @param text the text, by its place in the set
 * @param label what it is, by its number among the labels; -1 for a label that the classifier does
 *     not know
 * @param predicted what the classifier says it is
 * @param probabilitiesBp of each label, in basis points
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Prediction(int text, int label, int predicted, int[] probabilitiesBp) {
  /** Whether the classifier is right. */
  public boolean right() {
    return label == predicted;
  }

  /** The label with the highest probability, the first of equals. */
  public int likeliest() {
    int best = 0;
    for (int label = 1; label < probabilitiesBp.length; label++) {
      if (probabilitiesBp[label] > probabilitiesBp[best]) {
        best = label;
      }
    }
    return best;
  }
}
