// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * How a classifier came to be, and how good it was then. Immutable, written with the classifier, so
 * that its card needs nothing else.
 */
public final class Upbringing {
  private final Origin origin;
  private final Evaluation crossValidated;
  private final SeenTexts seen;

  Upbringing(Origin origin, Evaluation crossValidated, SeenTexts seen) {
    this.origin = origin;
    this.crossValidated = crossValidated;
    this.seen = seen;
  }

  /** Where it comes from. */
  public Origin origin() {
    return origin;
  }

  /**
   * Each text that it was trained on, judged by weights and a calibration of the other four fifths.
   */
  public Evaluation crossValidated() {
    return crossValidated;
  }

  /** Whether it was trained on a text, or on one with the same n-grams. */
  boolean saw(long[] grams) {
    return seen.contains(grams);
  }

  void write(DataOutput out) throws IOException {
    origin.write(out);
    crossValidated.write(out);
    seen.write(out);
  }

  static Upbringing read(List<String> labels, DataInput in) throws IOException {
    Origin origin = Origin.read(in);
    Evaluation crossValidated = Evaluation.read(labels, in);
    return new Upbringing(origin, crossValidated, SeenTexts.read(in));
  }
}
