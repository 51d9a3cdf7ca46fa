// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.transcript.Origin;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A file of a delivery.
 *
 * @param sourceId first folder below the landing folder
 * @param deliveryDate second folder
 * @param path relative to the landing folder
 * @param bytes its length
 */
public record DeliveryFile(String sourceId, LocalDate deliveryDate, String path, long bytes)
    implements Serializable {
  /** The file as the origin of records. */
  public Origin origin() {
    return new Origin(sourceId, deliveryDate, path, 0);
  }
}
