// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.sql.AccountStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets an account of the review console log in no more. */
@Command(
    name = "disable",
    description = "Lets an account log in no more, and ends its sessions. What it decided stays.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReviewUserDisableCommand implements Callable<Integer> {
  @Mixin private ReviewAccount account;

  @Override
  public Integer call() throws IOException {
    return account.change("may log in no more", AccountStore::disable);
  }
}
