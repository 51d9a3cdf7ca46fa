// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

/**
 * Is told what an audit does while it does it. The steps come from the code that listens and
 * judges, so that what they tell never differs from what was decided.
 */
@FunctionalInterface
public interface Trace {
  /** Nobody wants to know: steps are not even put together. */
  Trace NONE = step -> {};

  /** The next step. */
  void add(Step step);

  /** Whether anybody wants to know. */
  default boolean wanted() {
    return this != NONE;
  }
}
