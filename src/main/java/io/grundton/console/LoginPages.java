// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import io.grundton.sql.AccountStore;
import io.grundton.sql.LogBook;
import io.grundton.sql.LogBook.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging in and out. */
final class LoginPages implements Pages {
  private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;

  private final AccountStore accounts;
  private final LogBook log;
  private final Sessions sessions;
  private final Passwords passwords;
  private final LoginLimit limit;
  private final ConsoleSettings settings;

  LoginPages(
      AccountStore accounts,
      LogBook log,
      Sessions sessions,
      Passwords passwords,
      LoginLimit limit,
      ConsoleSettings settings) {
    this.accounts = accounts;
    this.log = log;
    this.sessions = sessions;
    this.passwords = passwords;
    this.limit = limit;
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("GET", "/login", null, this::form));
    if (settings.passwords()) {
      routes.add(new Route("POST", "/login", null, this::login));
    }
    routes.add(new Route("POST", "/logout", Permission.READ, this::logout));
    routes.add(new Route("POST", "/language", Permission.READ, this::language));
    return routes;
  }

  Reply form(Visit visit) {
    return page(visit, 200, null);
  }

  Reply login(Visit visit) {
    String login = visit.form().getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
    String password = visit.form().getOrDefault("password", "");
    int wait = limit.wait(login, visit.address(), visit.nowMs());
    if (wait > 0) {
      LOG.warn("too many tries to log in, the last from {}", visit.address());
      return new Reply.Later(wait, page(visit, TOO_MANY, "login.too-many"));
    }
    Optional<AccountStore.Credentials> found = accounts.find(login);
    boolean right = passwords.isOf(password, found);
    if (!right || found.isEmpty()) {
      // What was typed is not told: people type passwords into the wrong field.
      LOG.warn("a login was refused, from {}", visit.address());
      found.ifPresent(
          known ->
              log.append(
                  new Actor(visit.nowMs(), known.account().login(), known.account().role().code()),
                  "session.refused",
                  known.account().login(),
                  ""));
      return page(visit, UNAUTHORIZED, "login.wrong");
    }
    limit.forget(login);
    return sessions
        .begin(visit, found.get().account(), "password")
        .<Reply>map(cookie -> new Reply.SeeOther(Inside.path(visit.form().get("next")), cookie))
        .orElseGet(() -> page(visit, UNAUTHORIZED, "login.wrong"));
  }

  Reply logout(Visit visit) {
    return new Reply.SeeOther("/login", sessions.end(visit.actor(), visit.loggedIn().token()));
  }

  Reply language(Visit visit) {
    Locale language = Locale.forLanguageTag(visit.required("language"));
    if (!Messages.LANGUAGES.contains(language)) {
      throw new RefusedException("refused.incomplete");
    }
    accounts.setLanguage(visit.account().login(), language);
    return Reply.SeeOther.to(Inside.path(visit.field("next")));
  }

  /** The page on which somebody logs in. */
  Reply.Page page(Visit visit, int status, @Nullable String error) {
    String next =
        Inside.path(visit.query().getOrDefault("next", visit.form().getOrDefault("next", "/")));
    String away = settings.signOn() == null ? null : "/sign-on?next=" + FilterQuery.encoded(next);
    return new Reply.Page(
        status,
        "login.jte",
        new LoginView(
            visit.shell(visit.messages().text("login.title")),
            error,
            next,
            settings.passwords(),
            away));
  }
}
