// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.review.Account;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import java.io.IOException;
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

  @Option(
      names = "--no-password",
      description = "No password lets it in, only an organisation's login.")
  private boolean noPassword;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    Account account = account();
    String hash = noPassword ? "" : NewPassword.hash(spec);
    try (Database database = place.database()) {
      boolean added = new AccountStore(database).add(ReviewAccount.operator(), account, hash);
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
        Role.of(role)
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
}
