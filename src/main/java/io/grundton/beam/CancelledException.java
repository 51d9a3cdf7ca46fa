// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

/** Somebody stopped the job where it runs: nothing is half published, it may run again. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CancelledException(String jobName, Throwable cause) {
    super("the job %s was cancelled on its engine; run it again".formatted(jobName), cause);
  }

  CancelledException(String jobName) {
    this(jobName, new IllegalStateException("the engine told no more"));
  }
}
