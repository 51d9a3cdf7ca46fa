// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is answered where the server itself refuses: the status, and nothing of what went wrong. */
final class LastResort implements Request.Handler {
  private final Answers answers;

  LastResort(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answers.secure(response);
    answers.plain(response, callback, response.getStatus(), "The request could not be answered.\n");
    return true;
  }
}
