// SPDX-License-Identifier: Apache-2.0
/**
 * The audit: {@link io.grundton.audit.Auditor} turns a delivered conversation and a pack into an
 * {@link io.grundton.audit.Audit}: {@link io.grundton.audit.Verdict}s and {@link
 * io.grundton.audit.Finding}s with {@link io.grundton.audit.Evidence}, the score, and the reasons
 * for a review. A pure function.
 */
@NullMarked
package io.grundton.audit;

import org.jspecify.annotations.NullMarked;
