// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.sql.Database;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which published tables a console shows, and where it keeps what people decide. */
final class ConsoleDatabaseOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Where the tables are published: a folder, or gs://BUCKET/FOLDER.")
  private @Nullable String tables;

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = {
        "The console's database: jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=...;",
        "default: SQLite in DIR/_review/console.db where DIR is a folder of a disk."
      })
  private @Nullable String url;

  /** The published tables. */
  Storage storage() throws IOException {
    if (tables == null) {
      throw new ParameterException(spec.commandLine(), "give --tables");
    }
    Storage storage = Storages.at(tables);
    if (storage.folders("_manifest").isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "something must be published in %s, but nothing is".formatted(storage.describe("")));
    }
    return storage;
  }

  /** The database, with its tables up to date. */
  Database database() throws IOException {
    return open(spec, url == null ? embedded() : url);
  }

  /** The database of an address. */
  static Database open(CommandSpec spec, String url) throws IOException {
    try {
      return Database.open(url);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /**
   * The file in which a console keeps what it knows unless it is told otherwise; null where the
   * tables are on no disk.
   */
  static @Nullable Path file(@Nullable String tables) {
    return tables == null || tables.contains("://")
        ? null
        : Path.of(tables).resolve("_review").resolve("console.db");
  }

  /** The address of a file. */
  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  private String embedded() throws IOException {
    Path file = file(tables);
    if (file == null) {
      throw new ParameterException(
          spec.commandLine(), "give --db, or --tables with a folder of a disk");
    }
    Path folder = file.resolveSibling(".").normalize();
    if (Files.notExists(folder)) {
      // What customers said is in there: only for whoever runs the console.
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    }
    return url(file);
  }
}
