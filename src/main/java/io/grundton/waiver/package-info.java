// SPDX-License-Identifier: Apache-2.0
/**
 * Exceptions from rules, signed and dated: a {@link io.grundton.waiver.Waiver} says that a rule is
 * reported but not scored for what its {@link io.grundton.waiver.Selector} selects, until it
 * expires.
 */
@NullMarked
package io.grundton.waiver;

import org.jspecify.annotations.NullMarked;
