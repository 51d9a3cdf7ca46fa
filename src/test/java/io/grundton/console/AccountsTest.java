// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.LogBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {
  private static final String NEW = "another long password";

  @TempDir private Path folder;

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsOtherSessions() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor ben = served.as("ben");
      Visitor elsewhere = served.as("ben");
      assertThat(ben.get("/account").body()).contains("Ihr Konto", "Bisheriges Passwort");
      assertThat(post(ben, "/account/password", "old", "guess", "password", NEW).body())
          .contains("Das bisherige Passwort ist falsch.");
      assertThat(
              post(ben, "/account/password", "old", Visitor.PASSWORD, "password", "short").status())
          .isEqualTo(400);
      assertThat(elsewhere.get("/").status()).isEqualTo(200);
      Response changed = post(ben, "/account/password", "old", Visitor.PASSWORD, "password", NEW);
      assertThat(ben.get(changed.location()).body()).contains("Passwort geändert.");
      assertThat(elsewhere.get("/").status()).isEqualTo(303);
      Visitor fresh = new Visitor(served.address());
      assertThat(login(fresh, "ben", Visitor.PASSWORD)).isEqualTo(401);
      assertThat(login(fresh, "ben", NEW)).isEqualTo(303);
      assertThat(new LogBook(served.database).verify().flaw()).isEmpty();
    }
  }

  @Test
  void guessingTheOldPasswordIsLimited() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      for (int i = 0; i < 6; i++) {
        post(anna, "/account/password", "old", "guess", "password", NEW);
      }
      Response tooMany = post(anna, "/account/password", "old", Visitor.PASSWORD, "password", NEW);
      assertThat(tooMany.status()).isEqualTo(429);
      assertThat(tooMany.header("retry-after")).isEqualTo("20");
    }
  }

  @Test
  void onesOwnSessionsCanBeSeenAndEnded() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      Visitor second = served.as("anna");
      Visitor third = served.as("anna");
      served.as("ben");
      String body = anna.get("/account").body();
      assertThat(body).contains("this one").containsPattern("Since Mar 2, 2026");
      Matcher others = Pattern.compile("name=\"session\" value=\"([0-9a-f]{16})\"").matcher(body);
      assertThat(others.results().count()).isEqualTo(2);
      others.reset();
      assertThat(others.find()).isTrue();
      String one = Objects.requireNonNull(others.group(1));
      assertThat(post(anna, "/account/sessions", "session", one).location())
          .isEqualTo("/account?said=sessions");
      assertThat(second.get("/").status() + third.get("/").status()).isEqualTo(200 + 303);
      assertThat(anna.get("/").status()).isEqualTo(200);
      post(anna, "/account/sessions", "session", "0000000000000000");
      assertThat(second.get("/").status() + third.get("/").status()).isEqualTo(200 + 303);
      post(anna, "/account/sessions");
      assertThat(second.get("/").status() + third.get("/").status()).isEqualTo(303 + 303);
      assertThat(anna.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void aLeadMakesAccountsAndChangesThem() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      assertThat(anna.get("/accounts").body()).contains("susi", "south", "Add an account");
      assertThat(add(anna, "Vera", "vendor", "north", NEW).location())
          .isEqualTo("/accounts?said=account");
      assertThat(add(anna, "vera", "lead", "", NEW).body())
          .contains("There is an account of this login already.");
      assertThat(add(anna, "wim", "lead", "north", NEW).body()).contains("A vendor belongs to");
      assertThat(add(anna, "wim", "boss", "", NEW).status()).isEqualTo(400);
      assertThat(add(anna, "wim", "lead", "", "").body()).contains("12 to 200 characters.");

      Visitor vera = new Visitor(served.address());
      assertThat(login(vera, "vera", NEW)).isEqualTo(303);
      assertThat(post(anna, "/accounts/role", "login", "vera", "role", "reviewer").status())
          .isEqualTo(303);
      assertThat(vera.get("/").status()).isEqualTo(303);
      assertThat(new AccountStore(served.database).reviewers()).contains("vera");
      assertThat(post(anna, "/accounts/role", "login", "vera", "role", "vendor").status())
          .isEqualTo(400);
      assertThat(post(anna, "/accounts/role", "login", "nobody", "role", "lead").status())
          .isEqualTo(404);
    }
  }

  @Test
  void whoIsDisabledIsOutAtOnceAndItsDecisionsStay() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      Visitor ben = served.as("ben");
      assertThat(post(anna, "/accounts/state", "login", "ben", "state", "disabled").location())
          .isEqualTo("/accounts?said=account");
      assertThat(ben.get("/").location()).startsWith("/login");
      assertThat(anna.get("/accounts").body()).contains("disabled", "Enable ben");
      Visitor again = new Visitor(served.address());
      Response wrong = again.post("/login", "login", "ben", "password", Visitor.PASSWORD);
      assertThat(wrong.status()).isEqualTo(401);
      assertThat(wrong.body()).contains("Login or password is wrong.");
      assertThat(new AccountStore(served.database).reviewers()).containsExactly("anna");
      post(anna, "/accounts/state", "login", "ben", "state", "enabled");
      assertThat(login(again, "ben", Visitor.PASSWORD)).isEqualTo(303);
    }
  }

  @Test
  void theLastLeadStays() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      assertThat(post(anna, "/accounts/state", "login", "anna", "state", "disabled").body())
          .contains("This is the last lead who may log in");
      assertThat(post(anna, "/accounts/role", "login", "anna", "role", "reviewer").body())
          .contains("This is the last lead who may log in");
      served.account("lena", Role.LEAD, null, Locale.ENGLISH);
      assertThat(post(anna, "/accounts/role", "login", "anna", "role", "reviewer").status())
          .isEqualTo(303);
      assertThat(anna.get("/").status()).isEqualTo(303);
      assertThat(served.as("anna").get("/accounts").status()).isEqualTo(404);
      Visitor lena = served.as("lena");
      assertThat(post(lena, "/accounts/state", "login", "lena", "state", "disabled").status())
          .isEqualTo(400);
    }
  }

  private static Response add(
      Visitor visitor, String login, String role, String vendor, String password)
      throws IOException, InterruptedException {
    return post(
        visitor, "/accounts", "login", login, "role", role, "vendor", vendor, "password", password);
  }

  private static Response post(Visitor visitor, String path, String... fields)
      throws IOException, InterruptedException {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "form_token";
    all[fields.length + 1] = visitor.formToken();
    return visitor.post(path, all);
  }

  private static int login(Visitor visitor, String login, String password)
      throws IOException, InterruptedException {
    return visitor.post("/login", "login", login, "password", password).status();
  }
}
