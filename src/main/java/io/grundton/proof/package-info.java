// SPDX-License-Identifier: Apache-2.0
/**
 * What the author of a pack wants to know before it goes live: a {@link io.grundton.proof.Proof}
 * tells what its examples show, {@link io.grundton.proof.Lint} what in it can have no effect,
 * {@link io.grundton.proof.Comparison} what a new version changes, and {@link
 * io.grundton.proof.Explanation} why a rule answered as it did.
 */
@NullMarked
package io.grundton.proof;

import org.jspecify.annotations.NullMarked;
