// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static io.grundton.cli.EvaluationText.percent;

import io.grundton.classifier.Classifier;
import io.grundton.classifier.Evaluation;
import io.grundton.classifier.Origin;
import io.grundton.classifier.Sight;
import io.grundton.label.Band;
import io.grundton.opennlp.ShippedModels;
import io.grundton.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The card of a classifier, in Markdown, from what the classifier tells of itself. */
final class ModelCard {
  private static final int CONFUSIONS = 8;

  private final NamedModel model;
  private final Classifier classifier;
  private final Evaluation quality;
  private final StringBuilder card = new StringBuilder();

  private ModelCard(NamedModel model) {
    this.model = model;
    this.classifier = model.classifier();
    this.quality = classifier.upbringing().crossValidated();
  }

  /** The card, which ends in a line end. */
  static String of(NamedModel model) {
    return new ModelCard(model).write();
  }

  private String write() {
    facts();
    quality();
    confusions();
    reliability();
    outOfDomain();
    return card.toString();
  }

  private void facts() {
    Origin origin = classifier.upbringing().origin();
    line("# " + model.name());
    line("");
    line("A linear classifier of words, pairs of words and runs of three to five characters, with");
    line("calibrated probabilities.");
    line("");
    line("| | |");
    line("|---|---|");
    row("language", classifier.sight().language());
    row("labels", String.join(", ", classifier.labels()));
    row("looks at", parts(classifier.sight()));
    row("punctuation", classifier.sight().punctuation() ? "seen" : "not seen");
    row("trained on", quality.texts() + " texts of " + origin.data());
    row("SHA-256 of the texts", origin.dataHash());
    row("fitted by", origin.fitting());
    row("size", classifier.size() + " n-grams");
    row("model hash", model.labeller().hash());
  }

  private static String parts(Sight sight) {
    if (!sight.sentences()) {
      return "a turn as a whole";
    }
    return "each sentence of a turn" + (sight.openings() ? ", and the first words of it" : "");
  }

  private void quality() {
    Interval interval = Interval.wilson(quality.right(), quality.texts());
    line("");
    line("## Quality in its own domain");
    line(
        "Five-fold cross-validation: every text is judged by weights, a calibration and a choice of");
    line(
        "labels that rest on the other four fifths. Texts are judged as one, whatever their sentences.");
    line("Intervals are Wilson's, at 95 %.");
    line("");
    line(
        "Accuracy %s (%s to %s), macro-F1 %s."
            .formatted(
                percent(quality.accuracyBp()),
                percent(interval.lowBp()),
                percent(interval.highBp()),
                percent(quality.macroF1Bp())));
    line("");
    line("| label | texts | precision | recall | F1 | holds from | a person decides from |");
    line("|---|---|---|---|---|---|---|");
    for (Evaluation.OfLabel label : quality.labels()) {
      Band band = Objects.requireNonNull(classifier.band(label.label()));
      row(
          label.label(),
          String.valueOf(label.texts()),
          share(label.right(), label.predicted(), label.precisionBp()),
          share(label.right(), label.texts(), label.recallBp()),
          percent(label.f1Bp()),
          percent(band.holdsBp()),
          percent(band.unsureBp()));
    }
  }

  private static String share(int right, int all, int bp) {
    Interval interval = Interval.wilson(right, all);
    return "%s (%s to %s)"
        .formatted(
            percent(bp),
            percent(interval.lowBp()).replace(" %", ""),
            percent(interval.highBp()).replace(" %", ""));
  }

  private record Confusion(String given, String named, int texts) {}

  private void confusions() {
    List<Confusion> confusions = new ArrayList<>();
    List<String> names = quality.names();
    for (int given = 0; given < names.size(); given++) {
      for (int named = 0; named < names.size(); named++) {
        int texts = quality.confusion().get(given).get(named);
        if (given != named && texts > 0) {
          confusions.add(new Confusion(names.get(given), names.get(named), texts));
        }
      }
    }
    line("");
    line("## Known failures");
    line(
        confusions.isEmpty()
            ? "No text was taken for another label."
            : "Most often confused: "
                + confusions.stream()
                    .sorted(Comparator.comparingInt((Confusion it) -> -it.texts()))
                    .limit(CONFUSIONS)
                    .map(it -> it.given() + " taken for " + it.named() + " (" + it.texts() + ")")
                    .collect(Collectors.joining(", "))
                + ".");
  }

  private void reliability() {
    line("");
    line("## Calibration");
    line(
        "Expected calibration error "
            + percent(quality.eceBp())
            + ", over ten bins of the likeliest label:");
    line("");
    line("| probability said | texts | mean | right |");
    line("|---|---|---|---|");
    for (Evaluation.Bin bin : quality.reliability()) {
      if (bin.texts() > 0) {
        row(
            "%d to %d %%".formatted(bin.fromBp() / 100, bin.fromBp() / 100 + 10),
            String.valueOf(bin.texts()),
            percent(bin.meanBp()),
            share(bin.right(), bin.texts(), bin.rightBp()));
      }
    }
  }

  private void outOfDomain() {
    if (ShippedModels.NAMES.contains(model.name())) {
      line("");
      line("## Out of domain");
      line(
          "Measured on chats of others, with failures known from them: [models](README.md#measured-out-of-domain).");
    }
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    card.append(line).append('\n');
  }
}
