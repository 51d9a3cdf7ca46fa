// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Turns the log odds of all labels of a text into probabilities that can be believed: of the labels
 * that get 80 per cent, about 80 of 100 are there. Each label is calibrated on its own, then they
 * share one whole, the sharper the higher {@code sharpness} (Zadrozny and Elkan 2002, with a
 * temperature as Guo et al. 2017). The log odds of a long text are damped, and those of a short one
 * raised: they are sums over n-grams that are far from independent. Immutable.
 */
final class Probabilities {
  private static final double LEAST = 1e-9;
  private static final int[] SHARPNESS_PERCENT = {
    50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 180, 200, 225, 250, 300
  };

  /** A text of so many n-grams, about four words, is neither damped nor raised. */
  private static final double USUAL = 100;

  private static final int[] DAMPING_PERCENT = {0, 15, 25, 35, 50};

  private static final int SHORT = 1_024;

  private final double damping;
  private final Calibration[] calibrations;
  private final double sharpness;
  private final Sigmoid sigmoid;
  private final double[] units = new double[SHORT];

  private Probabilities(
      double damping, Calibration[] calibrations, double sharpness, Sigmoid sigmoid) {
    this.damping = damping;
    this.calibrations = calibrations;
    this.sharpness = sharpness;
    this.sigmoid = sigmoid;
    for (int grams = 0; grams < SHORT; grams++) {
      units[grams] = unit(grams, damping);
    }
  }

  /**
   * The calibration that makes the labels of these texts likeliest.
   *
   * @param logOdds of each text, for each label, in units of {@link Weights#SCALE}; the text had no
   *     part in fitting the weights
   * @param grams how many n-grams each text has
   * @param labelOf the label of each text
   */
  static Probabilities fit(int[][] logOdds, int[] grams, int[] labelOf) {
    Sigmoid[] sigmoids =
        Arrays.stream(SHARPNESS_PERCENT)
            .mapToObj(percent -> new Sigmoid(percent / 100.0))
            .toArray(Sigmoid[]::new);
    Probabilities best = null;
    double bestLoss = Double.MAX_VALUE;
    for (int damping : DAMPING_PERCENT) {
      Calibration[] calibrations = calibrations(damping / 100.0, logOdds, grams, labelOf);
      for (int k = 0; k < SHARPNESS_PERCENT.length; k++) {
        Probabilities tried =
            new Probabilities(
                damping / 100.0, calibrations, SHARPNESS_PERCENT[k] / 100.0, sigmoids[k]);
        double loss = 0;
        for (int i = 0; i < labelOf.length; i++) {
          double share = tried.shares(logOdds[i], grams[i])[labelOf[i]];
          loss -= StrictMath.log(Math.max(LEAST, share));
        }
        if (best == null || loss < bestLoss) {
          best = tried;
          bestLoss = loss;
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  private static Calibration[] calibrations(
      double damping, int[][] logOdds, int[] grams, int[] labelOf) {
    Calibration[] calibrations = new Calibration[logOdds[0].length];
    for (int label = 0; label < calibrations.length; label++) {
      double[] own = new double[labelOf.length];
      boolean[] there = new boolean[labelOf.length];
      for (int i = 0; i < labelOf.length; i++) {
        own[i] = logOdds[i][label] * unit(grams[i], damping);
        there[i] = labelOf[i] == label;
      }
      calibrations[label] = Calibration.fit(own, there);
    }
    return calibrations;
  }

  private static double unit(int grams, double damping) {
    return StrictMath.pow(USUAL / Math.max(1, grams), damping) / Weights.SCALE;
  }

  /** The probability of each label, in basis points, 0 to 10,000. */
  int[] of(int[] logOdds, int grams) {
    double[] shares = shares(logOdds, grams);
    int[] bp = new int[shares.length];
    for (int label = 0; label < bp.length; label++) {
      bp[label] = (int) Math.floor(shares[label] * 10_000 + 0.5);
    }
    return bp;
  }

  private double[] shares(int[] logOdds, int grams) {
    double[] shares = new double[logOdds.length];
    double unit = grams < SHORT ? units[grams] : unit(grams, damping);
    double sum = 0;
    for (int label = 0; label < shares.length; label++) {
      shares[label] = sigmoid.at(calibrations[label].of(logOdds[label] * unit));
      sum += shares[label];
    }
    for (int label = 0; label < shares.length; label++) {
      shares[label] /= sum;
    }
    return shares;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(damping);
    out.writeInt(calibrations.length);
    for (Calibration calibration : calibrations) {
      calibration.write(out);
    }
    out.writeDouble(sharpness);
  }

  /** Reads what {@link #write} wrote, for so many labels. */
  static Probabilities read(DataInput in, int labels) throws IOException {
    double damping = in.readDouble();
    Counted.count(in, labels, labels, "calibrations");
    Calibration[] calibrations = new Calibration[labels];
    for (int label = 0; label < calibrations.length; label++) {
      calibrations[label] = Calibration.read(in);
    }
    double sharpness = in.readDouble();
    return new Probabilities(damping, calibrations, sharpness, new Sigmoid(sharpness));
  }
}
