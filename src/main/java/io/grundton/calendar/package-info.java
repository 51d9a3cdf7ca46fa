// SPDX-License-Identifier: Apache-2.0
/**
 * When a house is open: {@link io.grundton.calendar.BusinessHours} as a pack states them, and
 * {@link io.grundton.calendar.OpenTime}, which counts in them.
 */
@NullMarked
package io.grundton.calendar;

import org.jspecify.annotations.NullMarked;
