// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** A name from outside as a part of a path: as it is where that is harmless, else as Base64. */
final class PathName {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final String CODED = "~";

  private PathName() {}

  /** The part of a path for a name. */
  static String of(String name) {
    return HARMLESS.matcher(name).matches()
        ? name
        : CODED
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The name that a part of a path stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  static String read(String part) {
    return part.startsWith(CODED)
        ? new String(
            Base64.getUrlDecoder().decode(part.substring(CODED.length())), StandardCharsets.UTF_8)
        : part;
  }
}
