// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import io.grundton.delivery.Delivery.Control;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a source says that it delivered.
 *
 * @param files by path relative to the delivery's folder
 */
public record ControlFile(Map<String, Entry> files) implements Serializable {
  public ControlFile {
    files = new TreeMap<>(files);
  }

  /**
   * One file.
   *
   * @param records in it, 0 or more
   * @param sha256 of its bytes as delivered, 64 lower-case hex digits; null where it is not told
   */
  public record Entry(long records, @Nullable String sha256) implements Serializable {
    public Entry {
      if (records < 0) {
        throw new IllegalArgumentException("records must be at least 0, but was " + records);
      }
    }
  }

  /** The sum over all files. */
  public long records() {
    return files.values().stream().mapToLong(Entry::records).sum();
  }

  /**
   * Compares with what came; the first difference counts.
   *
   * @param records by the path of each file that came
   * @param sha256 by the path of each file whose bytes were summed
   */
  public Control compare(Map<String, Long> records, Map<String, String> sha256) {
    if (!files.keySet().equals(records.keySet())) {
      return Control.FILES_DIFFER;
    }
    Map<String, Long> announced = new HashMap<>();
    files.forEach((file, entry) -> announced.put(file, entry.records()));
    if (!announced.equals(records)) {
      return Control.RECORDS_DIFFER;
    }
    boolean sumsAgree =
        files.entrySet().stream()
            .filter(file -> file.getValue().sha256() != null)
            .allMatch(
                file -> String.valueOf(file.getValue().sha256()).equals(sha256.get(file.getKey())));
    return sumsAgree ? Control.AGREES : Control.SHA256_DIFFERS;
  }
}
