// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Accounts of the review console. */
@Command(
    name = "user",
    description = "Accounts of the review console.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReviewUserAddCommand.class,
      ReviewUserListCommand.class,
      ReviewUserPasswordCommand.class,
      ReviewUserDisableCommand.class,
      ReviewUserEnableCommand.class
    })
final class ReviewUserCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
