// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.classifier.Contest;
import io.grundton.classifier.Origin;
import io.grundton.classifier.Sight;
import io.grundton.classifier.Training;
import io.grundton.csv.LabelledTextFile;
import io.grundton.json.EvaluationJson;
import io.grundton.opennlp.MaxentFitter;
import io.grundton.opennlp.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a classifier. */
@Command(
    name = "train",
    description = {
      "Trains a classifier from labelled texts and reports how good it is.",
      "The report shows the worst errors with their texts. Where a model is in use already, a new"
          + " one that is not better is not written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:trained and written",
      "2:a mistake in the file or on the command line; nothing was written",
      "4:the model in use is as good; the file is untouched"
    })
final class ModelTrainCommand implements Callable<Integer> {
  private static final int ITERATIONS = 60;
  private static final int[] CURVE_PERCENT = {25, 50, 75, 100};

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description =
          "Labelled texts: UTF-8, one a line, label, tab, text; two labels or more, ten texts each.")
  private Path data;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      required = true,
      description = "Language of the texts, such as en.")
  private String language;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the model goes; what is there is the model in use.")
  private Path out;

  @Option(
      names = "--base",
      paramLabel = "MODEL",
      description = "The model in use, a file or the name of a shipped one, if it is not at --out.")
  private @Nullable String base;

  @Option(names = "--force", description = "Write it even where it is not better.")
  private boolean force;

  @Option(
      names = "--by-sentence",
      description = "Look at each sentence of a turn by itself; default: at the turn as a whole.")
  private boolean bySentence;

  @Option(
      names = "--openings",
      description =
          "With --by-sentence: look at the first words of a longer sentence too, as in \"Hello, how"
              + " can I help?\"")
  private boolean openings;

  @Option(names = "--blind", description = "Do not see the signs between words.")
  private boolean blind;

  @Option(
      names = "--penalty",
      paramLabel = "NUMBER",
      defaultValue = "10",
      description =
          "On large weights, above 0: the larger, the less it trusts single texts; default:"
              + " ${DEFAULT-VALUE}.")
  private double penalty;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report as JSON too, without texts.")
  private @Nullable Path report;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    checkOptions();
    NamedModel inUse = inUse();
    LabelledTextFile file = LabelledTextFile.toTrainOn(data);
    MaxentFitter fitter = new MaxentFitter(penalty, ITERATIONS);
    String name = Objects.requireNonNull(data.getFileName()).toString();
    Training training = training(file, fitter);
    spec.commandLine().getErr().println("training on " + file.texts().size() + " texts");
    Training.Trained trained = training.train(new Origin(name, file.hash(), fitter.toString()));
    Map<Integer, Integer> curveBp = new TreeMap<>();
    for (int percent : CURVE_PERCENT) {
      curveBp.put(percent, training.accuracyBp(percent));
    }
    String hash = ModelFile.labeller(trained.classifier()).hash();
    PrintWriter printer = spec.commandLine().getOut();
    new TrainingText(printer).print(file.texts(), trained, curveBp, hash);
    if (report != null) {
      Files.write(report, EvaluationJson.write(hash, trained.classifier(), curveBp));
    }
    if (inUse != null) {
      Contest contest = Contest.of(file.texts(), trained, inUse.classifier());
      printer.println();
      printer.println(TrainingText.contest(contest, inUse.name()));
      if (!contest.better() && !force) {
        printer.println("not written to " + out + "; --force writes it all the same");
        return ExitCode.NOT_WELL;
      }
    }
    ModelFile.write(trained.classifier(), out);
    printer.println("written to " + out);
    return ExitCode.DONE;
  }

  private void checkOptions() {
    if (!(penalty > 0 && penalty <= 1_000_000)) {
      throw new ParameterException(
          spec.commandLine(), "--penalty must be above 0, at most 1000000, but was " + penalty);
    }
    if (openings && !bySentence) {
      throw new ParameterException(
          spec.commandLine(), "--openings are those of sentences: give --by-sentence too");
    }
    if (!language.matches("[a-z]{2,3}")) {
      throw new ParameterException(
          spec.commandLine(),
          "--language must be a BCP 47 primary tag such as de, but was '" + language + "'");
    }
    Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "--out must be in a folder that exists, but was " + out);
    }
  }

  private @Nullable NamedModel inUse() {
    if (base == null && (force || !Files.exists(out))) {
      return null;
    }
    NamedModel inUse = NamedModel.of(base != null ? base : out.toString());
    String read = inUse.classifier().sight().language();
    if (!read.equals(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "the model in use must read --language %s, but %s reads %s"
              .formatted(language, inUse.name(), read));
    }
    return inUse;
  }

  private Training training(LabelledTextFile file, MaxentFitter fitter) {
    try {
      return new Training(new Sight(language, !blind, bySentence, openings), file.texts(), fitter);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), data + ": " + e.getMessage(), e);
    }
  }
}
