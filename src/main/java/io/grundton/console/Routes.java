// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import java.util.List;

/** Every kind of request that the console answers. */
final class Routes {
  private final List<Route> all;

  Routes(LoginPages login, QueuePages queue, ConversationPages conversation, ReviewForms review) {
    StaticFiles files = new StaticFiles();
    all =
        List.of(
            new Route("GET", "/static/{name}", null, files::file),
            new Route("GET", "/login", null, login::form),
            new Route("POST", "/login", null, login::login),
            new Route("GET", "/set-up/{token}", null, login::setUpForm),
            new Route("POST", "/set-up/{token}", null, login::setUp),
            new Route("POST", "/logout", Permission.READ, login::logout),
            new Route("POST", "/language", Permission.READ, login::language),
            new Route("GET", "/", Permission.READ, queue::queue),
            new Route("GET", "/conversations/{key}", Permission.READ, conversation::conversation),
            new Route(
                "POST", "/conversations/{key}/decisions", Permission.DECIDE, review::decision),
            new Route("POST", "/conversations/{key}/sheet", Permission.DECIDE, review::sheet),
            new Route("POST", "/conversations/{key}/missed", Permission.DECIDE, review::missed),
            new Route("POST", "/conversations/{key}/notes", Permission.DECIDE, review::note),
            new Route("POST", "/conversations/{key}/undo", Permission.DECIDE, review::undo),
            new Route(
                "POST", "/conversations/{key}/assignment", Permission.TAKE, review::assignment));
  }

  /** In the order in which they are tried. */
  List<Route> all() {
    return all;
  }
}
