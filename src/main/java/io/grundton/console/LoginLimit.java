// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.sql.LoginTries;
import io.grundton.sql.LoginTries.Rate;

/**
 * How often one may try to log in: some times at once, then once in a while; for each login,
 * whether there is such an account or not, and for each address.
 */
final class LoginLimit {
  private static final Rate OF_LOGIN = new Rate(6, 20_000);
  private static final Rate OF_ADDRESS = new Rate(60, 2_000);
  private static final int MS_PER_SECOND = 1_000;

  private final LoginTries tries;

  LoginLimit(LoginTries tries) {
    this.tries = tries;
  }

  /** Counts a try with a password; the seconds to wait, 0 where it may be. */
  int wait(String login, String address, long nowMs) {
    int wait = wait(address, nowMs);
    return wait > 0 ? wait : seconds(tries.waitMs(subject(login), OF_LOGIN, nowMs));
  }

  /** Counts a try from an address alone; the seconds to wait, 0 where it may be. */
  int wait(String address, long nowMs) {
    return seconds(tries.waitMs(Tokens.sha256("address " + address), OF_ADDRESS, nowMs));
  }

  /** Forgets the tries of a login that was right. */
  void forget(String login) {
    tries.forget(subject(login));
  }

  private static int seconds(long ms) {
    return Math.toIntExact((ms + MS_PER_SECOND - 1) / MS_PER_SECOND);
  }

  /* Hashed, for people type passwords into the wrong field. */
  private static String subject(String login) {
    return Tokens.sha256("login " + login);
  }
}
