// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How OpenLineage names a folder.
 *
 * @param namespace {@code gs://bucket}, or {@code file}
 * @param name the rest of its location, without a slash at its end
 */
record DatasetName(String namespace, String name) {
  private static final Pattern BUCKET = Pattern.compile("([a-z][a-z0-9+.-]*://[^/]+)/?(.*?)/?");

  /** The name of a location, as storages describe them. */
  static DatasetName of(String location) {
    Matcher bucket = BUCKET.matcher(location);
    return bucket.matches()
        ? new DatasetName(bucket.group(1), bucket.group(2))
        : new DatasetName("file", Path.of(location).toAbsolutePath().normalize().toString());
  }

  /** A folder inside. */
  DatasetName child(String path) {
    return new DatasetName(namespace, name.isEmpty() ? path : name + "/" + path);
  }

  /** Where it is. */
  String url() {
    return namespace.equals("file") ? "file://" + name : namespace + "/" + name;
  }
}
