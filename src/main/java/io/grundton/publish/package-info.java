// SPDX-License-Identifier: Apache-2.0
/**
 * What a run may claim: {@link io.grundton.publish.Ledger} counts every record, {@link
 * io.grundton.publish.Reconciliation} says whether nothing was lost, {@link
 * io.grundton.publish.Manifest} says which files are a date's tables.
 */
@NullMarked
package io.grundton.publish;

import org.jspecify.annotations.NullMarked;
