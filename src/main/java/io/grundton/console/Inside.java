// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import org.jspecify.annotations.Nullable;

/** Addresses of pages of the console, for what a form or a link says may lead elsewhere. */
final class Inside {
  private Inside() {}

  /** The path if it is one of the console; one that begins with // or /\\ is not. */
  static String path(@Nullable String path) {
    return path != null && path.matches("/([A-Za-z0-9?][^\\\\\\p{Cntrl}]*)?") ? path : "/";
  }
}
