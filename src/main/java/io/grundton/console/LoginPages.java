// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.LogBook;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and the first account. */
final class LoginPages implements Pages {
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;
  private static final int BAD_REQUEST = 400;

  private final AccountStore accounts;
  private final LogBook log;
  private final Sessions sessions;
  private final Passwords passwords;
  private final LoginLimit limit = new LoginLimit();

  LoginPages(AccountStore accounts, LogBook log, Sessions sessions, Passwords passwords) {
    this.accounts = accounts;
    this.log = log;
    this.sessions = sessions;
    this.passwords = passwords;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/login", null, this::form),
        new Route("POST", "/login", null, this::login),
        new Route("GET", "/set-up/{token}", null, this::setUpForm),
        new Route("POST", "/set-up/{token}", null, this::setUp),
        new Route("POST", "/logout", Permission.READ, this::logout),
        new Route("POST", "/language", Permission.READ, this::language));
  }

  Reply form(Visit visit) {
    return page(visit, 200, null);
  }

  Reply login(Visit visit) {
    String login = visit.form().getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
    String password = visit.form().getOrDefault("password", "");
    if (!limit.allows(login, visit.nowMs())) {
      return page(visit, TOO_MANY, "login.too-many");
    }
    Optional<AccountStore.Credentials> found = accounts.find(login);
    boolean right = false;
    if (found.isPresent() && password.length() <= Passwords.MAX_LENGTH) {
      right = passwords.matches(password, found.get().passwordHash());
    } else {
      passwords.pretend("");
    }
    if (!right || found.isEmpty()) {
      // What was typed is not told: people type passwords into the wrong field.
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
    Account account = found.get().account();
    return new Reply.SeeOther(
        inside(visit.form().get("next")),
        sessions.begin(new Actor(visit.nowMs(), account.login(), account.role().code())));
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
    return Reply.SeeOther.to(inside(visit.field("next")));
  }

  Reply setUpForm(Visit visit) {
    return isSetUp(visit) ? setUpPage(visit, 200, null) : Reply.MISSING;
  }

  Reply setUp(Visit visit) {
    if (!isSetUp(visit)) {
      return Reply.MISSING;
    }
    String password = visit.form().getOrDefault("password", "");
    if (!Passwords.fits(password)) {
      return setUpPage(visit, BAD_REQUEST, "set-up.password");
    }
    Account account;
    try {
      account =
          new Account(
              visit.form().getOrDefault("login", "").strip().toLowerCase(Locale.ROOT),
              Role.LEAD,
              null,
              Locale.forLanguageTag(visit.messages().language()));
    } catch (IllegalArgumentException e) {
      return setUpPage(visit, BAD_REQUEST, "set-up.login");
    }
    Actor actor = new Actor(visit.nowMs(), account.login(), account.role().code());
    if (!accounts.add(actor, account, passwords.hash(password))) {
      return Reply.MISSING;
    }
    return new Reply.SeeOther("/", sessions.begin(actor));
  }

  private boolean isSetUp(Visit visit) {
    return !accounts.hasAny() && accounts.isSetUpLink(Tokens.sha256(visit.part("token")));
  }

  private static Reply page(Visit visit, int status, @Nullable String error) {
    String next = visit.query().getOrDefault("next", visit.form().getOrDefault("next", "/"));
    return new Reply.Page(
        status,
        "login.jte",
        new LoginView(visit.shell(visit.messages().text("login.title")), error, inside(next)));
  }

  private static Reply setUpPage(Visit visit, int status, @Nullable String error) {
    return new Reply.Page(
        status,
        "setup.jte",
        new LoginView(visit.shell(visit.messages().text("set-up.title")), error, visit.path()));
  }

  /* Only to pages of the console: an address that begins with // or /\ leads elsewhere. */
  private static String inside(@Nullable String path) {
    return path != null && path.matches("/([A-Za-z0-9?][^\\\\\\p{Cntrl}]*)?") ? path : "/";
  }
}
