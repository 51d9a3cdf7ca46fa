// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists show it; the columns of the table conversation, with their nulls.
 *
 * @param owner of what is known of it, its owner
 */
public record Listed(
    String key,
    LocalDate date,
    Slice owner,
    @Nullable Integer scoreBp,
    boolean flagged,
    int criticalCustomer,
    int criticalBusiness,
    int criticalCompliance,
    @Nullable Long firstResponseMs) {}
