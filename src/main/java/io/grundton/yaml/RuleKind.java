// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import org.jspecify.annotations.Nullable;

/** Reads what one kind of rule has beside what all kinds have. */
@FunctionalInterface
interface RuleKind {
  /** The rule, null where a mistake leaves none; the header's keys have been read. */
  @Nullable Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary);
}
