// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What people who train classifiers work with. */
@Command(
    name = "model",
    description = "Trains, measures and describes classifiers.",
    mixinStandardHelpOptions = true,
    subcommands = {ModelTrainCommand.class, ModelEvalCommand.class, ModelCardCommand.class})
final class ModelCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
