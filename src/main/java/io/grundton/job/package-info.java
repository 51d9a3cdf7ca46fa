// SPDX-License-Identifier: Apache-2.0
/**
 * What a job is: the {@link io.grundton.job.Pipeline} that a pipeline file describes, with its
 * {@link io.grundton.job.PackChoice}s, {@link io.grundton.job.When}s, {@link
 * io.grundton.job.Exclusion}s, {@link io.grundton.job.ReviewSettings} and {@link
 * io.grundton.job.Retention}.
 */
@NullMarked
package io.grundton.job;

import org.jspecify.annotations.NullMarked;
