// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.parquet.WrittenFile;
import io.grundton.publish.Ledger;
import io.grundton.publish.Partition;
import java.util.HashMap;
import java.util.List;

/** Turns what workers hold into what they tell. */
final class Facts {
  private Facts() {}

  static List<RunFact> wrote(List<WrittenFile> files) {
    return files.stream().map(Facts::wrote).toList();
  }

  private static RunFact wrote(WrittenFile file) {
    return new RunFact.Wrote(
        file.table().code(),
        new Partition(file.partitionColumn(), file.partition()),
        file.path(),
        file.rows(),
        file.bytes(),
        file.digest().toString(),
        file.schemaVersion());
  }

  static RunFact counted(Ledger ledger) {
    return new RunFact.Counted(new HashMap<>(ledger.byFile()));
  }
}
