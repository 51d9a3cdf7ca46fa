// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/** Logistic regression by plain gradient descent, for small sets. */
final class GradientFitter implements Fitter {
  private static final int STEPS = 60;
  private static final double RATE = 0.5;
  private static final double PENALTY = 0.01;

  @Override
  public double[] fit(int[][] features, float[] values, boolean[] positive) {
    double[] weights = new double[values.length];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[values.length];
      for (int text = 0; text < features.length; text++) {
        double logOdds = 0;
        for (int feature : features[text]) {
          logOdds += weights[feature] * values[feature];
        }
        double error = 1 / (1 + StrictMath.exp(-logOdds)) - (positive[text] ? 1 : 0);
        for (int feature : features[text]) {
          gradient[feature] += error * values[feature];
        }
      }
      for (int feature = 0; feature < weights.length; feature++) {
        weights[feature] -=
            RATE * (gradient[feature] / features.length + PENALTY * weights[feature]);
      }
    }
    return weights;
  }
}
