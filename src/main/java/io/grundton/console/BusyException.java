// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

/** Too many ask at once for what takes long; a moment later there is an answer. */
final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
