// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.demo.DemoMonth;
import io.grundton.demo.DemoPlan;
import io.grundton.demo.PlantedFacts;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The demo month and its tables, made once for all tests that read them.
 *
 * @param out the tables
 * @param facts what the generator hid in them
 */
record DemoTables(Path out, PlantedFacts facts) {
  // Test classes may run in several processes at a time.
  private static final Path FOLDER =
      Path.of("target", "demo-month-" + System.getProperty("test.fork", "1")).toAbsolutePath();
  private static @Nullable DemoTables made;

  static synchronized DemoTables get() throws IOException {
    if (made == null) {
      DiskStorage before = new DiskStorage(FOLDER);
      for (Storage.StoredFile file : before.files("")) {
        before.delete(file.path());
      }
      DemoPlan plan = DemoPlan.month();
      PlantedFacts facts = DemoMonth.write(FOLDER.resolve("month"), plan);
      Path out = FOLDER.resolve("tables");
      new RunFixture(
              Path.of("pipelines/demo/pipeline.yaml"),
              FOLDER.resolve("month"),
              plan.firstDay(),
              plan.firstDay().plusDays(plan.days() - 1L))
          .run(out, Engine.FLINK, 2);
      made = new DemoTables(out, facts);
    }
    return made;
  }
}
