// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.classifier.Evaluation;
import io.grundton.classifier.LabelledText;
import io.grundton.csv.LabelledTextFile;
import io.grundton.json.EvaluationJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a classifier on labelled texts. */
@Command(
    name = "eval",
    description = {
      "Measures a classifier on labelled texts.",
      "Texts with a label that it does not know count as mistakes of what it named instead; such a"
          + " label has no F1 of its own in macro-F1."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "2:a mistake in the file, or no such model"})
final class ModelEvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "A model file, or the name of a shipped model such as agent-en.")
  private String model;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts: UTF-8, one a line, label, tab, text.")
  private Path data;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    NamedModel named = NamedModel.of(model);
    List<LabelledText> texts = LabelledTextFile.toMeasureOn(data).texts();
    Evaluation evaluation =
        Evaluation.of(named.classifier().labels(), named.classifier().predict(texts));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          new String(
              EvaluationJson.write(named.labeller().hash(), evaluation), StandardCharsets.UTF_8));
    } else {
      out.println("model " + named.name() + ", hash " + named.labeller().hash());
      new EvaluationText(out).print(evaluation);
    }
    return ExitCode.DONE;
  }
}
