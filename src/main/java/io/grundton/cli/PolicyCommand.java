// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What authors of policy packs work with. */
@Command(
    name = "policy",
    description = "Works on policy packs.",
    mixinStandardHelpOptions = true,
    subcommands = {
      PolicyTestCommand.class,
      PolicyLintCommand.class,
      PolicyDiffCommand.class,
      PolicyExplainCommand.class,
      PolicyImportCommand.class,
      PolicyWaiversCommand.class
    })
final class PolicyCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
