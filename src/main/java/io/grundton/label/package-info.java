// SPDX-License-Identifier: Apache-2.0
/**
 * What classifiers say of turns: a {@link io.grundton.label.Labeller} gives a text labels with
 * probabilities in basis points; {@link io.grundton.label.Models} knows labellers by the names that
 * packs use.
 */
@NullMarked
package io.grundton.label;

import org.jspecify.annotations.NullMarked;
