// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fits the weights of classifiers: for each label a logistic regression of the texts with it
 * against the rest, over n-grams that are weighed beforehand by how differently they occur in the
 * two, the log ratio of their smoothed shares (Wang and Manning, Baselines and Bigrams, ACL 2012).
 * Labels are fitted on their own, so they do not exclude each other.
 */
final class Trainer {
  private static final double SMOOTHING = 1;

  private final TrainingSet set;
  private final Fitter fitter;

  Trainer(TrainingSet set, Fitter fitter) {
    this.set = set;
    this.fitter = fitter;
  }

  /** Weights fitted to these texts of the set. */
  Weights fit(int[] texts) {
    long[] vocabulary = set.vocabulary(texts);
    int[][] features = new int[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      features[i] = numbers(set.grams(texts[i]), vocabulary);
    }
    int labels = set.labels().size();
    // Of two labels one is where the other is not.
    int fitted = labels == 2 ? 1 : labels;
    double[][] weights =
        IntStream.range(0, fitted)
            .parallel()
            .mapToObj(label -> fit(label, texts, features, vocabulary.length + 1))
            .toArray(double[][]::new);
    if (labels == 2) {
      weights =
          new double[][] {weights[0], Arrays.stream(weights[0]).map(weight -> -weight).toArray()};
    }
    return rounded(weights, vocabulary);
  }

  /* The last feature is in every text: the bias. */
  private static int[] numbers(long[] grams, long[] vocabulary) {
    int[] numbers = new int[grams.length + 1];
    int count = 0;
    for (long gram : grams) {
      int number = Arrays.binarySearch(vocabulary, gram);
      if (number >= 0) {
        numbers[count++] = number;
      }
    }
    numbers[count++] = vocabulary.length;
    return Arrays.copyOf(numbers, count);
  }

  private double[] fit(int label, int[] texts, int[][] features, int count) {
    boolean[] positive = new boolean[texts.length];
    double[] inside = new double[count - 1];
    double[] outside = new double[count - 1];
    Arrays.fill(inside, SMOOTHING);
    Arrays.fill(outside, SMOOTHING);
    for (int i = 0; i < texts.length; i++) {
      positive[i] = set.label(texts[i]) == label;
      double[] side = positive[i] ? inside : outside;
      for (int k = 0; k + 1 < features[i].length; k++) {
        side[features[i][k]]++;
      }
    }
    double ofInside = Arrays.stream(inside).sum();
    double ofOutside = Arrays.stream(outside).sum();
    float[] values = new float[count];
    for (int i = 0; i + 1 < count; i++) {
      values[i] = (float) Math.abs(StrictMath.log(inside[i] / ofInside * (ofOutside / outside[i])));
    }
    values[count - 1] = 1;
    double[] weights = fitter.fit(features, values, positive);
    for (int i = 0; i < count; i++) {
      weights[i] *= values[i];
    }
    return weights;
  }

  private static Weights rounded(double[][] weights, long[] vocabulary) {
    int labels = weights.length;
    int[] bias = new int[labels];
    for (int label = 0; label < labels; label++) {
      bias[label] = (int) Math.rint(weights[label][vocabulary.length] * Weights.SCALE);
    }
    long[] grams = new long[vocabulary.length];
    short[] values = new short[vocabulary.length * labels];
    int kept = 0;
    for (int i = 0; i < vocabulary.length; i++) {
      boolean says = false;
      for (int label = 0; label < labels; label++) {
        short value = (short) Math.rint(clamped(weights[label][i]) * Weights.SCALE);
        values[kept * labels + label] = value;
        says |= value != 0;
      }
      if (says) {
        grams[kept++] = vocabulary[i];
      }
    }
    return new Weights(bias, Arrays.copyOf(grams, kept), Arrays.copyOf(values, kept * labels));
  }

  private static double clamped(double weight) {
    return Math.max(-7.9, Math.min(7.9, weight));
  }
}
