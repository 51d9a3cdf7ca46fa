// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Turns the log odds of one label against the rest into a probability: a sigmoid, fitted to texts
 * that the weights were not fitted to (Platt 1999, with the targets of Lin, Lin and Weng 2007, by
 * Newton's method).
 *
 * @param slope of the log odds
 * @param offset added to them
 */
record Calibration(double slope, double offset) {
  private static final int STEPS = 100;
  private static final double ENOUGH = 1e-9;
  private static final double LONGEST_STEP = 1;
  private static final double FLAT = 1e-9;

  /**
   * The calibration that fits best: {@code logOdds[i]} was given to a text with the label or not.
   */
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
      double bySlope = 0;
      double byOffset = 0;
      double slopeSlope = FLAT;
      double slopeOffset = 0;
      double offsetOffset = FLAT;
      for (int i = 0; i < there.length; i++) {
        double p = sigmoid(slope * logOdds[i] + offset);
        double error = p - (there[i] ? ifYes : ifNo);
        double curve = p * (1 - p);
        bySlope += error * logOdds[i];
        byOffset += error;
        slopeSlope += curve * logOdds[i] * logOdds[i];
        slopeOffset += curve * logOdds[i];
        offsetOffset += curve;
      }
      double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
      double slopeStep = (offsetOffset * bySlope - slopeOffset * byOffset) / determinant;
      double offsetStep = (slopeSlope * byOffset - slopeOffset * bySlope) / determinant;
      double longest = Math.max(Math.abs(slopeStep), Math.abs(offsetStep));
      double damped = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
      slope -= damped * slopeStep;
      offset -= damped * offsetStep;
      if (longest < ENOUGH) {
        break;
      }
    }
    return new Calibration(slope, offset);
  }

  /** The log odds that the probability has. */
  double of(double logOdds) {
    return slope * logOdds + offset;
  }

  /* StrictMath, since Math.exp may differ in its last digit from machine to machine. */
  private static double sigmoid(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(slope);
    out.writeDouble(offset);
  }

  static Calibration read(DataInput in) throws IOException {
    return new Calibration(in.readDouble(), in.readDouble());
  }
}
