// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import io.grundton.console.Issuer.Fault;
import io.grundton.console.Visitor.Response;
import io.grundton.oidc.OidcSettings;
import io.grundton.oidc.OidcSignOn;
import io.grundton.review.DisputeWindow;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.TestDatabase;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in by an organisation's own login, which is served over HTTP. */
final class SignOnTest {
  private static final String MAIL = "ben@review.example";

  private final Issuer issuer;
  private final Path folder;

  SignOnTest(@TempDir Path folder) throws IOException, JOSEException {
    this.folder = folder;
    this.issuer = new Issuer();
  }

  @BeforeEach
  void letBenIn() {
    issuer.letIn("Ben@Review.example", Fault.NONE);
  }

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void whoeverTheOrganisationKnowsAndHasAnAccountIsIn() throws IOException, InterruptedException {
    try (Served served = served("email", true)) {
      Visitor ben = new Visitor(served.address()).with("Accept-Language", "de");
      assertThat(ben.get("/login?next=%2Faccount").body())
          .contains("Mit dem Konto Ihrer Organisation anmelden", "name=\"password\"")
          .contains("href=\"/sign-on?next=%2Faccount\"");
      Response sent = ben.get("/sign-on?next=%2Faccount");
      assertThat(sent.location()).startsWith(issuer.address() + "/authorize?");
      assertThat(sent.header("set-cookie"))
          .matches("grundton-away=[A-Za-z0-9_-]{43}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax");
      Response in = ben.get(Issuer.follow(sent));
      assertThat(in.location()).isEqualTo("/account");
      assertThat(ben.get("/account").body())
          .contains(MAIL)
          .doesNotContain("name=\"password\"", "name=\"old\"");
    }
  }

  @Test
  void anyOtherClaimCanBeTheLogin() throws IOException, InterruptedException {
    try (Served served = served("preferred_username", false)) {
      issuer.letIn(MAIL, Fault.NOT_VERIFIED);
      Visitor ben = new Visitor(served.address());
      assertThat(ben.get(Issuer.follow(ben.get("/sign-on"))).location()).isEqualTo("/");
      assertThat(ben.get("/").body()).contains(MAIL);
    }
    try (Served served = served("upn", false)) {
      Visitor ben = new Visitor(served.address());
      assertThat(ben.get(Issuer.follow(ben.get("/sign-on"))).status()).isEqualTo(403);
    }
  }

  @Test
  void aTokenThatIsNotRightLetsNobodyIn() throws IOException, InterruptedException {
    try (Served served = served("email", true)) {
      for (Fault fault : Fault.values()) {
        issuer.letIn(MAIL, fault);
        Visitor ben = new Visitor(served.address());
        Response back = ben.get(Issuer.follow(ben.get("/sign-on")));
        if (fault == Fault.NONE) {
          assertThat(back.status()).isEqualTo(303);
        } else {
          assertThat(back.status()).as("%s", fault).isEqualTo(403);
          assertThat(back.body()).contains("did not let you in");
          assertThat(ben.get("/").status()).isEqualTo(303);
        }
      }
    }
  }

  @Test
  void noAccountOrADisabledOneLetsNobodyIn() throws IOException, InterruptedException {
    try (Served served = served("email", true)) {
      Visitor visitor = new Visitor(served.address());
      issuer.letIn("eve@review.example", Fault.NONE);
      String unknown = visitor.get(Issuer.follow(visitor.get("/sign-on"))).body();
      assertThat(unknown).contains("did not let you in").doesNotContain("eve@");
      issuer.letIn(MAIL, Fault.NONE);
      new AccountStore(served.database).disable(new Actor(1, "anna", "lead"), MAIL);
      Response disabled = visitor.get(Issuer.follow(visitor.get("/sign-on")));
      assertThat(disabled.status()).isEqualTo(403);
      assertThat(disabled.body()).isEqualTo(unknown);
    }
  }

  @Test
  void aStateCountsOnceInTheBrowserThatWasSentAndForTenMinutes()
      throws IOException, InterruptedException {
    try (Served served = served("email", true)) {
      Visitor ben = new Visitor(served.address());
      String back = Issuer.follow(ben.get("/sign-on"));
      assertThat(new Visitor(served.address()).get(back).status()).isEqualTo(403);
      assertThat(ben.get(back).status()).as("another browser used it up").isEqualTo(403);

      back = Issuer.follow(ben.get("/sign-on"));
      assertThat(ben.get(back.replaceAll("state=.", "state=x")).status()).isEqualTo(403);
      assertThat(ben.get(back).status()).isEqualTo(303);
      assertThat(ben.get(back).status()).isEqualTo(403);
      assertThat(ben.get("/sign-on/back").status()).isEqualTo(403);

      Visitor late = new Visitor(served.address());
      back = Issuer.follow(late.get("/sign-on"));
      served.clock.pass(Duration.ofMinutes(11));
      assertThat(late.get(back).status()).isEqualTo(403);

      back = Issuer.follow(late.get("/sign-on"));
      assertThat(late.get(back.replaceAll("code=[^&]*", "error=access_denied")).status())
          .isEqualTo(403);
      back = Issuer.follow(late.get("/sign-on"));
      assertThat(late.get(back.replaceAll("code=[^&]*", "code=stolen")).status()).isEqualTo(403);
    }
  }

  @Test
  void passwordsCanBeSwitchedOff() throws IOException, InterruptedException {
    try (Served served = served("email", false)) {
      served.account("anna", Role.LEAD, null, Locale.ENGLISH);
      Visitor anna = new Visitor(served.address());
      assertThat(anna.get("/login").body()).doesNotContain("type=\"password\"");
      assertThat(anna.post("/login", "login", "anna", "password", Visitor.PASSWORD).status())
          .isEqualTo(404);
      assertThat(served.console.setUpPath()).isEmpty();
      issuer.letIn("anna", Fault.NONE);
      anna.get(Issuer.follow(anna.get("/sign-on")));
      String token = anna.formToken();
      assertThat(anna.get("/account").body()).doesNotContain("type=\"password\"");
      assertThat(anna.post("/account/password", "form_token", token).status()).isEqualTo(404);
      String[] wim = {"form_token", token, "login", "wim@review.example", "role", "reviewer"};
      assertThat(anna.post("/accounts", wim).status()).isEqualTo(303);
      assertThat(anna.get("/accounts").body()).contains("no password");
    }
  }

  @Test
  void anIssuerThatIsGoneIsToldAndNothingElse() throws IOException, InterruptedException {
    try (Served served = served("email", true)) {
      Visitor ben = new Visitor(served.address());
      String back = Issuer.follow(ben.get("/sign-on"));
      issuer.close();
      Response response = ben.get(back);
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.body()).contains("does not answer");
    }
    assertThatThrownBy(() -> OidcSignOn.discover(settings("email")))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the issuer " + issuer.address() + " does not answer as one");
  }

  @Test
  void anIssuerIsReachedSafelyOrOnThisMachine() {
    for (String url : new String[] {"http://login.example", "ftp://login.example", "login"}) {
      assertThatThrownBy(() -> new OidcSettings(URI.create(url), "id", "secret", "email"))
          .hasMessage("an issuer must be https://HOST or https://HOST/PATH, but was '" + url + "'");
    }
    assertThatThrownBy(
            () -> new OidcSettings(URI.create("https://login.example"), "id", "", "email"))
        .hasMessage("an issuer must come with a client's id and secret");
    assertThatThrownBy(
            () ->
                new ConsoleSettings(
                    ConsoleSettings.LOOPBACK, 0, null, DisputeWindow.USUAL, false, null, false))
        .hasMessage("without passwords there must be another way to log in, but there is none");
  }

  private OidcSettings settings(String claim) {
    return new OidcSettings(issuer.address(), Issuer.CLIENT, Issuer.SECRET, claim);
  }

  private Served served(String claim, boolean passwords) throws IOException {
    Served served =
        new Served(
            TestDatabase.one().fresh(Files.createDirectories(folder.resolve(claim))),
            new ConsoleSettings(
                ConsoleSettings.LOOPBACK,
                0,
                null,
                DisputeWindow.USUAL,
                false,
                OidcSignOn.discover(settings(claim)),
                passwords));
    new AccountStore(served.database)
        .add(
            new Actor(1, "test", "program"),
            new io.grundton.review.Account(MAIL, Role.REVIEWER, null, Locale.ENGLISH),
            "");
    return served;
  }
}
