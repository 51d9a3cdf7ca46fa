// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.review.Account;
import io.grundton.sql.AccountStore;
import io.grundton.sql.AccountStore.Credentials;
import io.grundton.sql.Database;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the accounts of the review console. */
@Command(
    name = "list",
    description = "Lists all accounts: login, role, vendor, language, and whether it may log in.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReviewUserListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConsoleDatabaseOption place;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    try (Database database = place.database()) {
      for (Credentials known : new AccountStore(database).all()) {
        Account account = known.account();
        String vendor = account.vendorId();
        spec.commandLine()
            .getOut()
            .printf(
                "%-24s %-10s %-16s %-3s %s%n",
                account.login(),
                account.role().code(),
                vendor == null ? "-" : vendor,
                account.language().toLanguageTag(),
                known.enabled() ? known.hasPassword() ? "enabled" : "no password" : "disabled");
      }
    }
    return ExitCode.DONE;
  }
}
