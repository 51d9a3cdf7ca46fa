// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.ControlFile;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.publish.FileCounts;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a worker did, told to the commit. Facts may come in any order. */
public sealed interface RunFact extends Serializable {
  /** The run was there, even if it read nothing. */
  record Started() implements RunFact {}

  /** Files of the delivery folders, which the run listed. */
  record Listed(List<DeliveryFile> files) implements RunFact {
    public Listed {
      files = List.copyOf(files);
    }
  }

  /** Records were counted, by delivery file. */
  record Counted(Map<String, FileCounts> byFile) implements RunFact {}

  /**
   * A Parquet file was written and closed.
   *
   * @param table its table
   * @param partition its date
   * @param path relative to the output folder
   * @param digest of its rows, hex
   * @param schemaVersion of its columns
   */
  record Wrote(
      String table,
      Partition partition,
      String path,
      long rows,
      long bytes,
      String digest,
      int schemaVersion)
      implements RunFact {}

  /**
   * A contact list was read.
   *
   * @param problems what is wrong with it; then none of its conversations was looked for
   */
  record ContactList(Slot slot, List<String> problems) implements RunFact {
    public ContactList {
      problems = List.copyOf(problems);
    }
  }

  /** So many conversations of a list were never delivered. */
  record Undelivered(Slot slot, long rows) implements RunFact {}

  /**
   * A control file was looked for.
   *
   * @param file what it says; null where there is none, or it cannot be read
   * @param sha256 of those files for which it has a sum, by path in the delivery's folder
   * @param problems why it cannot be read
   */
  record Controlled(
      Slot slot, @Nullable ControlFile file, Map<String, String> sha256, List<String> problems)
      implements RunFact {
    public Controlled {
      sha256 = Map.copyOf(sha256);
      problems = List.copyOf(problems);
    }
  }

  /** Conversations of a date were delivered with contents that contradict each other. */
  record Conflicted(LocalDate date, List<String> conversationKeys) implements RunFact {
    public Conflicted {
      conversationKeys = List.copyOf(conversationKeys);
    }
  }

  /**
   * A waiver excused agents from its rule.
   *
   * @param waiver its name
   * @param verdicts so many verdicts, whatever they were
   * @param failed those among them that failed
   */
  record Waived(String waiver, long verdicts, long failed) implements RunFact {
    /** The sum of two facts of one waiver. */
    Waived plus(Waived other) {
      return new Waived(waiver, verdicts + other.verdicts, failed + other.failed);
    }
  }

  /** What the summary says of one vendor on one date. */
  record VendorDay(LocalDate date, RunOutcome.VendorLine line) implements RunFact {}
}
