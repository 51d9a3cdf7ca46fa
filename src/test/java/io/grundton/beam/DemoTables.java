// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.demo.DemoMonth;
import io.grundton.demo.DemoPlan;
import io.grundton.demo.PlantedFacts;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The demo month and its tables, made once for all tests that read them.
 *
 * @param out the tables
 * @param facts what the generator hid in them
 */
record DemoTables(Path out, PlantedFacts facts) {
  private static final Path FOLDER = Path.of("target", "demo-month").toAbsolutePath();
  private static final Path MADE = FOLDER.resolve("made");
  private static @Nullable DemoTables made;

  static synchronized DemoTables get() throws IOException {
    if (made == null) {
      Files.createDirectories(FOLDER.getParent());
      // Test classes run in several processes, and the first of a build that comes here makes them.
      String build = System.getProperty("test.build", ProcessHandle.current().toString());
      try (FileChannel channel =
              FileChannel.open(
                  FOLDER.resolveSibling("demo-month.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        made = lock.isValid() && isMade(build) ? found() : make();
        Files.writeString(MADE, build);
      }
    }
    return made;
  }

  private static boolean isMade(String build) throws IOException {
    return Files.exists(MADE) && Files.readString(MADE).equals(build);
  }

  private static DemoTables make() throws IOException {
    DiskStorage before = new DiskStorage(FOLDER);
    for (Storage.StoredFile file : before.files("")) {
      before.delete(file.path());
    }
    DemoPlan plan = DemoPlan.month();
    DemoTables tables = tables(FOLDER.resolve("month"));
    new RunFixture(
            Path.of("pipelines/demo/pipeline.yaml"),
            FOLDER.resolve("month"),
            plan.firstDay(),
            plan.firstDay().plusDays(plan.days() - 1L))
        .run(tables.out(), Engine.FLINK, 2);
    return tables;
  }

  /* The facts are the same each time the month is written. */
  private static DemoTables found() throws IOException {
    return tables(Files.createTempDirectory(FOLDER, "again"));
  }

  private static DemoTables tables(Path month) throws IOException {
    return new DemoTables(FOLDER.resolve("tables"), DemoMonth.write(month, DemoPlan.month()));
  }
}
