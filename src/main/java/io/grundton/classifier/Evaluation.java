// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good predictions are. Shares are in basis points, rounded half up.
 *
 * @param texts how many were predicted
 * @param accuracyBp share of them that are right
 * @param macroF1Bp mean F1 of the labels that a person gave or the classifier named
 * @param eceBp expected calibration error: how far the probability of the likeliest label is from
 *     the share of texts that have it, over ten bins of equal width, weighted by their texts
 *     (Naeini et al. 2015)
 * @param labels in the classifier's order
 * @param confusion texts by the label that a person gave (rows; the last one is for labels that the
 *     classifier does not know) and the predicted label (columns)
 * @param reliability the ten bins
 */
public record Evaluation(
    int texts,
    int accuracyBp,
    int macroF1Bp,
    int eceBp,
    List<OfLabel> labels,
    List<List<Integer>> confusion,
    List<Bin> reliability) {
  private static final int BINS = 10;

  public Evaluation {
    labels = List.copyOf(labels);
    confusion = List.copyOf(confusion);
    reliability = List.copyOf(reliability);
  }

  /**
   * How good one label is.
   *
   * @param texts that have it
   * @param predicted texts that were predicted to have it
   * @param right texts that both is true of
   */
  public record OfLabel(String label, int texts, int predicted, int right) {
    /** Share of the predicted that have it; 0 where none was predicted. */
    public int precisionBp() {
      return share(right, predicted);
    }

    /** Share of those that have it that were predicted; 0 where none has it. */
    public int recallBp() {
      return share(right, texts);
    }

    /** Harmonic mean of both. */
    public int f1Bp() {
      return share(2L * right, (long) predicted + texts);
    }
  }

  /**
   * Texts whose likeliest label has a probability in one tenth.
   *
   * @param fromBp lowest probability
   * @param meanBp mean probability; 0 without texts
   * @param rightBp share of texts that have the likeliest label; 0 without texts
   */
  public record Bin(int fromBp, int texts, int meanBp, int rightBp) {}

  /** The evaluation of predictions by a classifier with these labels. */
  public static Evaluation of(List<String> labels, List<Prediction> predictions) {
    int[][] confusion = new int[labels.size() + 1][labels.size()];
    int[] inBin = new int[BINS];
    int[] rightInBin = new int[BINS];
    long[] sumInBin = new long[BINS];
    int right = 0;
    for (Prediction prediction : predictions) {
      int row = prediction.label() < 0 ? labels.size() : prediction.label();
      confusion[row][prediction.predicted()]++;
      int likeliest = prediction.likeliest();
      int bp = prediction.probabilitiesBp()[likeliest];
      int bin = Math.min(BINS - 1, bp / (10_000 / BINS));
      inBin[bin]++;
      sumInBin[bin] += bp;
      rightInBin[bin] += prediction.label() == likeliest ? 1 : 0;
      right += prediction.right() ? 1 : 0;
    }
    List<OfLabel> ofLabels = ofLabels(labels, confusion);
    List<Bin> bins = new ArrayList<>();
    long distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(
          new Bin(
              bin * (10_000 / BINS),
              inBin[bin],
              (int) rounded(sumInBin[bin], inBin[bin]),
              share(rightInBin[bin], inBin[bin])));
      distance += Math.abs(sumInBin[bin] - 10_000L * rightInBin[bin]);
    }
    return new Evaluation(
        predictions.size(),
        share(right, predictions.size()),
        macroF1(ofLabels),
        (int) rounded(distance, predictions.size()),
        ofLabels,
        lists(confusion),
        bins);
  }

  private static List<OfLabel> ofLabels(List<String> labels, int[][] confusion) {
    List<OfLabel> of = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      int there = 0;
      int predicted = 0;
      for (int other = 0; other < confusion.length; other++) {
        predicted += confusion[other][label];
        there += other < labels.size() ? confusion[label][other] : 0;
      }
      of.add(new OfLabel(labels.get(label), there, predicted, confusion[label][label]));
    }
    return of;
  }

  private static int macroF1(List<OfLabel> labels) {
    long sum = 0;
    int counted = 0;
    for (OfLabel label : labels) {
      if (label.texts() + label.predicted() > 0) {
        sum += label.f1Bp();
        counted++;
      }
    }
    return (int) rounded(sum, counted);
  }

  private static List<List<Integer>> lists(int[][] rows) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int[] row : rows) {
      List<Integer> list = new ArrayList<>();
      for (int cell : row) {
        list.add(cell);
      }
      lists.add(List.copyOf(list));
    }
    return lists;
  }

  /**
   * The predictions that were wrong and most certain of it, the worst first.
   *
   * @param most so many at most
   */
  public static List<Prediction> worst(List<Prediction> predictions, int most) {
    return predictions.stream()
        .filter(prediction -> !prediction.right())
        .sorted(
            Comparator.comparingInt(
                    (Prediction prediction) ->
                        -prediction.probabilitiesBp()[prediction.predicted()])
                .thenComparingInt(Prediction::text))
        .limit(most)
        .toList();
  }

  private static int share(long part, long whole) {
    return (int) rounded(10_000 * part, whole);
  }

  private static long rounded(long part, long whole) {
    return whole == 0 ? 0 : Math.floorDiv(2 * part + whole, 2 * whole);
  }
}
