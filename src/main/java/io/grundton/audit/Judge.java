// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

/** What one rule does with one conversation. Immutable, for any number of threads. */
@FunctionalInterface
interface Judge {
  /** Writes down every opportunity of the rule, and how it went. */
  void judge(Scene scene, Docket docket);
}
