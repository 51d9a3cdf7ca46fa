// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.review.Sight;
import io.grundton.sql.LogBook.Actor;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the gate.
 *
 * @param path with which it came, and its query
 * @param parts of the path that the route names
 * @param query fields of the query
 * @param form fields of the form, empty unless it is a POST
 * @param cookies by name
 * @param messages in the language of the account, or of the browser
 * @param who null where nobody is logged in
 * @param address from where it comes, as {@link Addresses} tell
 * @param nowMs milliseconds since 1970 in UTC
 * @param blinding whether reviewers are blinded
 */
record Visit(
    String path,
    Map<String, String> parts,
    Map<String, String> query,
    Map<String, String> form,
    Map<String, String> cookies,
    Messages messages,
    @Nullable LoggedIn who,
    String address,
    long nowMs,
    boolean blinding) {
  private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9_-]{1,64}\\.[a-z0-9-]{1,40}");

  /**
   * Somebody with a session.
   *
   * @param token of the session
   */
  record LoggedIn(Account account, String token) {}

  /** The same request, with what is known of it by its route. */
  Visit of(Map<String, String> parts, Map<String, String> form) {
    return new Visit(path, parts, query, form, cookies, messages, who, address, nowMs, blinding);
  }

  /** The account; only for routes that need one. */
  Account account() {
    return loggedIn().account();
  }

  LoggedIn loggedIn() {
    if (who == null) {
      throw new IllegalStateException("a route that needs an account must name a permission");
    }
    return who;
  }

  Actor actor() {
    return new Actor(nowMs, account().login(), account().role().code());
  }

  boolean may(Permission permission) {
    return account().role().may(permission);
  }

  /** What the account may see of lists, and of conversations it has not judged. */
  Sight sight() {
    return Sight.of(blinding, account().role(), false);
  }

  /** A part of the path that the route names. */
  String part(String name) {
    return parts.getOrDefault(name, "");
  }

  /**
   * A field of the form without blanks around it, null where it is empty or not there. Browsers
   * send lines with a carriage return; texts have none.
   */
  @Nullable String field(String name) {
    String value = form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    return value.isEmpty() ? null : value;
  }

  /**
   * A field that every form of this kind has.
   *
   * @throws RefusedException if this one has not
   */
  String required(String name) {
    String value = field(name);
    if (value == null) {
      throw new RefusedException("refused.incomplete");
    }
    return value;
  }

  /**
   * What makes this request known again when it is sent twice, and differs from any other's.
   *
   * @throws RefusedException if its form does not carry it
   */
  String request() {
    String request = required("request");
    if (!REQUEST.matcher(request).matches()) {
      throw new RefusedException("refused.incomplete");
    }
    return account().login() + " " + request;
  }

  /** The frame of a page. */
  Shell shell(String title) {
    String said = "notice." + query.getOrDefault("said", "");
    return new Shell(
        messages,
        title,
        who == null ? null : who.account(),
        who == null ? "" : Tokens.ofForms(who.token()),
        path,
        messages.has(said) ? messages.text(said) : null);
  }
}
