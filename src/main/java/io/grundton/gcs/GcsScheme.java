// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import io.grundton.storage.Storage;
import io.grundton.storage.StorageScheme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code gs://bucket/folder}: a folder of a bucket, or the whole bucket. */
public final class GcsScheme implements StorageScheme {
  private static final Pattern LOCATION =
      Pattern.compile("gs://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:/(.*))?");

  /** The scheme, which has no settings of its own. */
  public GcsScheme() {}

  @Override
  public String name() {
    return "gs";
  }

  @Override
  public Storage at(String location) {
    return at(location, GcsSettings.ofThisProcess());
  }

  static GcsStorage at(String location, GcsSettings settings) {
    Matcher parts = LOCATION.matcher(location);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a location in a bucket must be gs://BUCKET/FOLDER, but was '" + location + "'");
    }
    String folder = parts.group(2) == null ? "" : parts.group(2).replaceAll("/+$", "");
    return new GcsStorage(settings, parts.group(1), folder);
  }
}
