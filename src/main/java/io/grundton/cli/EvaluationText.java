// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.classifier.Evaluation;
import io.grundton.statistics.Interval;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints how good a classifier is, for people. */
final class EvaluationText {
  private final PrintWriter out;

  EvaluationText(PrintWriter out) {
    this.out = out;
  }

  /** All of it. */
  void print(Evaluation evaluation) {
    Interval interval = Interval.wilson(evaluation.right(), evaluation.texts());
    line(
        "%d texts, accuracy %s (95 %% interval %s to %s), macro-F1 %s, calibration error %s",
        evaluation.texts(),
        percent(evaluation.accuracyBp()),
        percent(interval.lowBp()),
        percent(interval.highBp()),
        percent(evaluation.macroF1Bp()),
        percent(evaluation.eceBp()));
    if (evaluation.unknown() > 0) {
      line("%d texts have a label that the model does not know", evaluation.unknown());
    }
    labels(evaluation);
    confusion(evaluation);
    reliability(evaluation);
  }

  private void labels(Evaluation evaluation) {
    int width = width(evaluation);
    line("");
    line("%-" + width + "s %7s %10s %8s %8s", "label", "texts", "precision", "recall", "F1");
    for (Evaluation.OfLabel label : evaluation.labels()) {
      line(
          "%-" + width + "s %7d %10s %8s %8s",
          label.label(),
          label.texts(),
          percent(label.precisionBp()),
          percent(label.recallBp()),
          percent(label.f1Bp()));
    }
  }

  /* Of each label what it was taken for, most often first: a square of many labels is unreadable. */
  private void confusion(Evaluation evaluation) {
    int width = width(evaluation);
    line("");
    line("%-" + width + "s taken for", "label");
    List<String> names = evaluation.names();
    for (int row = 0; row <= names.size(); row++) {
      String of = row < names.size() ? names.get(row) : "(unknown)";
      String takenFor = takenFor(names, evaluation.confusion().get(row));
      if (row < names.size() || evaluation.unknown() > 0) {
        line("%-" + width + "s %s", of, takenFor);
      }
    }
  }

  private static String takenFor(List<String> names, List<Integer> cells) {
    return IntStream.range(0, names.size())
        .boxed()
        .filter(column -> cells.get(column) > 0)
        .sorted(Comparator.comparing((Integer column) -> -cells.get(column)))
        .map(column -> names.get(column) + " " + cells.get(column))
        .collect(Collectors.joining(", "));
  }

  private void reliability(Evaluation evaluation) {
    line("");
    line("%-16s %7s %8s %8s", "said probability", "texts", "mean", "right");
    for (Evaluation.Bin bin : evaluation.reliability()) {
      if (bin.texts() > 0) {
        line(
            "%-16s %7d %8s %8s",
            "%d to %d %%".formatted(bin.fromBp() / 100, bin.fromBp() / 100 + 10),
            bin.texts(),
            percent(bin.meanBp()),
            percent(bin.rightBp()));
      }
    }
  }

  private static int width(Evaluation evaluation) {
    return evaluation.names().stream().mapToInt(String::length).max().orElse(0) + 2;
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** Basis points as per cent with one decimal, half up. */
  static String percent(int bp) {
    int tenths = Math.floorDiv(bp + 5, 10);
    return tenths / 10 + "." + tenths % 10 + " %";
  }
}
