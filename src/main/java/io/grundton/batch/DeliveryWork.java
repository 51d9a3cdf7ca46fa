// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that is compared with deliveries, by one thread and in its memory. */
public final class DeliveryWork {
  private final Workbench workbench;
  private final String prefix;

  /**
   * The work of a run.
   *
   * @param prefix of the files it writes
   */
  public DeliveryWork(Workbench workbench, String prefix) {
    this.workbench = workbench;
    this.prefix = prefix;
  }

  /** Does it and tells what was done. */
  public List<RunFact> facts() throws IOException {
    DeliveryPlan plan = workbench.plan().deliveries();
    List<RunFact> facts = new ArrayList<>();
    Controls controls = new Controls(workbench);
    for (Slot slot : plan.controls()) {
      facts.add(controls.read(slot));
    }
    Contacts contacts = new Contacts(workbench);
    List<Sighting> seen = new ArrayList<>();
    for (Slot slot : plan.lists()) {
      facts.add(contacts.listed(slot, seen::add));
    }
    for (Slot folder : plan.folders()) {
      for (Chunk chunk : contacts.chunks(folder)) {
        contacts.delivered(chunk, seen::add);
      }
    }
    try (UndeliveredWork undelivered = new UndeliveredWork(workbench, prefix)) {
      undelivered.add(seen);
      facts.addAll(undelivered.finish());
    }
    return facts;
  }
}
