// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.policy.Status;
import io.grundton.review.Answer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item with all that was said of it in a round.
 *
 * @param votes what each reviewer answered, by login
 * @param informed logins of those of them who knew the machine's answer or had decided before
 * @param machine what it said when the last of them answered
 * @param consensus what was agreed on, null for nothing yet
 */
public record Judged(
    Item item,
    Map<String, Answer> votes,
    List<String> informed,
    Status machine,
    @Nullable Consensus consensus) {
  public Judged {
    votes = Collections.unmodifiableMap(new TreeMap<>(votes));
    informed = List.copyOf(informed);
  }

  /** What those answered who count. */
  Map<String, Answer> blind() {
    Map<String, Answer> blind = new TreeMap<>(votes);
    informed.forEach(blind::remove);
    return blind;
  }

  /** Whether two who count gave different answers. */
  public boolean disputed() {
    return new HashSet<>(blind().values()).size() > 1;
  }

  /**
   * What it is measured by: what was agreed on, or what two at least said who count and none of
   * them otherwise; null while there is neither.
   */
  public @Nullable Answer gold() {
    if (consensus != null) {
      return consensus.answer();
    }
    Map<String, Answer> blind = blind();
    return blind.size() < 2 || disputed() ? null : blind.values().iterator().next();
  }
}
