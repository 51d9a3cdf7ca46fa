// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * PostgreSQL on a free port of the loopback interface, one server for all tests of a JVM, ended
 * with it. Where its programs are says {@code -Dpostgresql.bin=FOLDER}; without it the test is
 * skipped, or fails under {@code -Drequire.emulators=true}.
 */
final class PostgresqlServer {
  private static @Nullable PostgresqlServer running;

  private final Path bin;
  private final Path data;
  private final int port;
  private int databases;

  private PostgresqlServer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.data = folder.resolve("data");
    this.port = port;
  }

  /** The server, which the first test starts, or an aborted test. */
  static synchronized PostgresqlServer ofTests() throws IOException {
    if (running == null) {
      running = start(Path.of(folderOfPrograms()));
    }
    return running;
  }

  private static String folderOfPrograms() {
    String bin = System.getProperty("postgresql.bin");
    if (bin == null) {
      String why = "needs PostgreSQL: -Dpostgresql.bin=FOLDER names the folder of its programs";
      if (Boolean.getBoolean("require.emulators")) {
        throw new AssertionError(why);
      }
      Assumptions.abort(why);
      throw new IllegalStateException(why);
    }
    return bin;
  }

  private static PostgresqlServer start(Path bin) throws IOException {
    Path folder = Files.createTempDirectory("postgresql");
    if (isRoot()) {
      // The server refuses to run as root.
      run(List.of("chown", "nobody", folder.toString()));
    }
    PostgresqlServer server = new PostgresqlServer(bin, folder, freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(folder)));
    server.program(
        "initdb", "--auth=trust", "--username=tests", "--encoding=UTF8", "--locale=C", "--no-sync");
    server.program(
        "pg_ctl",
        "--wait",
        "--log=" + folder.resolve("log"),
        "--options=-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p "
            + server.port,
        "start");
    return server;
  }

  /** The URL of a new database. */
  synchronized String database() throws IOException {
    String name = "console" + ++databases;
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return url(name);
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=tests".formatted(port, name);
  }

  private void stop(Path folder) {
    try {
      program("pg_ctl", "--mode=immediate", "stop");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      System.err.println("PostgreSQL in " + folder + " is left as it is: " + e.getMessage());
    }
  }

  private void program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(bin.resolve(name).toString());
    command.add("--pgdata=" + data);
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    Path said = Files.createTempFile("postgresql", ".txt");
    try {
      // To a file: the server inherits a pipe, which would never end.
      Process process =
          new ProcessBuilder(command)
              .directory(new File(System.getProperty("java.io.tmpdir")))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(command + " failed: " + Files.readString(said, UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(said);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /* Another process may take the port between this and the server's start. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
