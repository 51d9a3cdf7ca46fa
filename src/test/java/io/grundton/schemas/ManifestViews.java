// SPDX-License-Identifier: Apache-2.0
package io.grundton.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A session of DuckDB that has read {@code schemas/sql/duckdb.sql} for an output. */
public final class ManifestViews implements AutoCloseable {
  private static final Path SCRIPT = Path.of("schemas", "sql", "duckdb.sql");

  private final Connection connection;
  private final Statement statement;

  /** Opens a session. */
  public ManifestViews(Path out) throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    statement = connection.createStatement();
    statement.execute("SET VARIABLE out = '" + out + "'");
    read();
  }

  /** Reads the script again. */
  public void read() throws SQLException, IOException {
    statement.execute(Files.readString(SCRIPT));
  }

  /** Runs what has no answer. */
  public void execute(String sql) throws SQLException {
    statement.execute(sql);
  }

  /** The names of the columns and then the values of each row, an empty text where one is null. */
  public List<List<String>> table(String sql) throws SQLException {
    List<List<String>> table = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>(columns);
      for (int i = 1; i <= columns; i++) {
        names.add(result.getMetaData().getColumnLabel(i));
      }
      table.add(names);
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          String value = result.getString(i);
          row.add(value == null ? "" : value);
        }
        table.add(row);
      }
    }
    return table;
  }

  /** A line per row, its values separated by bars. */
  public List<String> rows(String sql) throws SQLException {
    List<List<String>> table = table(sql);
    return table.subList(1, table.size()).stream().map(row -> String.join("|", row)).toList();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }
}
