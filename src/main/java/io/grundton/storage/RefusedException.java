// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;

/** A storage is not there, or does not let this user in: trying again does not help. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells what happened.
   *
   * @param message names the location and what a person can do
   */
  public RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
