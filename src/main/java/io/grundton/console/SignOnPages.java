// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.sql.AccountStore;
import io.grundton.sql.AccountStore.Credentials;
import io.grundton.sql.LogBook;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.SentAway;
import io.grundton.sql.SentAway.Traveller;
import io.grundton.storage.UnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging in by an organisation's own login: sent there, and back with a code. */
final class SignOnPages implements Pages {
  private static final Logger LOG = LoggerFactory.getLogger(SignOnPages.class);
  private static final String BACK = "/sign-on/back";
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int TOO_MANY = 429;
  private static final int FORBIDDEN = 403;
  private static final int UNAVAILABLE = 503;

  private final SignOn signOn;
  private final URI address;
  private final SentAway travellers;
  private final AccountStore accounts;
  private final LogBook log;
  private final Sessions sessions;
  private final LoginLimit limit;
  private final LoginPages login;

  SignOnPages(
      SignOn signOn,
      URI address,
      SentAway travellers,
      AccountStore accounts,
      LogBook log,
      Sessions sessions,
      LoginLimit limit,
      LoginPages login) {
    this.signOn = signOn;
    this.address = address;
    this.travellers = travellers;
    this.accounts = accounts;
    this.log = log;
    this.sessions = sessions;
    this.limit = limit;
    this.login = login;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/sign-on", null, this::away), new Route("GET", BACK, null, this::back));
  }

  Reply away(Visit visit) {
    int wait = limit.wait(visit.address(), visit.nowMs());
    if (wait > 0) {
      return new Reply.Later(wait, login.page(visit, TOO_MANY, "login.too-many"));
    }
    String state = Tokens.fresh();
    String browser = Tokens.fresh();
    Traveller traveller =
        new Traveller(
            Tokens.sha256(state),
            Tokens.sha256(browser),
            Tokens.fresh(),
            Tokens.fresh(),
            Inside.path(visit.query().get("next")));
    travellers.send(traveller, visit.nowMs(), visit.nowMs() - LONGEST.toMillis());
    URI away = signOn.away(trip(traveller, state));
    return new Reply.SeeOther(away.toString(), sessions.awayCookie(browser, LONGEST));
  }

  Reply back(Visit visit) {
    String state = visit.query().getOrDefault("state", "");
    String browser = visit.cookies().getOrDefault(sessions.awayCookie(), "");
    Optional<Traveller> traveller =
        travellers
            .back(Tokens.sha256(state), visit.nowMs() - LONGEST.toMillis())
            .filter(sent -> Tokens.same(sent.browserSha256(), Tokens.sha256(browser)));
    if (traveller.isEmpty()) {
      LOG.warn("somebody came back from the organisation's login who was not sent there");
      return refused(visit);
    }
    String code = visit.query().get("code");
    if (code == null) {
      LOG.warn("the organisation's login let somebody not log in");
      return refused(visit);
    }
    try {
      String who = signOn.who(trip(traveller.get(), state), code).toLowerCase(Locale.ROOT);
      return begin(visit, who, traveller.get().next());
    } catch (RefusedSignOnException e) {
      LOG.warn("a login by the organisation's login was refused: {}", e.getMessage());
      return refused(visit);
    } catch (UnavailableException e) {
      LOG.error("the organisation's login does not answer", e);
      return login.page(visit, UNAVAILABLE, "sign-on.unavailable");
    }
  }

  private Reply begin(Visit visit, String who, String next) {
    Optional<Credentials> found = accounts.find(who);
    if (found.isEmpty()) {
      LOG.warn("the organisation's login knows somebody who has no account here");
      return refused(visit);
    }
    Account account = found.get().account();
    Optional<String> cookie = sessions.begin(visit, account, "sign-on");
    if (cookie.isEmpty()) {
      log.append(
          new Actor(visit.nowMs(), account.login(), account.role().code()),
          "session.refused",
          account.login(),
          "");
      return refused(visit);
    }
    return new Reply.SeeOther(next, cookie.get());
  }

  private Reply refused(Visit visit) {
    return login.page(visit, FORBIDDEN, "sign-on.refused");
  }

  private SignOn.Trip trip(Traveller traveller, String state) {
    return new SignOn.Trip(state, traveller.nonce(), traveller.verifier(), address.resolve(BACK));
  }
}
