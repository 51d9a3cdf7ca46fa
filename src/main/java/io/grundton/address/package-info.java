// SPDX-License-Identifier: Apache-2.0
/**
 * Forms of address in German: {@link io.grundton.address.AddressFinder} tells in which words of a
 * text somebody is addressed, and whether as <i>Sie</i>, as <i>du</i> or as <i>ihr</i>: an {@link
 * io.grundton.address.AddressForm} each.
 */
@NullMarked
package io.grundton.address;

import org.jspecify.annotations.NullMarked;
