// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import org.jspecify.annotations.Nullable;

/**
 * Someone who answers customers.
 *
 * @param id null for a back office that signs with its queue only
 * @param language the one language they work in
 * @param address how they present themselves to customers
 * @param site where they sit
 * @param slips factor on the base rate of every slip: 1 is average, lower is better
 */
record Agent(@Nullable String id, Language language, String address, String site, double slips) {}
