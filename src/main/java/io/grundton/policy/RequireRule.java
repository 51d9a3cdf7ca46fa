// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * Something that must happen: words of the rule's own, or an event of the pack.
 *
 * <p>Without {@code after} the conversation is one opportunity: of the agent who did it, or, if
 * nobody did, of the agent who held the conversation when the window closed. With it every
 * occurrence of the event is an opportunity.
 *
 * @param header what all kinds have
 * @param wanted what must happen; its {@link Event#by()} says whose turns {@code scope} counts
 * @param scope where it is required
 */
public record RequireRule(RuleHeader header, Event wanted, Scope scope) implements Rule {
  /** Of words that those say whom the rule looks at. */
  public RequireRule(RuleHeader header, Saying saying, Scope scope) {
    this(header, new Event(header.id(), header.by(), Where.EVERYWHERE, saying), scope);
  }

  @Override
  public String kind() {
    return "require";
  }
}
