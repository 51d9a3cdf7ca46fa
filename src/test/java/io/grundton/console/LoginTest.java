// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Account;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore.Credentials;
import io.grundton.sql.SessionStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoginTest {
  private static final String PAGE = "/conversations/" + Dossiers.KEY;

  @TempDir private Path folder;

  @Test
  void whoIsNotLoggedInIsLedToTheLoginAndBack() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor visitor = new Visitor(served.address());
      assertThat(visitor.get(PAGE + "?work=all").location())
          .isEqualTo("/login?next=%2Fconversations%2F" + Dossiers.KEY + "%3Fwork%3Dall");
      Response response =
          visitor.post(
              "/login",
              "login",
              " Anna ",
              "password",
              Visitor.PASSWORD,
              "next",
              PAGE + "?work=all");
      assertThat(response.location()).isEqualTo(PAGE + "?work=all");
      assertThat(response.header("set-cookie"))
          .matches("grundton=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
      assertThat(visitor.get(PAGE).status()).isEqualTo(200);
    }
  }

  @Test
  void noLoginLeadsToAnotherSite() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      for (String next :
          new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "/a\nb"}) {
        Visitor visitor = new Visitor(served.address());
        assertThat(
                visitor
                    .post("/login", "login", "anna", "password", Visitor.PASSWORD, "next", next)
                    .location())
            .isEqualTo("/");
      }
    }
  }

  @Test
  void aWrongPasswordTellsNothingAndTooManyTriesMustWait()
      throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor visitor = new Visitor(served.address());
      String wrong = visitor.post("/login", "login", "anna", "password", "guess").body();
      assertThat(visitor.post("/login", "login", "nobody", "password", "guess").body())
          .isEqualTo(wrong)
          .contains("Login or password is wrong.");
      for (int i = 0; i < 5; i++) {
        assertThat(visitor.post("/login", "login", "anna", "password", "guess").status())
            .isEqualTo(401);
      }
      assertThat(visitor.post("/login", "login", "anna", "password", Visitor.PASSWORD).status())
          .isEqualTo(429);
      served.clock.pass(Duration.ofSeconds(21));
      assertThat(visitor.post("/login", "login", "anna", "password", Visitor.PASSWORD).status())
          .isEqualTo(303);
    }
  }

  @Test
  void aSessionEndsByLogoutByIdlenessAndAtTheEndOfTheDay()
      throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      String token = anna.formToken();
      assertThat(anna.post("/logout", "form_token", token).header("set-cookie"))
          .isEqualTo("grundton=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
      assertThat(anna.get("/").status()).isEqualTo(303);

      Visitor idle = served.as("anna");
      served.clock.pass(Duration.ofMinutes(59));
      assertThat(idle.get("/").status()).isEqualTo(200);
      served.clock.pass(Duration.ofMinutes(59));
      assertThat(idle.get("/").status()).isEqualTo(200);
      served.clock.pass(Duration.ofMinutes(61));
      assertThat(idle.get("/").status()).isEqualTo(303);

      Visitor busy = served.as("anna");
      for (int i = 0; i < 23; i++) {
        served.clock.pass(Duration.ofMinutes(30));
        assertThat(busy.get("/").status()).isEqualTo(200);
      }
      served.clock.pass(Duration.ofMinutes(31));
      assertThat(busy.get("/").status()).isEqualTo(303);
    }
  }

  @Test
  void theSetUpLinkMakesOneLeadOnce() throws IOException, InterruptedException {
    try (Served served = new Served(folder, false)) {
      String stale = served.console.setUpPath().orElseThrow();
      String path = served.console.setUpPath().orElseThrow();
      Visitor visitor = new Visitor(served.address()).with("Accept-Language", "de-AT, en");
      assertThat(visitor.get(stale).status()).isEqualTo(404);
      assertThat(visitor.get(path).body()).contains("Das erste Konto anlegen");
      assertThat(visitor.post(path, "login", "anna", "password", "short").body())
          .contains("12 bis 200 Zeichen.");
      assertThat(visitor.post(path, "login", "<b>", "password", Visitor.PASSWORD).status())
          .isEqualTo(400);
      assertThat(visitor.post(path, "login", "anna", "password", Visitor.PASSWORD).location())
          .isEqualTo("/");
      assertThat(visitor.get("/").body()).contains("anna · Leitung");
      assertThat(visitor.get(path).status()).isEqualTo(404);
      assertThat(visitor.post(path, "login", "eve", "password", Visitor.PASSWORD).status())
          .isEqualTo(404);
      assertThat(served.console.setUpPath()).isEmpty();
    }
  }

  @Test
  void formsOfOtherSitesAndSessionsAreRefused() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      String token = anna.formToken();
      String[] form = {"form_token", token, "request", "r.note", "kind", "comment", "text", "x"};
      String notes = PAGE + "/notes";
      assertThat(anna.with("Sec-Fetch-Site", "cross-site").post(notes, form).status())
          .isEqualTo(400);
      assertThat(anna.with("Sec-Fetch-Site", "same-site").post(notes, form).status())
          .isEqualTo(400);
      assertThat(anna.with("Sec-Fetch-Site", null).post(notes, form).status()).isEqualTo(400);
      assertThat(anna.with("Origin", "http://evil.example").post(notes, form).status())
          .isEqualTo(400);
      assertThat(anna.with("Origin", "null").post(notes, form).status()).isEqualTo(400);
      anna.with("Origin", served.address().toString());
      String foreign = served.as("ben").formToken();
      assertThat(
              anna.post(
                      notes,
                      "form_token",
                      foreign,
                      "request",
                      "r.n",
                      "kind",
                      "comment",
                      "text",
                      "x")
                  .status())
          .isEqualTo(400);
      assertThat(anna.post(notes, "request", "r.note", "kind", "comment", "text", "x").status())
          .isEqualTo(400);
      assertThat(anna.get(PAGE).body()).doesNotContain("Comments and notes");
      assertThat(anna.post(notes, form).status()).isEqualTo(303);
    }
  }

  @Test
  void everyAnswerTellsBrowsersToRunNothingElse() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      for (String path : new String[] {"/", "/login", "/nowhere", "/static/console.js"}) {
        Response response = anna.get(path);
        assertThat(response.header("content-security-policy"))
            .isEqualTo(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'");
        assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.header("x-frame-options")).isEqualTo("DENY");
        assertThat(response.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(response.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(response.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(response.header("cache-control"))
            .isEqualTo(path.startsWith("/static/") ? "max-age=300" : "no-store");
        assertThat(response.header("strict-transport-security")).isEmpty();
        assertThat(response.header("server")).isEmpty();
      }
      assertThat(anna.get("/nowhere").status()).isEqualTo(404);
      assertThat(anna.get("/static/messages_en.properties").status()).isEqualTo(404);
      assertThat(anna.get("/static/console.css").header("content-type"))
          .isEqualTo("text/css; charset=utf-8");
    }
  }

  @Test
  void anotherNameOfTheHostIsNotAnswered() throws IOException {
    try (Served served = Served.with(folder, false)) {
      int port = served.address().getPort();
      assertThat(raw(port, "GET /login HTTP/1.1\r\nHost: evil.example:" + port))
          .startsWith("HTTP/1.1 421 ");
      assertThat(raw(port, "GET /login HTTP/1.1\r\nHost: localhost:" + port))
          .startsWith("HTTP/1.1 200 ");
      assertThat(raw(port, "DELETE / HTTP/1.1\r\nHost: localhost:" + port))
          .startsWith("HTTP/1.1 405 ");
      assertThat(
              raw(
                  port,
                  "GET /static/..%2fmessages_en.properties HTTP/1.1\r\nHost: localhost:" + port))
          .startsWith("HTTP/1.1 400 ")
          .contains("Content-Security-Policy: default-src 'none'")
          .endsWith("\r\n\r\nThe request could not be answered.\n");
      assertThat(raw(port, "GET /login?a=%zz HTTP/1.1\r\nHost: localhost:" + port))
          .startsWith("HTTP/1.1 400 ")
          .doesNotContainIgnoringCase("jetty", "exception");
    }
  }

  @Test
  void aLoginEndsTheSessionThatTheBrowserHadAndTakesAFreshToken()
      throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      Visitor same = served.as("anna");
      assertThat(new SessionStore(served.database).of("anna")).hasSize(2);
      Response again = anna.post("/login", "login", "anna", "password", Visitor.PASSWORD);
      assertThat(again.header("set-cookie")).startsWith("grundton=");
      assertThat(new SessionStore(served.database).of("anna")).hasSize(2);
      assertThat(anna.get("/").status()).isEqualTo(200);
      assertThat(same.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void whoeverHasNoAccountWaitsAsLongForAnAnswer() {
    Passwords passwords = new Passwords();
    Account account = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
    String hash = passwords.hash(Visitor.PASSWORD);
    Credentials known = new Credentials(account, hash, true);
    assertThat(passwords.isOf(Visitor.PASSWORD, Optional.of(known))).isTrue();
    for (Optional<Credentials> other :
        List.of(
            Optional.<Credentials>empty(),
            Optional.of(new Credentials(account, hash, false)),
            Optional.of(new Credentials(account, "", true)))) {
      assertThat(passwords.isOf(Visitor.PASSWORD, other)).isFalse();
      long usual = Long.MAX_VALUE;
      long others = Long.MAX_VALUE;
      for (int i = 0; i < 4; i++) {
        usual = Math.min(usual, nanos(() -> passwords.isOf("guess", Optional.of(known))));
        others = Math.min(others, nanos(() -> passwords.isOf("guess", other)));
      }
      assertThat(others).isGreaterThan(usual / 3);
    }
    assertThat(passwords.isOf("x".repeat(201), Optional.of(known))).isFalse();
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  @Test
  void behindAProxyCookiesAreSecureAndTheHostIsThePublicOne() throws IOException {
    URI url = URI.create("https://review.example");
    try (Served served = new Served(folder, false, url)) {
      int port = served.address().getPort();
      assertThat(raw(port, "GET /login HTTP/1.1\r\nHost: 127.0.0.1:" + port))
          .startsWith("HTTP/1.1 421 ");
      String path = served.console.setUpPath().orElseThrow();
      String form = "login=anna&password=" + "x".repeat(12);
      String answer =
          raw(
              port,
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: review.example\r\nOrigin: https://review.example\r\n"
                  + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + form.length(),
              form);
      assertThat(answer)
          .startsWith("HTTP/1.1 303 ")
          .contains("Set-Cookie: __Host-grundton=", "; SameSite=Lax; Secure")
          .contains("Strict-Transport-Security: max-age=31536000");
    }
  }

  @Test
  void aFormThatIsTooLargeIsRefused() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      assertThat(
              anna.submit(
                      PAGE, PAGE + "/notes", "n", "kind", "comment", "text", "x".repeat(300_000))
                  .status())
          .isEqualTo(400);
      assertThat(
              anna.submit(PAGE, PAGE + "/notes", "n", "kind", "comment", "text", "x".repeat(4_001))
                  .body())
          .contains("4,000 characters");
    }
  }

  private static String raw(int port, String head) throws IOException {
    return raw(port, head, "");
  }

  private static String raw(int port, String head, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
