// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Turns the log odds of all labels of a text into probabilities that can be believed: of the labels
 * that get 80 per cent, about 80 of 100 are there. Each label is calibrated on its own, then they
 * share one whole, the sharper the higher {@code sharpness} (Zadrozny and Elkan 2002, with a
 * temperature as Guo et al. 2017). Immutable.
 */
final class Probabilities {
  private static final double LEAST = 1e-9;
  private static final int[] SHARPNESS_PERCENT = {
    50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 180, 200, 225, 250, 300
  };

  private final Calibration[] calibrations;
  private final double sharpness;

  private Probabilities(Calibration[] calibrations, double sharpness) {
    this.calibrations = calibrations;
    this.sharpness = sharpness;
  }

  /**
   * The calibration that makes the labels of these texts likeliest.
   *
   * @param logOdds of each text, for each label, in units of {@link Weights#SCALE}; the text had no
   *     part in fitting the weights
   * @param labelOf the label of each text
   */
  static Probabilities fit(int[][] logOdds, int[] labelOf) {
    int labels = logOdds[0].length;
    Calibration[] calibrations = new Calibration[labels];
    for (int label = 0; label < labels; label++) {
      double[] own = new double[labelOf.length];
      boolean[] there = new boolean[labelOf.length];
      for (int i = 0; i < labelOf.length; i++) {
        own[i] = logOdds[i][label] / (double) Weights.SCALE;
        there[i] = labelOf[i] == label;
      }
      calibrations[label] = Calibration.fit(own, there);
    }
    Probabilities best = null;
    double bestLoss = Double.MAX_VALUE;
    for (int percent : SHARPNESS_PERCENT) {
      Probabilities tried = new Probabilities(calibrations, percent / 100.0);
      double loss = 0;
      for (int i = 0; i < labelOf.length; i++) {
        loss -= StrictMath.log(Math.max(LEAST, tried.shares(logOdds[i])[labelOf[i]]));
      }
      if (best == null || loss < bestLoss) {
        best = tried;
        bestLoss = loss;
      }
    }
    if (best == null) {
      throw new IllegalStateException("there is always a sharpness");
    }
    return best;
  }

  /** The probability of each label, in basis points, 0 to 10,000. */
  int[] of(int[] logOdds) {
    double[] shares = shares(logOdds);
    int[] bp = new int[shares.length];
    for (int label = 0; label < bp.length; label++) {
      bp[label] = (int) Math.floor(shares[label] * 10_000 + 0.5);
    }
    return bp;
  }

  private double[] shares(int[] logOdds) {
    double[] shares = new double[logOdds.length];
    double sum = 0;
    for (int label = 0; label < shares.length; label++) {
      double alone =
          Math.max(LEAST, calibrations[label].probability(logOdds[label] / (double) Weights.SCALE));
      shares[label] = StrictMath.pow(alone, sharpness);
      sum += shares[label];
    }
    for (int label = 0; label < shares.length; label++) {
      shares[label] /= sum;
    }
    return shares;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(calibrations.length);
    for (Calibration calibration : calibrations) {
      calibration.write(out);
    }
    out.writeDouble(sharpness);
  }

  static Probabilities read(DataInput in) throws IOException {
    Calibration[] calibrations = new Calibration[in.readInt()];
    for (int label = 0; label < calibrations.length; label++) {
      calibrations[label] = Calibration.read(in);
    }
    return new Probabilities(calibrations, in.readDouble());
  }
}
