// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.sql.AccountStore;
import io.grundton.sql.AccountStore.Credentials;
import io.grundton.sql.LogBook;
import io.grundton.sql.SessionStore.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own account: the password, and where one is logged in. */
final class AccountPages implements Pages {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY = 429;
  private static final int ID_DIGITS = 16;

  private final AccountStore accounts;
  private final LogBook log;
  private final Sessions sessions;
  private final Passwords passwords;
  private final LoginLimit limit;
  private final ConsoleSettings settings;

  AccountPages(
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
    return List.of(
        new Route("GET", "/account", Permission.READ, this::account),
        new Route("POST", "/account/password", Permission.READ, this::password),
        new Route("POST", "/account/sessions", Permission.READ, this::endSession));
  }

  Reply account(Visit visit) {
    return page(visit, 200, null);
  }

  Reply password(Visit visit) {
    Account account = visit.account();
    if (!hasPassword(account)) {
      return Reply.MISSING;
    }
    int wait = limit.wait(account.login(), visit.address(), visit.nowMs());
    if (wait > 0) {
      return new Reply.Later(wait, page(visit, TOO_MANY, "login.too-many"));
    }
    Optional<Credentials> found = accounts.find(account.login());
    if (!passwords.isOf(visit.form().getOrDefault("old", ""), found)) {
      log.append(visit.actor(), "account.refused", account.login(), "");
      return page(visit, BAD_REQUEST, "account.wrong");
    }
    String password = visit.form().getOrDefault("password", "");
    if (!Passwords.fits(password)) {
      return page(visit, BAD_REQUEST, "set-up.password");
    }
    limit.forget(account.login());
    accounts.setPassword(visit.actor(), account.login(), passwords.hash(password), own(visit));
    return Reply.SeeOther.to("/account?said=password");
  }

  Reply endSession(Visit visit) {
    String id = visit.field("session");
    Optional<String> ended =
        open(visit).stream()
            .map(Session::tokenSha256)
            .filter(token -> id != null && id(token).equals(id))
            .findFirst();
    if (id == null || ended.isPresent()) {
      sessions.endOthers(visit.actor(), own(visit), ended.orElse(null));
    }
    return Reply.SeeOther.to("/account?said=sessions");
  }

  private Reply.Page page(Visit visit, int status, @Nullable String error) {
    String own = own(visit);
    Messages messages = visit.messages();
    List<AccountView.SessionRow> rows =
        open(visit).stream()
            .map(
                session ->
                    new AccountView.SessionRow(
                        id(session.tokenSha256()),
                        messages.time(session.createdMs()),
                        messages.time(session.seenMs()),
                        session.tokenSha256().equals(own)))
            .toList();
    return new Reply.Page(
        status,
        "account.jte",
        new AccountView(
            visit.shell(messages.text("account.title")),
            error,
            hasPassword(visit.account()),
            rows));
  }

  private boolean hasPassword(Account account) {
    return settings.passwords()
        && accounts.find(account.login()).filter(Credentials::hasPassword).isPresent();
  }

  private List<Session> open(Visit visit) {
    return sessions.open(visit.account().login(), visit.nowMs());
  }

  private static String own(Visit visit) {
    return Tokens.sha256(visit.loggedIn().token());
  }

  private static String id(String tokenSha256) {
    return tokenSha256.substring(0, ID_DIGITS);
  }
}
