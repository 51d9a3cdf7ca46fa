// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command answered that ran in this process.
 *
 * @param code what the shell would be told
 * @param out what it printed
 * @param err what it complained of
 */
record Answer(int code, String out, String err) {
  static Answer to(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(args, new PrintWriter(out), new PrintWriter(err));
    return new Answer(code, out.toString(), err.toString());
  }
}
