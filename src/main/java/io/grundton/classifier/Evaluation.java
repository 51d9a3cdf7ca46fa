// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good predictions are, as counts. Shares are in basis points, rounded half up.
 *
 * @param names labels in the classifier's order
 * @param confusion texts by the label that a person gave (rows; the last one is for labels that the
 *     classifier does not know) and the predicted label (columns)
 * @param reliability ten bins of equal width
 */
public record Evaluation(List<String> names, List<List<Integer>> confusion, List<Bin> reliability) {
  private static final int BINS = 10;
  private static final int WIDTH_BP = 10_000 / BINS;

  public Evaluation {
    names = List.copyOf(names);
    confusion = confusion.stream().map(List::copyOf).toList();
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
   * @param texts how many
   * @param sumBp sum of their probabilities
   * @param right how many have the likeliest label
   */
  public record Bin(int fromBp, int texts, long sumBp, int right) {
    /** Mean probability; 0 without texts. */
    public int meanBp() {
      return (int) rounded(sumBp, texts);
    }

    /** Share of texts that have the likeliest label; 0 without texts. */
    public int rightBp() {
      return share(right, texts);
    }
  }

  /** The evaluation of predictions by a classifier with these labels. */
  public static Evaluation of(List<String> labels, List<Prediction> predictions) {
    int[][] confusion = new int[labels.size() + 1][labels.size()];
    int[] inBin = new int[BINS];
    int[] rightInBin = new int[BINS];
    long[] sumInBin = new long[BINS];
    for (Prediction prediction : predictions) {
      int row = prediction.label() < 0 ? labels.size() : prediction.label();
      confusion[row][prediction.predicted()]++;
      int likeliest = prediction.likeliest();
      int bp = prediction.probabilitiesBp()[likeliest];
      int bin = Math.min(BINS - 1, bp / WIDTH_BP);
      inBin[bin]++;
      sumInBin[bin] += bp;
      rightInBin[bin] += prediction.label() == likeliest ? 1 : 0;
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : confusion) {
      rows.add(IntStream.of(row).boxed().toList());
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin(bin * WIDTH_BP, inBin[bin], sumInBin[bin], rightInBin[bin]));
    }
    return new Evaluation(labels, rows, bins);
  }

  /** How many texts were predicted. */
  public int texts() {
    return confusion.stream().mapToInt(Evaluation::sum).sum();
  }

  /** How many predictions are right. */
  public int right() {
    return IntStream.range(0, names.size()).map(label -> confusion.get(label).get(label)).sum();
  }

  /** How many texts have a label that the classifier does not know. */
  public int unknown() {
    return sum(confusion.get(names.size()));
  }

  /** Share of texts that were predicted right. */
  public int accuracyBp() {
    return share(right(), texts());
  }

  /**
   * Mean F1 of the labels that a person gave or the classifier named. A label that the classifier
   * does not know is not among them; its texts count against what was named instead.
   */
  public int macroF1Bp() {
    List<OfLabel> counted =
        labels().stream().filter(label -> label.texts() + label.predicted() > 0).toList();
    return (int) rounded(counted.stream().mapToLong(OfLabel::f1Bp).sum(), counted.size());
  }

  /**
   * Expected calibration error: how far the probability of the likeliest label is from the share of
   * texts that have it, over the bins, weighted by their texts (Naeini et al. 2015).
   */
  public int eceBp() {
    long distance =
        reliability.stream().mapToLong(bin -> Math.abs(bin.sumBp() - 10_000L * bin.right())).sum();
    return (int) rounded(distance, texts());
  }

  /** How good each label is, in the order of names. */
  public List<OfLabel> labels() {
    List<OfLabel> of = new ArrayList<>();
    for (int label = 0; label < names.size(); label++) {
      int column = label;
      int predicted = confusion.stream().mapToInt(row -> row.get(column)).sum();
      List<Integer> own = confusion.get(label);
      of.add(new OfLabel(names.get(label), sum(own), predicted, own.get(label)));
    }
    return of;
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

  void write(DataOutput out) throws IOException {
    for (List<Integer> row : confusion) {
      for (int texts : row) {
        out.writeInt(texts);
      }
    }
    for (Bin bin : reliability) {
      out.writeInt(bin.texts());
      out.writeLong(bin.sumBp());
      out.writeInt(bin.right());
    }
  }

  static Evaluation read(List<String> names, DataInput in) throws IOException {
    List<List<Integer>> confusion = new ArrayList<>();
    for (int row = 0; row <= names.size(); row++) {
      List<Integer> cells = new ArrayList<>();
      for (int column = 0; column < names.size(); column++) {
        cells.add(in.readInt());
      }
      confusion.add(cells);
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin(bin * WIDTH_BP, in.readInt(), in.readLong(), in.readInt()));
    }
    return new Evaluation(names, confusion, bins);
  }

  private static int sum(List<Integer> row) {
    return row.stream().mapToInt(Integer::intValue).sum();
  }

  private static int share(long part, long whole) {
    return (int) rounded(10_000 * part, whole);
  }

  private static long rounded(long part, long whole) {
    return whole == 0 ? 0 : Math.floorDiv(2 * part + whole, 2 * whole);
  }
}
