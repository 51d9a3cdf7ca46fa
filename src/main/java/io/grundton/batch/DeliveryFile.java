// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.storage.Storage;
import io.grundton.transcript.Origin;
import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A file of a delivery.
 *
 * @param sourceId first folder below the landing folder
 * @param deliveryDate second folder
 * @param path relative to the landing folder
 * @param bytes its length
 * @param version which content it had when it was listed, 0 where the storage cannot tell
 * @param arrived when it got this content
 */
public record DeliveryFile(
    String sourceId, LocalDate deliveryDate, String path, long bytes, long version, Instant arrived)
    implements Serializable {
  /** Opens the file as it was listed. */
  SeekableByteChannel open(Storage landing) throws IOException {
    return landing.open(new Storage.StoredFile(path, bytes, version, arrived));
  }

  /** Its path in its delivery's folder. */
  String name() {
    return path.substring(sourceId.length() + deliveryDate.toString().length() + 2);
  }

  /** The file as the origin of records. */
  public Origin origin() {
    return new Origin(sourceId, deliveryDate, path, 0);
  }
}
