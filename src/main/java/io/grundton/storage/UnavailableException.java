// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;

/** A storage does not answer, or not as it did a moment ago: the same may succeed later. */
public final class UnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells what happened.
   *
   * @param message names the location and what was tried
   */
  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Tells what happened, where nothing else failed. */
  public UnavailableException(String message) {
    super(message);
  }
}
