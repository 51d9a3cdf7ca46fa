// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.time.LocalDate;

/**
 * A sum of a day, or of the days from it on that make a step.
 *
 * @param <T> the sum
 */
public record Dated<T extends Summable<T>>(LocalDate date, Pack pack, T sum) {}
