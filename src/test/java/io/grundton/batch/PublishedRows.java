// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.TableReader;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;

/** What a reader sees who follows the manifests. */
public final class PublishedRows {
  private PublishedRows() {}

  /** The content hash of every table of every published date, as the manifests say. */
  static SortedMap<String, String> hashes(Storage out) throws IOException {
    TreeMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<Partition, Long> partition : Manifests.all(out).entrySet()) {
      Manifest manifest =
          Manifests.read(out, partition.getKey(), partition.getValue()).orElseThrow();
      manifest
          .tables()
          .forEach(
              (table, content) ->
                  hashes.put(partition.getKey() + "/" + table, content.contentHash()));
    }
    return hashes;
  }

  /** The rows themselves by table and date, sorted: what the listed files hold. */
  public static SortedMap<String, List<String>> rows(Storage out) throws IOException {
    TreeMap<String, List<String>> rows = new TreeMap<>();
    for (Map.Entry<Partition, Long> partition : Manifests.all(out).entrySet()) {
      Manifest manifest =
          Manifests.read(out, partition.getKey(), partition.getValue()).orElseThrow();
      for (Map.Entry<String, Manifest.TableContent> table : manifest.tables().entrySet()) {
        List<String> lines = new ArrayList<>();
        for (Manifest.TableFile file : table.getValue().files()) {
          try (TableReader reader = new PublishedFile(out, file.path()).open()) {
            for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
              lines.add(row.toString());
            }
          }
        }
        Collections.sort(lines);
        rows.put(partition.getKey() + "/" + table.getKey(), lines);
      }
    }
    return rows;
  }
}
