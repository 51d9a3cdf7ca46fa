// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.console.Passwords;
import io.grundton.review.Account;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account of the review console. */
@Command(
    name = "add",
    description = {
      "Makes an account. The password is asked for, or is the first line of the input where there"
          + " is no terminal."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReviewUserAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConsoleDatabaseOption place;

  @Parameters(paramLabel = "LOGIN", description = "1 to 64 of a-z, 0-9 and . _ - @.")
  private String login;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "One of lead, reviewer, vendor, read-only.")
  private String role;

  @Option(
      names = "--vendor",
      paramLabel = "VENDOR_ID",
      description = "Whose conversations an account of role vendor sees.")
  private @Nullable String vendor;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "Language of its pages, en or de; default: ${DEFAULT-VALUE}.")
  private String language;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    Account account = account();
    String password = password();
    if (!Passwords.fits(password)) {
      throw new ParameterException(
          spec.commandLine(),
          "a password must have %d to %d characters, but has %d"
              .formatted(Passwords.MIN_LENGTH, Passwords.MAX_LENGTH, password.length()));
    }
    try (Database database = place.database()) {
      boolean added =
          new AccountStore(database)
              .add(
                  new Actor(Clock.systemUTC().millis(), "command line", "program"),
                  account,
                  new Passwords().hash(password));
      if (!added) {
        throw new ParameterException(
            spec.commandLine(), "a login must be new, but there is '%s' already".formatted(login));
      }
    }
    spec.commandLine().getOut().printf("%s may log in as %s.%n", login, account.role().code());
    return ExitCode.DONE;
  }

  private Account account() {
    Role known =
        Arrays.stream(Role.values())
            .filter(candidate -> candidate.code().equals(role))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "a role must be one of %s, but was '%s'".formatted(roles(), role)));
    if (!language.equals("en") && !language.equals("de")) {
      throw new ParameterException(
          spec.commandLine(), "a language must be en or de, but was '%s'".formatted(language));
    }
    try {
      return new Account(login, known, vendor, Locale.forLanguageTag(language));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
  }

  @SuppressWarnings("SystemConsoleNull") // scripts/grundton asks for the console that may be null
  private static String password() throws IOException {
    Console terminal = System.console();
    if (terminal != null) {
      char[] typed = terminal.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
