// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.TestDatabase;
import io.grundton.sql.TestImport;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A console that is served on loopback, with a lead, a reviewer, two vendors and a reader. */
final class Served implements AutoCloseable {
  private static final Actor TEST = new Actor(1, "test", "program");
  private static final String HASH = new Passwords().hash(Visitor.PASSWORD);

  final Database database;
  final Console console;
  final SetClock clock = new SetClock();

  Served(Path folder, boolean blinding) throws IOException {
    this(folder, blinding, null);
  }

  Served(Path folder, boolean blinding, @Nullable URI publicUrl) throws IOException {
    this(TestDatabase.one().fresh(folder), folder, blinding, publicUrl);
  }

  Served(String url, ConsoleSettings settings) throws IOException {
    this(url, Path.of("target"), settings);
  }

  /** With a database elsewhere than the folder below which the tables are. */
  Served(String url, Path folder, boolean blinding, @Nullable URI publicUrl) throws IOException {
    this(url, folder, new ConsoleSettings(ConsoleSettings.LOOPBACK, 0, publicUrl, blinding));
  }

  private Served(String url, Path folder, ConsoleSettings settings) throws IOException {
    database = Database.open(url);
    console = Console.start(settings, new DiskStorage(folder.resolve("tables")), database, clock);
  }

  /** With accounts and these conversations. */
  static Served with(Path folder, boolean blinding, Dossier... dossiers) throws IOException {
    return with(TestDatabase.one().fresh(folder), folder, blinding, dossiers);
  }

  /** The same in the database of a URL. */
  static Served with(String url, boolean blinding, Dossier... dossiers) throws IOException {
    return with(url, Path.of("target"), blinding, dossiers);
  }

  private static Served with(String url, Path folder, boolean blinding, Dossier... dossiers)
      throws IOException {
    Served served = of(url, folder, blinding);
    served.publish(1, dossiers);
    return served;
  }

  /** With accounts and nothing in the queue; the tables are below a folder. */
  static Served of(String url, Path folder, boolean blinding) throws IOException {
    Served served = new Served(url, folder, blinding, null);
    served.account("anna", Role.LEAD, null, Locale.ENGLISH);
    served.account("ben", Role.REVIEWER, null, Locale.GERMAN);
    served.account("nora", Role.VENDOR, "north", Locale.ENGLISH);
    served.account("susi", Role.VENDOR, "south", Locale.ENGLISH);
    served.account("rita", Role.READ_ONLY, null, Locale.ENGLISH);
    return served;
  }

  /** A path of a route: of what belongs to the north, and of the first round. */
  static String path(Route route) {
    return route
        .pattern()
        .replace("{key}", Dossiers.KEY)
        .replace("{date}", Dossiers.DATE.toString())
        .replace("{vendor}", "north")
        .replace("{agent}", "k1")
        .replace("{round}", "1")
        .replace("{place}", "1");
  }

  void account(String login, Role role, @Nullable String vendor, Locale language) {
    new AccountStore(database).add(TEST, new Account(login, role, vendor, language), HASH);
  }

  void publish(long sequence, Dossier... dossiers) {
    TestImport.publish(database, clock.millis(), sequence, dossiers);
  }

  URI address() {
    return console.address();
  }

  Visitor as(String login) throws IOException, InterruptedException {
    return Visitor.as(address(), login);
  }

  @Override
  public void close() throws IOException {
    console.close();
    database.close();
  }

  /** A clock that stands still until it is moved. */
  static final class SetClock extends Clock {
    private final AtomicLong nowMs = new AtomicLong(1_772_445_600_000L);

    void pass(Duration time) {
      nowMs.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(nowMs.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
