// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Words that a pack listens to, for one of its rules.
 *
 * @param number in the order of the pack, from 0
 * @param saying the words
 * @param by whose turns are searched
 * @param required whether they must be said: they are also heard where they do not count, since
 *     their absence is shown with the nearest miss
 * @param event the event that they make, null where the rule itself looks for them
 */
public record Listening(int number, Saying saying, By by, boolean required, @Nullable Event event) {
  /* What a rule writes out itself, and does not name, has the rule's id for a name. */
  Listening seenBy(Rule rule) {
    return event == null || !event.name().equals(rule.header().id())
        ? this
        : new Listening(number, saying, by, required, null);
  }

  /** Whether the rule is about these words, and not only triggered or limited by them. */
  public boolean isWanted() {
    return required || event == null;
  }
}
