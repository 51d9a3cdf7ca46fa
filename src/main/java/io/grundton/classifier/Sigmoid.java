// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/**
 * A sigmoid raised to a power, from a table, right to about a basis point: the exponentials that
 * are the same on every machine are slow, and a turn needs two for each label. Immutable.
 */
final class Sigmoid {
  private static final int STEPS_A_UNIT = 1_024;
  private static final int FARTHEST = 16;

  private final double[] values = new double[2 * FARTHEST * STEPS_A_UNIT + 1];

  Sigmoid(double power) {
    for (int i = 0; i < values.length; i++) {
      double logOdds = (double) i / STEPS_A_UNIT - FARTHEST;
      values[i] = StrictMath.pow(1 / (1 + StrictMath.exp(-logOdds)), power);
    }
  }

  /** Its value at the nearest step; beyond sixteen units that at sixteen. */
  double at(double logOdds) {
    double step = (logOdds + FARTHEST) * STEPS_A_UNIT + 0.5;
    return values[(int) Math.max(0, Math.min(values.length - 1, step))];
  }
}
