// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives an account of the review console another password. */
@Command(
    name = "password",
    description = "Gives an account another password, asked for as by add, and ends its sessions.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReviewUserPasswordCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ReviewAccount account;

  @Override
  public Integer call() throws IOException {
    String hash = NewPassword.hash(spec);
    return account.change(
        "has a new password",
        (accounts, actor, login) -> accounts.setPassword(actor, login, hash, null));
  }
}
