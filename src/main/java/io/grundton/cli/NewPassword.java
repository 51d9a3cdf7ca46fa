// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.console.Passwords;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A password that somebody types, or that is the first line of the input. */
final class NewPassword {
  private NewPassword() {}

  /** The hash of the password. */
  static String hash(CommandSpec spec) throws IOException {
    String password = read();
    if (!Passwords.fits(password)) {
      throw new ParameterException(
          spec.commandLine(),
          "a password must have %d to %d characters, but has %d"
              .formatted(Passwords.MIN_LENGTH, Passwords.MAX_LENGTH, password.length()));
    }
    return new Passwords().hash(password);
  }

  @SuppressWarnings("SystemConsoleNull") // scripts/grundton asks for the console that may be null
  private static String read() throws IOException {
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
