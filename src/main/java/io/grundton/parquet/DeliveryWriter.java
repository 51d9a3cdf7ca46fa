// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.delivery.Delivery;
import io.grundton.delivery.Sighting;
import java.io.IOException;

/** Writes the tables delivery and undelivered. Not safe for use by several threads at once. */
public final class DeliveryWriter {
  private final TableFiles files;
  private final DeliveryTable deliveries;
  private final UndeliveredTable undelivered;

  /**
   * A writer.
   *
   * @param files where rows go; whoever opened them finishes them
   * @param engineRelease the release that the rows name
   */
  public DeliveryWriter(TableFiles files, String engineRelease) {
    this.files = files;
    this.deliveries = new DeliveryTable(engineRelease);
    this.undelivered = new UndeliveredTable(engineRelease);
  }

  /** Writes an expected delivery. */
  public void write(Delivery delivery) throws IOException {
    files.write(Table.DELIVERY, delivery.slot().date(), deliveries.row(delivery));
  }

  /**
   * Writes a conversation that was never delivered.
   *
   * @param listed where a list has it
   * @param conversationKey its key
   */
  public void write(Sighting listed, String conversationKey) throws IOException {
    files.write(Table.UNDELIVERED, listed.date(), undelivered.row(listed, conversationKey));
  }
}
