// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The kinds of database that the console runs on, for tests that run once on each. */
public enum TestDatabase {
  SQLITE {
    @Override
    public String fresh(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("console.db");
    }

    @Override
    List<String> dropTriggers() {
      return List.of(
          "DROP TRIGGER log_is_kept",
          "DROP TRIGGER log_is_whole",
          "DROP TRIGGER act_is_kept",
          "DROP TRIGGER act_is_whole");
    }
  },
  POSTGRESQL {
    @Override
    public String fresh(Path folder) throws IOException {
      return PostgresqlServer.ofTests().database();
    }

    @Override
    List<String> dropTriggers() {
      return List.of(
          "DROP TRIGGER log_is_kept ON log",
          "DROP TRIGGER log_is_whole ON log",
          "DROP TRIGGER act_is_kept ON act",
          "DROP TRIGGER act_is_whole ON act");
    }
  };

  /** The kind for tests that run on one: {@code -Dtest.database=POSTGRESQL}, SQLite without it. */
  public static TestDatabase one() {
    return valueOf(System.getProperty("test.database", SQLITE.name()));
  }

  /**
   * The URL of a database that nobody has used.
   *
   * @param folder where one that is a file may be
   */
  public abstract String fresh(Path folder) throws IOException;

  /** What lets whoever owns the database change log and acts. */
  abstract List<String> dropTriggers();
}
