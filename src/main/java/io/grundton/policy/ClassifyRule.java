// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * A classifier's label that turns must not have, or that one of them must have.
 *
 * <p>Opportunities are those of a {@link ForbidRule} and of a {@link RequireRule}.
 *
 * @param header what all kinds have
 * @param label the label
 * @param demand whether it must not be there, or must
 * @param scope where
 */
public record ClassifyRule(RuleHeader header, LabelCondition label, Demand demand, Scope scope)
    implements Rule {
  /** What is asked of the label. */
  public enum Demand {
    /** No turn may have it: {@code max_p}. */
    ABSENT,
    /** One turn must have it: {@code min_p}. */
    PRESENT
  }

  @Override
  public String kind() {
    return "classify";
  }
}
