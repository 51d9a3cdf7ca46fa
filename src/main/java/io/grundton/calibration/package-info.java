// SPDX-License-Identifier: Apache-2.0
/**
 * How far reviewers mean the same by the rules.
 *
 * <p>In a {@link io.grundton.calibration.Round} several reviewers judge the same conversations
 * without seeing what the machine or the others say: each fills in a {@link
 * io.grundton.calibration.Sheet} with a {@link io.grundton.calibration.Rating} of every {@link
 * io.grundton.calibration.Item}. When it is closed, {@link io.grundton.calibration.Judgements} tell
 * where they agree, which {@link io.grundton.calibration.Consensus} they came to, and each
 * reviewer's {@link io.grundton.calibration.Drift} against it.
 */
@NullMarked
package io.grundton.calibration;

import org.jspecify.annotations.NullMarked;
