// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.time.LocalDate;

/**
 * Where a record stood in the deliveries.
 *
 * @param sourceId who delivered: the first folder under the landing folder
 * @param deliveryDate the second folder
 * @param file path relative to the landing folder, with {@code /} between its parts
 * @param byteOffset of the record's first byte in the decompressed stream
 */
public record Origin(String sourceId, LocalDate deliveryDate, String file, long byteOffset) {
  /** Another place in the same file. */
  public Origin at(long otherByteOffset) {
    return new Origin(sourceId, deliveryDate, file, otherByteOffset);
  }
}
