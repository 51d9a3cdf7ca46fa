// SPDX-License-Identifier: Apache-2.0
package io.grundton.label;

/**
 * From which probability a label holds, and from which it may hold; chosen with the classifier, on
 * texts that it was not trained on. In basis points.
 *
 * @param holdsBp it holds at or above this, 1 to 10,000
 * @param unsureBp from here up to {@code holdsBp} a person should decide, 1 to {@code holdsBp}
 */
public record Band(int holdsBp, int unsureBp) {
  public Band {
    if (unsureBp < 1 || unsureBp > holdsBp || holdsBp > 10_000) {
      throw new IllegalArgumentException(
          "a band must rise from 1 over unsure to 10000 basis points, but was %d to %d"
              .formatted(unsureBp, holdsBp));
    }
  }
}
