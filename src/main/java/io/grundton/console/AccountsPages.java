// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.AccountStore.Change;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All accounts, for those who make them. */
final class AccountsPages implements Pages {
  private static final int BAD_REQUEST = 400;

  private final AccountStore accounts;
  private final Passwords passwords;
  private final ConsoleSettings settings;

  AccountsPages(AccountStore accounts, Passwords passwords, ConsoleSettings settings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/accounts", Permission.MANAGE_ACCOUNTS, this::list),
        new Route("POST", "/accounts", Permission.MANAGE_ACCOUNTS, this::add),
        new Route("POST", "/accounts/role", Permission.MANAGE_ACCOUNTS, this::role),
        new Route("POST", "/accounts/state", Permission.MANAGE_ACCOUNTS, this::state));
  }

  Reply list(Visit visit) {
    return page(visit, 200, null);
  }

  Reply add(Visit visit) {
    String password = visit.form().getOrDefault("password", "");
    boolean none = password.isEmpty() && settings.signOn() != null;
    if (!none && !Passwords.fits(password)) {
      return page(visit, BAD_REQUEST, "set-up.password");
    }
    Account account;
    try {
      account =
          new Account(
              visit.required("login").toLowerCase(Locale.ROOT),
              role(visit.required("role")),
              visit.field("vendor"),
              Locale.forLanguageTag(visit.messages().language()));
    } catch (IllegalArgumentException e) {
      return page(visit, BAD_REQUEST, "accounts.refused");
    }
    String hash = none ? "" : passwords.hash(password);
    return accounts.add(visit.actor(), account, hash)
        ? Reply.SeeOther.to("/accounts?said=account")
        : page(visit, BAD_REQUEST, "accounts.there");
  }

  Reply role(Visit visit) {
    Account changed;
    try {
      changed =
          new Account(
              visit.required("login"),
              role(visit.required("role")),
              visit.field("vendor"),
              Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      return page(visit, BAD_REQUEST, "accounts.refused");
    }
    return changed(visit, accounts.setRole(visit.actor(), changed));
  }

  Reply state(Visit visit) {
    String login = visit.required("login");
    boolean enabled = visit.required("state").equals("enabled");
    return changed(
        visit,
        enabled ? accounts.enable(visit.actor(), login) : accounts.disable(visit.actor(), login));
  }

  private Reply changed(Visit visit, Change change) {
    return switch (change) {
      case DONE -> Reply.SeeOther.to("/accounts?said=account");
      case MISSING -> Reply.MISSING;
      case LAST_LEAD -> page(visit, BAD_REQUEST, "accounts.last-lead");
    };
  }

  private Reply.Page page(Visit visit, int status, @Nullable String error) {
    List<AccountsView.Row> rows =
        accounts.all().stream()
            .map(
                known -> {
                  String vendor = known.account().vendorId();
                  return new AccountsView.Row(
                      known.account().login(),
                      known.account().role().code(),
                      vendor == null ? "" : Visible.of(vendor),
                      known.enabled(),
                      known.hasPassword());
                })
            .toList();
    return new Reply.Page(
        status,
        "accounts.jte",
        new AccountsView(
            visit.shell(visit.messages().text("accounts.title")),
            error,
            rows,
            Stream.of(Role.values()).map(Role::code).toList(),
            settings.passwords()));
  }

  private static Role role(String code) {
    return Role.of(code).orElseThrow(() -> new RefusedException("refused.incomplete"));
  }
}
