// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.nio.file.Path;

/** Finds the storage that a user names. */
public final class Storages {
  private Storages() {}

  /**
   * The storage at a location.
   *
   * @throws IllegalArgumentException if it has a scheme that is not supported
   */
  public static Storage at(String location) {
    int scheme = location.indexOf("://");
    if (scheme > 0) {
      throw new IllegalArgumentException(
          "a location must be a local folder, but was '" + location + "'");
    }
    return new DiskStorage(Path.of(location));
  }
}
