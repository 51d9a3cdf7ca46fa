// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/** Something observable that follows from a principle. */
public sealed interface Rule permits ForbidRule, RequireRule, CountRule, RespondRule {
  /** What all kinds have. */
  RuleHeader header();

  /** The name of the kind, as packs write it. */
  String kind();
}
