// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Describes a classifier. */
@Command(
    name = "card",
    description =
        "Describes a classifier in Markdown: data, quality, calibration, when to believe it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:described", "2:no such model"})
final class ModelCardCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "A model file, or the name of a shipped model such as agent-en.")
  private String model;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(ModelCard.of(NamedModel.of(model)));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
