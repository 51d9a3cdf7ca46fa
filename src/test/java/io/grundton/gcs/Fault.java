// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

/** What a {@link FaultyProxy} does to a request. */
public enum Fault {
  /** Answers 429 and does not pass it on. */
  TOO_MANY_REQUESTS,
  /** Answers 503 with Retry-After and does not pass it on. */
  UNAVAILABLE,
  /** Passes it on and answers 412, as if another attempt had been first. */
  PRECONDITION_FAILED,
  /** Reads half of it and drops the connection. */
  DROPPED_REQUEST,
  /** Passes it on and drops the connection instead of answering. */
  LOST_RESPONSE,
  /** Passes it on and drops the connection in the middle of the answer. */
  CUT_RESPONSE,
  /** Answers 403. */
  FORBIDDEN
}
