// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook;
import io.grundton.sql.LoginTries;
import io.grundton.sql.SentAway;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** All pages about who may come in. */
final class Entrance implements Pages {
  private final List<Pages> parts = new ArrayList<>();

  /**
   * The entrance of a console.
   *
   * @param address where it listens
   */
  Entrance(Database database, Sessions sessions, ConsoleSettings settings, URI address) {
    AccountStore accounts = new AccountStore(database);
    LogBook log = new LogBook(database);
    Passwords passwords = new Passwords();
    LoginLimit limit = new LoginLimit(new LoginTries(database));
    LoginPages login = new LoginPages(accounts, log, sessions, passwords, limit, settings);
    parts.add(login);
    parts.add(new AccountPages(accounts, log, sessions, passwords, limit, settings));
    parts.add(new AccountsPages(accounts, passwords, settings));
    if (settings.passwords()) {
      parts.add(new SetUpPages(accounts, sessions, passwords));
    }
    SignOn signOn = settings.signOn();
    if (signOn != null) {
      URI publicUrl = settings.publicUrl();
      parts.add(
          new SignOnPages(
              signOn,
              publicUrl == null ? address : publicUrl,
              new SentAway(database),
              accounts,
              log,
              sessions,
              limit,
              login));
    }
  }

  @Override
  public List<Route> routes() {
    return Routes.of(parts.toArray(Pages[]::new)).all();
  }
}
