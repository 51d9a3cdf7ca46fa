// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.problem.Suggestion;
import io.grundton.sql.AccountStore;
import io.grundton.sql.AccountStore.Change;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An account of the review console that a command changes. */
final class ReviewAccount {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ConsoleDatabaseOption place;

  @Parameters(paramLabel = "LOGIN", description = "Login of the account.")
  private String login;

  @Mixin private Logging logging;

  /** A change to an account. */
  interface Command {
    Change change(AccountStore accounts, Actor actor, String login);
  }

  /** Changes the account, and says so. */
  int change(String done, Command command) throws IOException {
    logging.apply();
    try (Database database = place.database()) {
      AccountStore accounts = new AccountStore(database);
      Change change = command.change(accounts, operator(), login);
      if (change == Change.MISSING) {
        throw new ParameterException(
            spec.commandLine(),
            "there must be an account '%s', but there is none%s"
                .formatted(
                    login,
                    Suggestion.hint(
                        login,
                        accounts.all().stream().map(known -> known.account().login()).toList())));
      }
      if (change == Change.LAST_LEAD) {
        throw new ParameterException(
            spec.commandLine(),
            "a lead must be left who may log in, but '%s' is the last: add another one first"
                .formatted(login));
      }
    }
    spec.commandLine().getOut().printf("%s %s.%n", login, done);
    return ExitCode.DONE;
  }

  /** Who changes accounts by the command line. */
  static Actor operator() {
    return new Actor(Clock.systemUTC().millis(), "command line", "program");
  }
}
