// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

/** Whether the folders {@code <table>/<date>/} show globs what the current manifests list. */
public enum GlobView {
  /** They do. */
  ON,
  /** They hold nothing: readers follow the manifests. */
  OFF,
  /**
   * A date that they show goes on to be shown, and no other: for who changes what is published
   * without the pipeline file.
   */
  AS_FOUND
}
