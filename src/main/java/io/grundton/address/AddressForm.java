// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

/**
 * A word that addresses somebody.
 *
 * @param address how
 * @param start first char in the text
 * @param end char after the last
 */
public record AddressForm(Address address, int start, int end) {}
