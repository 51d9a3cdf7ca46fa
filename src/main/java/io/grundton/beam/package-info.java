// SPDX-License-Identifier: Apache-2.0
/**
 * The pipeline on Apache Beam: {@link io.grundton.beam.AuditPipeline} wires what {@link
 * io.grundton.batch} does. An edge; no decision about a conversation is made here.
 */
@NullMarked
package io.grundton.beam;

import org.jspecify.annotations.NullMarked;
