// SPDX-License-Identifier: Apache-2.0
/**
 * What sources owe: an {@link io.grundton.delivery.Agreement} says when a {@link
 * io.grundton.delivery.Delivery} is expected, a {@link io.grundton.delivery.ControlFile} what is in
 * it, and a contact list which conversations must be among those delivered: {@link
 * io.grundton.delivery.Sightings} finds out which are not.
 */
@NullMarked
package io.grundton.delivery;

import org.jspecify.annotations.NullMarked;
