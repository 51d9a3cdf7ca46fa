// SPDX-License-Identifier: Apache-2.0
/**
 * What a run may claim: {@link io.grundton.publish.Ledger} counts every record, {@link
 * io.grundton.publish.Manifest} says which files are a date's tables, {@link
 * io.grundton.publish.RunOutcome} what became of each date, {@link io.grundton.publish.Ending} what
 * follows, and {@link io.grundton.publish.Allowance} what a person lets a gate pass.
 */
@NullMarked
package io.grundton.publish;

import org.jspecify.annotations.NullMarked;
