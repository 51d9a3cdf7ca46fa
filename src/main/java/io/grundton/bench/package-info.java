// SPDX-License-Identifier: Apache-2.0
/**
 * The limit to stay close to: {@link io.grundton.bench.PlainLoop} does a run without an engine. An
 * edge, for benchmarks only.
 */
@NullMarked
package io.grundton.bench;

import org.jspecify.annotations.NullMarked;
