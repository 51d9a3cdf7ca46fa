// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

/**
 * What can be added up.
 *
 * @param <T> itself
 */
public interface Summable<T extends Summable<T>> {
  /** The sum of both; neither changes. */
  T plus(T other);
}
