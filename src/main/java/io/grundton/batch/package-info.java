// SPDX-License-Identifier: Apache-2.0
/**
 * What a run does, step by step, in plain Java over files: {@link io.grundton.batch.Landing} lists,
 * {@link io.grundton.batch.ChunkReader} reads, {@link io.grundton.batch.ShardAudit} audits and
 * writes, {@link io.grundton.batch.Commit} reconciles and publishes. An engine only calls these. An
 * edge.
 */
@NullMarked
package io.grundton.batch;

import org.jspecify.annotations.NullMarked;
