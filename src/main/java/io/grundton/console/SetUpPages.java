// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Making the first account, by a link that works once. */
final class SetUpPages implements Pages {
  private static final int BAD_REQUEST = 400;

  private final AccountStore accounts;
  private final Sessions sessions;
  private final Passwords passwords;

  SetUpPages(AccountStore accounts, Sessions sessions, Passwords passwords) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/set-up/{token}", null, this::form),
        new Route("POST", "/set-up/{token}", null, this::setUp));
  }

  Reply form(Visit visit) {
    return isSetUp(visit) ? page(visit, 200, null) : Reply.MISSING;
  }

  Reply setUp(Visit visit) {
    if (!isSetUp(visit)) {
      return Reply.MISSING;
    }
    String password = visit.form().getOrDefault("password", "");
    if (!Passwords.fits(password)) {
      return page(visit, BAD_REQUEST, "set-up.password");
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
      return page(visit, BAD_REQUEST, "set-up.login");
    }
    Actor actor = new Actor(visit.nowMs(), account.login(), account.role().code());
    if (!accounts.add(actor, account, passwords.hash(password))) {
      return Reply.MISSING;
    }
    return new Reply.SeeOther("/", sessions.begin(visit, account, "set-up").orElse(null));
  }

  private boolean isSetUp(Visit visit) {
    return !accounts.hasAny() && accounts.isSetUpLink(Tokens.sha256(visit.part("token")));
  }

  private static Reply page(Visit visit, int status, @Nullable String error) {
    return new Reply.Page(
        status,
        "setup.jte",
        new SetUpView(visit.shell(visit.messages().text("set-up.title")), error, visit.path()));
  }
}
