// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

/** The entry point of the {@code grundton} command. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    System.exit(args.length);
  }
}
