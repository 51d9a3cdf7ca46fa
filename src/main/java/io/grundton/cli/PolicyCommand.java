// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What authors of policies work with. */
@Command(
    name = "policy",
    description = "Helps to write policies and what belongs to them.",
    mixinStandardHelpOptions = true,
    subcommands = {PolicyWaiversCommand.class})
final class PolicyCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
