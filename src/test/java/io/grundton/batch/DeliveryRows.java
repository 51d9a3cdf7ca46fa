// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Delivery;
import io.grundton.parquet.PublishedFile;
import io.grundton.publish.Manifest;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Published rows of the table delivery. */
final class DeliveryRows {
  private DeliveryRows() {}

  static List<Delivery> of(Storage out, Manifest manifest) throws IOException {
    List<Delivery> rows = new ArrayList<>();
    for (Manifest.TableFile file :
        Objects.requireNonNull(manifest.tables().get("delivery")).files()) {
      rows.addAll(new PublishedFile(out, file.path()).deliveries(manifest.partition().date()));
    }
    return rows;
  }

  /** Source, agreed hour, arrival, lateness, files, records and status. */
  static List<String> lines(Storage out, Manifest manifest) throws IOException {
    return of(out, manifest).stream()
        .map(
            row ->
                "%s %s at %s %s %d %d %s"
                    .formatted(
                        row.slot().sourceId(),
                        row.expectedAt().toString().substring(11).replace(":00Z", "Z"),
                        row.firstArrivedAt(),
                        row.latenessMs(),
                        row.files(),
                        row.records(),
                        row.status().code()))
        .sorted()
        .toList();
  }
}
