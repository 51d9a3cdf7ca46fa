// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewCommandTest {
  @TempDir private Path folder;

  private record Ended(int code, String printed) {}

  @Test
  void anAccountIsMadeOnceAndTheLogTellsOfIt() throws IOException {
    String[] add = {
      "review", "user", "add", "vera", "--role", "vendor", "--vendor", "north", "--db", db()
    };
    assertThat(run("a long password\n", add))
        .isEqualTo(new Ended(0, "vera may log in as vendor.\n"));
    assertThat(run("a long password\n", add).printed())
        .startsWith("a login must be new, but there is 'vera' already");
    try (Database database = Database.open(db())) {
      AccountStore.Credentials made = new AccountStore(database).find("vera").orElseThrow();
      assertThat(made.account().vendorId()).isEqualTo("north");
      assertThat(made.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
    assertThat(run("", "review", "verify", "--db", db()).printed())
        .matches("1 lines, the last is [0-9a-f]{64}\n");
  }

  @Test
  void whatCannotBeIsToldBeforeAnythingIsWritten() {
    assertThat(
            run(
                    "a long password\n",
                    "review",
                    "user",
                    "add",
                    "vera",
                    "--role",
                    "boss",
                    "--db",
                    db())
                .printed())
        .startsWith("a role must be one of lead, reviewer, vendor, read-only, but was 'boss'");
    assertThat(
            run(
                    "a long password\n",
                    "review",
                    "user",
                    "add",
                    "vera",
                    "--role",
                    "vendor",
                    "--db",
                    db())
                .printed())
        .startsWith("an account of role vendor must have a vendor, but has none");
    assertThat(
            run("short\n", "review", "user", "add", "vera", "--role", "lead", "--db", db())
                .printed())
        .startsWith("a password must have 12 to 200 characters, but has 5");
    assertThat(
            run(
                    "a long password\n",
                    "review",
                    "user",
                    "add",
                    "vera",
                    "--role",
                    "lead",
                    "--language",
                    "fr",
                    "--db",
                    db())
                .printed())
        .startsWith("a language must be en or de, but was 'fr'");
    assertThat(
            run(
                    "a long password\n",
                    "review",
                    "user",
                    "add",
                    "vera",
                    "--role",
                    "lead",
                    "--db",
                    "jdbc:h2:x")
                .printed())
        .startsWith("a database must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME");
    assertThat(
            run("a long password\n", "review", "user", "add", "vera", "--role", "lead").printed())
        .startsWith("give --db, or --tables with a folder of a disk");
  }

  @Test
  void aConsoleIsNotServedWhereItShouldNotBe() {
    assertThat(run("", "review").printed()).startsWith("give --tables");
    assertThat(run("", "review", "--tables", folder.toString()).printed())
        .startsWith("something must be published in");
    assertThat(run("", "review", "--tables", folder.toString(), "--bind", "0.0.0.0").printed())
        .startsWith("--bind must come with --public-url");
    assertThat(
            run(
                    "",
                    "review",
                    "--tables",
                    folder.toString(),
                    "--public-url",
                    "http://review.example")
                .printed())
        .startsWith("a public URL must be https://HOST or https://HOST:PORT");
    assertThat(run("", "review", "--tables", folder.toString(), "--port", "70000").printed())
        .startsWith("a port must be 0 to 65535, but was 70000");
  }

  private String db() {
    return "jdbc:sqlite:" + folder.resolve("console.db");
  }

  private static Ended run(String input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      StringWriter printed = new StringWriter();
      PrintWriter writer = new PrintWriter(printed);
      int code = Main.execute(args, writer, writer);
      return new Ended(code, printed.toString());
    } finally {
      System.setIn(before);
    }
  }
}
