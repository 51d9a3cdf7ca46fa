// SPDX-License-Identifier: Apache-2.0
/**
 * How far numbers may be believed: {@link io.grundton.statistics.Interval} for shares, {@link
 * io.grundton.statistics.Agreement} and {@link io.grundton.statistics.CrossTable} for raters, with
 * a {@link io.grundton.statistics.Coefficient} each. Counts in, basis points out.
 */
@NullMarked
package io.grundton.statistics;

import org.jspecify.annotations.NullMarked;
