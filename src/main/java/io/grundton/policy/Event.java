// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a conversation because somebody says it.
 *
 * @param name as rules refer to it; for an event written inside a rule, the rule's id
 * @param by who must say it
 * @param where in which of their turns
 * @param saying the words; may be empty where there is a label
 * @param orLabel it also happens in a turn with this label, null where only words count
 */
public record Event(
    String name, By by, Where where, Saying saying, @Nullable LabelCondition orLabel) {
  /** An event of words alone. */
  public Event(String name, By by, Where where, Saying saying) {
    this(name, by, where, saying, null);
  }
}
