// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

/** What a person lets a run do that a gate would stop. */
public enum Allowance {
  /** Dates without records are published, without rows. */
  EMPTY,
  /** A date may lose more of its published conversations than the pipeline file lets it. */
  SHRINK,
  /** Dates that the pipeline file closes are published again. */
  REOPEN
}
