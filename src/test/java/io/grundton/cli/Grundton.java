// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What one command did in this process.
 *
 * @param code what the shell would be told
 * @param out what it printed
 * @param err what it complained of
 */
record Grundton(int code, String out, String err) {
  static Grundton run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(args, new PrintWriter(out), new PrintWriter(err));
    return new Grundton(code, out.toString(), err.toString());
  }
}
