// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A philosophy that conversations are audited against.
 *
 * @param id such as {@code harbour/voice-en}
 * @param version as the author numbers it
 * @param hash lower-case hex SHA-256 of the bytes of the pack's file; where the pack builds on
 *     another, these name that one's hash, so equal hashes mean equal packs
 * @param language BCP 47 primary tag its phrases are written in, null where it holds for all
 * @param philosophy one sentence
 * @param principles at least one, in the author's order
 * @param scoring how weights become a score
 * @param events named things that happen in a conversation, by name
 * @param rules in the author's order; every one names a principle of this pack
 */
public record PolicyPack(
    String id,
    String version,
    String hash,
    @Nullable String language,
    String philosophy,
    List<Principle> principles,
    Scoring scoring,
    Map<String, Event> events,
    List<Rule> rules) {
  public PolicyPack {
    principles = List.copyOf(principles);
    events = Map.copyOf(events);
    rules = List.copyOf(rules);
  }
}
