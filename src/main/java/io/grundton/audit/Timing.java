// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import org.jspecify.annotations.Nullable;

/**
 * How long a customer waited, in milliseconds; null where the timestamps do not say.
 *
 * @param firstResponseMs from the customer's first turn to the next turn of an agent or bot
 * @param firstHumanResponseMs the same, to the next turn of a person
 * @param maxResponseMs the longest wait for an answer
 * @param medianResponseMs the lower median of the waits
 * @param sumResponseMs the sum of the waits, 0 where there is none
 * @param responses how many waits ended in an answer
 * @param handleMs from the first turn of an agent or bot to the end
 */
public record Timing(
    @Nullable Long firstResponseMs,
    @Nullable Long firstHumanResponseMs,
    @Nullable Long maxResponseMs,
    @Nullable Long medianResponseMs,
    long sumResponseMs,
    int responses,
    @Nullable Long handleMs) {}
