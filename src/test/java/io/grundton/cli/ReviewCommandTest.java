// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.SessionStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  void accountsAreListedDisabledAndGivenOtherPasswords() throws IOException {
    user("a long password\n", "add", "anna", "--role", "lead");
    user("", "add", "vera@north.example", "--role", "vendor", "--vendor", "north", "--no-password");
    assertThat(user("", "disable", "vera@north.example"))
        .isEqualTo(new Ended(0, "vera@north.example may log in no more.\n"));
    assertThat(user("", "list").printed())
        .isEqualTo(
            """
            anna                     lead       -                en  enabled
            vera@north.example       vendor     north            en  disabled
            """);
    assertThat(user("", "enable", "vera@north.example").printed())
        .isEqualTo("vera@north.example may log in again.\n");
    assertThat(user("", "list").printed()).contains("en  no password\n");
    try (Database database = Database.open(db())) {
      new SessionStore(database).begin(new Actor(1, "anna", "lead"), "hash", "password");
    }
    assertThat(user("another long password\n", "password", "anna"))
        .isEqualTo(new Ended(0, "anna has a new password.\n"));
    try (Database database = Database.open(db())) {
      assertThat(new SessionStore(database).of("anna")).isEmpty();
    }
    assertThat(user("short\n", "password", "anna").printed())
        .startsWith("a password must have 12 to 200 characters, but has 5");
    assertThat(user("", "disable", "ana").printed())
        .startsWith("there must be an account 'ana', but there is none (did you mean 'anna'?)");
    assertThat(run("", "review", "user", "disable", "anna"))
        .satisfies(
            ended -> {
              assertThat(ended.code()).isEqualTo(2);
              assertThat(ended.printed())
                  .startsWith("give --db, or --tables with a folder of a disk");
            });
    Ended last = user("", "disable", "anna");
    assertThat(last.code()).isEqualTo(2);
    assertThat(last.printed())
        .startsWith(
            "a lead must be left who may log in, but 'anna' is the last: add another one first");
  }

  @Test
  void anIssuerComesWithAllThatItNeeds() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s\n");
    Files.createDirectories(folder.resolve("_manifest/conversation_date=2026-03-02"));
    Files.writeString(folder.resolve("_manifest/conversation_date=2026-03-02/1.json"), "{}");
    assertThat(review("--no-passwords")).startsWith("give --oidc-issuer");
    assertThat(review("--oidc-client-id", "x")).startsWith("give --oidc-issuer");
    assertThat(review("--oidc-issuer", "https://login.example", "--oidc-client-id", "x"))
        .startsWith("--oidc-issuer must come with --oidc-client-id and --oidc-client-secret-file");
    String[] at = {"--oidc-client-id", "x", "--oidc-client-secret-file"};
    assertThat(review("--oidc-issuer", "https://login.example", at[0], at[1], at[2], "nowhere"))
        .startsWith("a file must be there, but is not: nowhere");
    String file = secret.toString();
    assertThat(review("--oidc-issuer", "http://login.example", at[0], at[1], at[2], file))
        .startsWith("an issuer must be https://HOST or https://HOST/PATH, but was");
    Ended gone =
        run(
            "",
            "review",
            "--tables",
            folder.toString(),
            "--oidc-issuer",
            "http://127.0.0.1:9",
            at[0],
            at[1],
            at[2],
            file);
    assertThat(gone.code()).isEqualTo(75);
    assertThat(gone.printed())
        .startsWith("the issuer http://127.0.0.1:9 does not answer as one; try again later");
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
    assertThat(
            run("", "review", "--tables", folder.toString(), "--dispute-window", "2 weeks")
                .printed())
        .startsWith("a dispute window must be hours or days such as 48h or 2d, but was '2 weeks'");
  }

  private String db() {
    return "jdbc:sqlite:" + folder.resolve("console.db");
  }

  private Ended user(String input, String... args) {
    List<String> all = new ArrayList<>(List.of("review", "user"));
    all.addAll(List.of(args));
    all.addAll(List.of("--db", db()));
    return run(input, all.toArray(String[]::new));
  }

  private String review(String... args) {
    List<String> all = new ArrayList<>(List.of("review", "--tables", folder.toString()));
    all.addAll(List.of(args));
    return run("", all.toArray(String[]::new)).printed();
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
