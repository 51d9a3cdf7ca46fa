// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static io.grundton.cli.EvaluationText.percent;

import io.grundton.classifier.Classifier;
import io.grundton.classifier.Contest;
import io.grundton.classifier.Evaluation;
import io.grundton.classifier.LabelledText;
import io.grundton.classifier.Prediction;
import io.grundton.classifier.Training;
import io.grundton.label.Band;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints what a training found out, for people. */
final class TrainingText {
  private static final int WORST = 20;

  private final PrintWriter out;

  TrainingText(PrintWriter out) {
    this.out = out;
  }

  void print(
      List<LabelledText> texts,
      Training.Trained trained,
      Map<Integer, Integer> curveBp,
      String hash) {
    Classifier classifier = trained.classifier();
    out.println("model hash " + hash + ", " + classifier.size() + " n-grams");
    out.println("cross-validated: every text judged by a model of the other four fifths");
    new EvaluationText(out).print(classifier.upbringing().crossValidated());
    out.println();
    out.println("learning curve: accuracy on one fifth, by the share of the others that was seen");
    curveBp.forEach((seen, bp) -> out.println("  " + seen + " %: " + percent(bp)));
    out.println();
    out.println("bands: a label holds from, and a person should decide from");
    for (String label : classifier.labels()) {
      Band band = Objects.requireNonNull(classifier.band(label));
      out.println("  " + label + ": " + percent(band.holdsBp()) + ", " + percent(band.unsureBp()));
    }
    worst(texts, trained);
  }

  private void worst(List<LabelledText> texts, Training.Trained trained) {
    List<Prediction> worst = Evaluation.worst(trained.crossValidated(), WORST);
    if (worst.isEmpty()) {
      return;
    }
    out.println();
    out.println("worst errors: given label, named label and its probability, text");
    for (Prediction prediction : worst) {
      LabelledText text = texts.get(prediction.text());
      out.println(
          "  %s, %s %s: %s"
              .formatted(
                  text.label(),
                  trained.classifier().labels().get(prediction.predicted()),
                  percent(prediction.probabilitiesBp()[prediction.predicted()]),
                  text.text()));
    }
  }

  /** One line on which of two classifiers is better. */
  static String contest(Contest contest, String inUse) {
    String on =
        contest.texts() > 0
            ? "on " + contest.texts() + " texts that neither has seen"
            : "cross-validated, each on its own texts";
    return "%s: %s right against %s of %s, %s: %s"
        .formatted(
            contest.better() ? "better" : "not better",
            percent(contest.newAccuracyBp()),
            percent(contest.oldAccuracyBp()),
            inUse,
            difference(contest.newAccuracyBp() - contest.oldAccuracyBp()),
            on);
  }

  private static String difference(int bp) {
    return (bp < 0 ? "-" : "+") + percent(Math.abs(bp)).replace(" %", " points");
  }
}
