// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.grundton.storage.UnavailableException;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The console's database. Safe for many threads, and PostgreSQL for many processes. */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String MIGRATIONS = "classpath:io/grundton/sql/";
  private static final int CONNECTIONS = 10;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final boolean sqlite;

  /** Writers of this process wait here in turn, and not in SQLite, which would let them poll. */
  private final ReentrantLock writers = new ReentrantLock(true);

  private Database(HikariDataSource pool, boolean sqlite) {
    this.pool = pool;
    this.sqlite = sqlite;
    this.jdbi = Jdbi.create(pool).registerArgument(new KeptText());
    // What reviewers write must not get into messages of exceptions.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @param url of JDBC, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://...}
   * @throws IllegalArgumentException if it is of another kind
   * @throws UnavailableException if it cannot be reached
   */
  public static Database open(String url) throws UnavailableException {
    boolean sqlite = url.startsWith(SQLITE);
    if (!sqlite && !url.startsWith(POSTGRESQL)) {
      // A URL may hold a password, so it is not told.
      throw new IllegalArgumentException(
          "a database must be %sFILE or %s//HOST/NAME, but is neither"
              .formatted(SQLITE, POSTGRESQL));
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    if (sqlite) {
      config.addDataSourceProperty("journal_mode", "WAL");
      config.addDataSourceProperty("synchronous", "FULL");
      config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
      config.addDataSourceProperty("busy_timeout", "20000");
      config.addDataSourceProperty("foreign_keys", "true");
      // What is deleted is overwritten.
      config.setConnectionInitSql("PRAGMA secure_delete = ON");
    } else {
      // In transactions; the driver would hold whole answers in memory otherwise.
      config.addDataSourceProperty("defaultRowFetchSize", "1000");
      // What is written must not get into messages of the driver's exceptions either.
      config.addDataSourceProperty("logServerErrorDetail", "false");
    }
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new UnavailableException("the database cannot be opened", e);
    }
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations(MIGRATIONS + "every", MIGRATIONS + (sqlite ? "sqlite" : "postgresql"))
          .load()
          .migrate();
      return new Database(pool, sqlite);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Asks without a transaction. */
  <T> T read(HandleCallback<T, RuntimeException> question) {
    return jdbi.withHandle(question);
  }

  /**
   * Asks several questions about one state of the database, for which nobody who writes waits. Long
   * answers come in portions.
   */
  <T> T snapshot(HandleCallback<T, RuntimeException> questions) {
    if (!sqlite) {
      return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, questions);
    }
    return jdbi.withHandle(
        handle -> {
          // The driver would begin every transaction as one that writes.
          handle.execute("BEGIN DEFERRED");
          try {
            return questions.withHandle(handle);
          } finally {
            handle.execute("ROLLBACK");
          }
        });
  }

  /** Writes all or nothing; on return it is on disk. */
  <T> T write(HandleCallback<T, RuntimeException> change) {
    writers.lock();
    try {
      return jdbi.inTransaction(change);
    } finally {
      writers.unlock();
    }
  }

  /**
   * Lets nothing that was overwritten stay in SQLite's write-ahead log.
   *
   * @return false where somebody reads from it for too long; true for PostgreSQL, which cleans up
   *     by itself
   */
  boolean settle() {
    return !sqlite
        || read(
            handle ->
                handle
                    .select("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt("busy") == 0)
                    .one());
  }

  /** The one row that a statement must change. */
  static void one(int changed, String what) {
    if (changed != 1) {
      throw new IllegalStateException(
          "one row must change: %s, but %d did".formatted(what, changed));
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Whether a question that selects a number has any answer. */
  static boolean exists(Handle handle, String statement, Object... values) {
    return handle.select(statement, values).mapTo(Integer.class).findFirst().isPresent();
  }
}
