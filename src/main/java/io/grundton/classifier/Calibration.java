// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/**
 * Turns a classifier's log odds into a probability that can be believed: of the texts that get 80
 * per cent, about 80 of 100 have the label. A sigmoid of the log odds, fitted to texts that the
 * weights were not fitted to (Platt 1999, with the targets and the Newton steps of Lin, Lin and
 * Weng 2007).
 *
 * @param slope of the log odds
 * @param offset added to them
 */
record Calibration(double slope, double offset) {
  private static final int STEPS = 100;
  private static final double PENALTY = 1e-9;
  private static final double ENOUGH = 1e-10;

  /** The calibration that fits best: {@code logOdds[i]} was given where the label was there or not. */
  static Calibration fit(double[] logOdds, boolean[] there) {
    int yes = 0;
    for (boolean is : there) {
      yes += is ? 1 : 0;
    }
    double ifYes = (yes + 1.0) / (yes + 2.0);
    double ifNo = 1.0 / (there.length - yes + 2.0);
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double bySlope = PENALTY * slope;
      double byOffset = 0;
      double slopeSlope = PENALTY;
      double slopeOffset = 0;
      double offsetOffset = PENALTY;
      for (int i = 0; i < there.length; i++) {
        double p = sigmoid(slope * logOdds[i] + offset);
        double error = p - (there[i] ? ifYes : ifNo);
        double curve = Math.max(p * (1 - p), 1e-12);
        bySlope += error * logOdds[i];
        byOffset += error;
        slopeSlope += curve * logOdds[i] * logOdds[i];
        slopeOffset += curve * logOdds[i];
        offsetOffset += curve;
      }
      double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
      double slopeStep = (offsetOffset * bySlope - slopeOffset * byOffset) / determinant;
      double offsetStep = (slopeSlope * byOffset - slopeOffset * bySlope) / determinant;
      double most = Math.max(Math.abs(slopeStep), Math.abs(offsetStep));
      double damped = most > 2 ? 2 / most : 1;
      slope -= damped * slopeStep;
      offset -= damped * offsetStep;
      if (most < ENOUGH) {
        break;
      }
    }
    return new Calibration(slope, offset);
  }

  /** The probability in basis points, 0 to 10,000. */
  int probabilityBp(double logOdds) {
    return (int) Math.floor(sigmoid(slope * logOdds + offset) * 10_000 + 0.5);
  }

  /* StrictMath, since Math.exp may differ in its last digit from machine to machine. */
  private static double sigmoid(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
