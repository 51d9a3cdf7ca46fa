// SPDX-License-Identifier: Apache-2.0
/**
 * What is wrong with the files that people write (packs, pipeline files, rosters): {@link
 * io.grundton.problem.Problem}s are collected in {@link io.grundton.problem.Problems} and thrown
 * once, all together.
 */
@NullMarked
package io.grundton.problem;

import org.jspecify.annotations.NullMarked;
