// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Chunk;
import io.grundton.batch.Contacts;
import io.grundton.delivery.Delivery.Slot;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;

/** Finds the chunks of a folder in which conversations of a contact list may be. */
final class ListFolders extends DoFn<Slot, Chunk> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  ListFolders(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element Slot folder, OutputReceiver<Chunk> chunks)
      throws IOException {
    new Contacts(plan.workbench()).chunks(folder).forEach(chunks::output);
  }
}
