// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

/** What a form asks for cannot be done, and the person who sent it can help. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * Says why.
   *
   * @param key of the message
   */
  RefusedException(String key) {
    super(key);
    this.key = key;
  }

  String key() {
    return key;
  }
}
