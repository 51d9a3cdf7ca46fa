// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Rejection.Reason;

/**
 * Ends the reading of one record from any depth; it never leaves this package. It has no stack
 * trace, so that a file of bad records is not slower than one of good ones.
 */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String text;

  Refusal(Reason reason, String text) {
    super(text, null, false, false);
    this.reason = reason;
    this.text = text;
  }

  Reason reason() {
    return reason;
  }

  /** What was wrong, without text of the record. */
  String text() {
    return text;
  }
}
