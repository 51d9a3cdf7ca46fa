// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/** A part of the console, with the requests that it answers. */
interface Pages {
  /** In the order in which they are tried. */
  List<Route> routes();
}
