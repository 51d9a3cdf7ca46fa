// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

/** It is not certain who came back from an organisation's login. */
public final class RefusedSignOnException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message without anything of the token
   */
  public RefusedSignOnException(String message) {
    super(message);
  }
}
