// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.review.Dossier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What raters answer: a rule on an agent's part of a conversation.
 *
 * @param agentKey null where the tables name nobody
 * @param nth of several parts that have the same names, from 0
 */
public record Item(String conversationKey, @Nullable String agentKey, String ruleId, int nth) {
  /** What a conversation asks, in the order of its verdicts. */
  public static List<Item> of(Dossier dossier) {
    List<Item> items = new ArrayList<>();
    Set<Item> taken = new HashSet<>();
    for (Dossier.Verdict verdict : dossier.verdicts()) {
      int nth = 0;
      Item item = new Item(dossier.key(), verdict.agentKey(), verdict.ruleId(), nth);
      while (!taken.add(item)) {
        nth++;
        item = new Item(dossier.key(), verdict.agentKey(), verdict.ruleId(), nth);
      }
      items.add(item);
    }
    return items;
  }
}
