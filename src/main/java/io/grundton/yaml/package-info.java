// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the YAML that people write, and tells every mistake in it by file, line and column: {@link
 * io.grundton.yaml.PipelineFile}. An edge.
 */
@NullMarked
package io.grundton.yaml;

import org.jspecify.annotations.NullMarked;
