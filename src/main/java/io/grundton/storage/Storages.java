// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the storage that a user names. */
public final class Storages {
  private Storages() {}

  /**
   * The storage at a location: a folder on a disk, or what has a scheme such as {@code gs://}.
   *
   * @throws IllegalArgumentException if it has a scheme that is not supported, or is no path
   */
  public static Storage at(String location) {
    if (!hasScheme(location)) {
      return new DiskStorage(Path.of(location));
    }
    String scheme = location.substring(0, location.indexOf("://"));
    List<String> known = new ArrayList<>();
    // Of this class's loader: an engine's threads may have one that knows nothing of ours.
    for (StorageScheme candidate :
        ServiceLoader.load(StorageScheme.class, Storages.class.getClassLoader())) {
      if (candidate.name().equals(scheme)) {
        return candidate.at(location);
      }
      known.add(candidate.name() + "://");
    }
    throw new IllegalArgumentException(
        "a location must be a path on a disk or begin with one of %s, but was '%s'"
            .formatted(known, location));
  }

  /** A location's name that means the same in a process with another working directory. */
  public static String absolute(String location) {
    return hasScheme(location)
        ? location
        : Path.of(location).toAbsolutePath().normalize().toString();
  }

  /** Whether a location names its storage by a scheme. */
  static boolean hasScheme(String location) {
    return location.indexOf("://") > 0;
  }
}
