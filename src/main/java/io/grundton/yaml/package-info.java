// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the YAML that people write, and tells every mistake in it by file, line and column: {@link
 * io.grundton.yaml.PipelineFile} reads what a job is, {@link io.grundton.yaml.PackReader} the packs
 * it audits against. An edge.
 */
@NullMarked
package io.grundton.yaml;

import org.jspecify.annotations.NullMarked;
