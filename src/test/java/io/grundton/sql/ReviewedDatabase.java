// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A database with a lead, a vendor of the south, and a conversation of either vendor. */
final class ReviewedDatabase implements AutoCloseable {
  static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  static final Account SOUTH = new Account("vera", Role.VENDOR, "south", Locale.GERMAN);
  static final Actor ANNA = new Actor(1_000, "anna", "lead");
  static final String SOUTHERN = "90000000" + "b".repeat(24);

  final Database database;
  final ReviewStore reviews;
  final QueueStore queue;
  final QueueImport imports;
  private final String url;

  ReviewedDatabase(TestDatabase kind, Path folder) throws IOException {
    url = kind.fresh(folder);
    database = Database.open(url);
    reviews = new ReviewStore(database);
    queue = new QueueStore(database);
    imports = new QueueImport(database);
    AccountStore accounts = new AccountStore(database);
    accounts.add(ANNA, LEAD, "hash");
    accounts.add(ANNA, SOUTH, "hash");
    publish(1, Dossiers.dossier(), Dossiers.dossier(SOUTHERN, "south", "It is your own fault."));
  }

  void publish(long sequence, Dossier... dossiers) {
    TestImport.publish(database, 1, sequence, dossiers);
  }

  /** Says something about the north's conversation. */
  boolean record(String request, List<Act> acts) {
    return reviews.record(ANNA, LEAD, request, Dossiers.KEY, (dossier, before) -> acts);
  }

  /** A decision about the finding of rudeness in it. */
  static Act.Decision rude(Ruling ruling, @Nullable String reason) {
    Target target = Target.of(Dossiers.dossier().evidence().get(0));
    return new Act.Decision(target, ruling, null, reason, Sight.OPEN, false);
  }

  /** A decision about all of it. */
  static Act.Decision whole() {
    return new Act.Decision(Target.CONVERSATION, Ruling.CONFIRM, null, null, Sight.OPEN, true);
  }

  /** Executes statements as whoever owns the database might. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
