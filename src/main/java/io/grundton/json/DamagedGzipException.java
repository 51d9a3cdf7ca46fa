// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Rejection.Reason;
import java.io.IOException;

/** A gzip stream gives no more data although it has not ended: not a fault of the source. */
final class DamagedGzipException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  DamagedGzipException(Reason reason, IOException cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  DamagedGzipException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
