// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a file is, as a user names it: a path on a disk, or a name with a scheme such as {@code
 * gs://bucket/folder/file}.
 *
 * @param name as the user wrote it
 */
public record Location(String name) {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if no storage can hold a file of this name
   */
  public Location {
    String folder = name;
    if (Storages.hasScheme(name)) {
      int slash = name.lastIndexOf('/');
      if (slash == name.length() - 1 || slash <= name.indexOf("://") + 2) {
        throw new IllegalArgumentException(
            "a location must name a file in a bucket, but was '" + name + "'");
      }
      folder = name.substring(0, slash);
    }
    Storages.at(folder);
  }

  /** Where a file of a disk is. */
  public static Location of(Path path) {
    return new Location(path.toString());
  }

  /**
   * Where a file is that is named in this one: a relative path starts at this one's folder.
   *
   * @throws IllegalArgumentException if it is neither a path nor a location
   */
  public Location sibling(String written) {
    if (Storages.hasScheme(written) || Path.of(written).isAbsolute()) {
      return new Location(written);
    }
    if (!Storages.hasScheme(name)) {
      return of(Path.of(name).resolveSibling(written));
    }
    int bucket = name.indexOf('/', name.indexOf("://") + 3) + 1;
    String folder = name.substring(bucket, name.lastIndexOf('/') + 1);
    return new Location(name.substring(0, bucket) + normalized(folder + written));
  }

  /** The same place without {@code .} and {@code ..}. */
  public Location normalize() {
    return Storages.hasScheme(name) ? this : of(Path.of(name).normalize());
  }

  /** Whether both names lead to one place, as far as names can tell. */
  public boolean isSameAs(Location other) {
    return absolute().equals(other.absolute());
  }

  /** The same place whatever the working directory, without {@code .} and {@code ..}. */
  public Location absolute() {
    return new Location(Storages.absolute(name));
  }

  /**
   * Opens the file.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  public InputStream open() throws IOException {
    if (Storages.hasScheme(name)) {
      int slash = name.lastIndexOf('/');
      return Channels.newInputStream(
          Storages.at(name.substring(0, slash)).open(name.substring(slash + 1)));
    }
    return java.nio.file.Files.newInputStream(Path.of(name));
  }

  /**
   * The size of the file.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  public long bytes() throws IOException {
    if (Storages.hasScheme(name)) {
      int slash = name.lastIndexOf('/');
      try (SeekableByteChannel file =
          Storages.at(name.substring(0, slash)).open(name.substring(slash + 1))) {
        return file.size();
      }
    }
    return java.nio.file.Files.size(Path.of(name));
  }

  private static String normalized(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          throw new IllegalArgumentException(
              "a path must stay inside its bucket, but '" + path + "' does not");
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The name, as the user wrote it. */
  @Override
  public String toString() {
    return name;
  }
}
