// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Deadline;
import io.grundton.delivery.Delivery;
import io.grundton.delivery.Delivery.Slot;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a run compares deliveries with.
 *
 * @param deadline up to when they must be there
 * @param lists the contact lists that are read
 * @param folders in which the conversations of these lists may be; the run itself may read others
 * @param shards into how many pieces the conversations that are looked for are divided
 * @param controls the deliveries whose control file is read
 * @param known what is published of each delivery
 */
public record DeliveryPlan(
    Deadline deadline,
    List<Slot> lists,
    List<Slot> folders,
    int shards,
    List<Slot> controls,
    Map<Slot, Delivery> known)
    implements Serializable {
  public DeliveryPlan {
    lists = List.copyOf(lists);
    folders = List.copyOf(folders);
    controls = List.copyOf(controls);
    known = Map.copyOf(known);
  }
}
