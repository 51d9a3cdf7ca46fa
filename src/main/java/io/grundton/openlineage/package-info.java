// SPDX-License-Identifier: Apache-2.0
/**
 * What a run reads and publishes, told to a catalogue of lineage in the words of OpenLineage:
 * {@link io.grundton.openlineage.RunEvents} says it, {@link io.grundton.openlineage.EventTarget}
 * takes it to a file or a server.
 */
@NullMarked
package io.grundton.openlineage;

import org.jspecify.annotations.NullMarked;
