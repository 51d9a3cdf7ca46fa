// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * A classifier's label and how sure the classifier must be. Probabilities are in basis points.
 *
 * @param model name of the classifier
 * @param label one of its labels
 * @param holdsBp it holds at or above this, 1 to 10,000
 * @param unsureBp from here up to {@code holdsBp} a person should decide, 1 to {@code holdsBp};
 *     where both are the same nothing is left to persons
 */
public record LabelCondition(String model, String label, int holdsBp, int unsureBp) {
  public LabelCondition {
    if (unsureBp < 1 || unsureBp > holdsBp || holdsBp > 10_000) {
      throw new IllegalArgumentException(
          "probabilities must rise from 1 over unsure to 10000 basis points, but were %d and %d"
              .formatted(unsureBp, holdsBp));
    }
  }

  /** Whether the label holds at this probability. */
  public boolean holds(int probabilityBp) {
    return probabilityBp >= holdsBp;
  }

  /** Whether at this probability the label holds, or may hold. */
  public boolean mayHold(int probabilityBp) {
    return probabilityBp >= unsureBp;
  }
}
