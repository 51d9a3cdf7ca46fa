// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy pack in force from a date on.
 *
 * @param packPath where the pack is
 * @param version that the pack must state, null where any will do
 * @param from the first conversation date
 * @param when the conversations that it is meant for
 */
public record PackChoice(String packPath, @Nullable String version, LocalDate from, When when) {}
