// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often and how fast the console may be asked. */
final class LimitsTest {
  @TempDir private Path folder;

  @Test
  void twoConsolesCountTriesOfALoginTogether() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false);
        Console other =
            Console.start(
                new ConsoleSettings(ConsoleSettings.LOOPBACK, 0, null, false),
                new DiskStorage(folder.resolve("tables")),
                served.database,
                served.clock)) {
      Visitor here = new Visitor(served.address());
      Visitor there = new Visitor(other.address());
      for (int i = 0; i < 3; i++) {
        assertThat(guess(here, "anna").status()).isEqualTo(401);
        assertThat(guess(there, "anna").status()).isEqualTo(401);
      }
      assertThat(guess(here, "anna").status()).isEqualTo(429);
      assertThat(guess(there, "anna").header("retry-after")).isEqualTo("20");
      assertThat(guess(there, "ben").status()).isEqualTo(401);
      served.clock.pass(Duration.ofSeconds(15));
      assertThat(guess(there, "anna").header("retry-after")).isEqualTo("5");
    }
  }

  @Test
  void anAddressMayNotTryManyLogins() throws IOException, InterruptedException {
    try (Served served = new Served(folder, false, URI.create("https://review.example"))) {
      LoginLimit limit = new LoginLimit(new io.grundton.sql.LoginTries(served.database));
      for (int i = 0; i < 60; i++) {
        assertThat(limit.wait("login" + i, "10.0.0.1", 0)).isZero();
      }
      assertThat(limit.wait("login60", "10.0.0.1", 0)).isEqualTo(2);
      assertThat(limit.wait("login60", "10.0.0.2", 0)).isZero();
      assertThat(limit.wait("login60", "10.0.0.1", 2_000)).isZero();
      assertThat(limit.wait("login60", "10.0.0.1", 2_000)).isEqualTo(2);
    }
  }

  @Test
  void ofIpV6TheNetworkCounts() {
    assertThat(Addresses.network("10.1.2.3")).isEqualTo("10.1.2.3");
    assertThat(Addresses.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
    assertThat(Addresses.network("[2001:db8:1:2:3:4:5:6]")).isEqualTo("2001:db8:1:2");
    assertThat(Addresses.network("::1")).isEqualTo("::1");
    assertThat(Addresses.network("::ffff:10.1.2.3")).isEqualTo("::ffff:10.1.2.3");
  }

  @Test
  void aSessionMayAskMuchAtOnceAndThenSteadily() {
    Pace pace = new Pace();
    for (int i = 0; i < 60; i++) {
      assertThat(pace.allows("one", Pace.WRITE, 0)).isTrue();
    }
    assertThat(pace.allows("one", Pace.READ, 0)).isFalse();
    assertThat(pace.allows("other", Pace.READ, 0)).isTrue();
    assertThat(pace.allows("one", Pace.READ, 25_000_000)).isTrue();
    assertThat(pace.allows("one", Pace.WRITE, 50_000_000)).isFalse();
    for (int i = 0; i < 60; i++) {
      assertThat(pace.allows("one", Pace.WRITE, Duration.ofMinutes(1).toNanos())).isTrue();
    }
  }

  @Test
  void whoeverAsksTooFastIsToldToWait() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Visitor anna = served.as("anna");
      Response response = anna.get("/account");
      for (int i = 0; i < 2_000 && response.status() == 200; i++) {
        response = anna.get("/account");
      }
      assertThat(response.status()).isEqualTo(429);
      assertThat(response.header("retry-after")).isEqualTo("1");
      assertThat(response.body()).contains("That was too fast.");
      assertThat(served.as("ben").get("/account").status()).isEqualTo(200);
    }
  }

  @Test
  void behindAProxyTheAddressIsWhatItSaw() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      // Without a public URL the header is anybody's.
      Visitor visitor = new Visitor(served.address()).with("X-Forwarded-For", "10.0.0.1");
      assertThat(guess(visitor, "x").status()).isEqualTo(401);
      LoginLimit limit = new LoginLimit(new io.grundton.sql.LoginTries(served.database));
      for (int i = 0; i < 59; i++) {
        assertThat(limit.wait("127.0.0.1", served.clock.millis())).isZero();
      }
      assertThat(guess(visitor, "y").status()).isEqualTo(429);
    }
  }

  private static Response guess(Visitor visitor, String login)
      throws IOException, InterruptedException {
    return visitor.post("/login", "login", login, "password", "guess");
  }
}
