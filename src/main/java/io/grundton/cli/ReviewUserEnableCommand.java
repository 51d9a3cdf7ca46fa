// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.sql.AccountStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets an account of the review console log in again. */
@Command(
    name = "enable",
    description = "Lets an account log in again.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReviewUserEnableCommand implements Callable<Integer> {
  @Mixin private ReviewAccount account;

  @Override
  public Integer call() throws IOException {
    return account.change("may log in again", AccountStore::enable);
  }
}
