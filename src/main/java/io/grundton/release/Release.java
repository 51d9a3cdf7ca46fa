// SPDX-License-Identifier: Apache-2.0
package io.grundton.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The release of Grundton that is at work. */
public final class Release {
  private static final String RESOURCE = "release.properties";
  private static final String CURRENT = read();

  private Release() {}

  /** The version that the build gave it, such as {@code 1.0.0}. */
  public static String current() {
    return CURRENT;
  }

  /* A resource and not the jar's manifest, which is missing where classes are run from a folder. */
  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Release.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " must be on the class path, but is not");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    String version = properties.getProperty("version", "");
    if (!version.matches("[0-9A-Za-z.-]+")) {
      throw new IllegalStateException(
          "version in %s must be set by the build, but is '%s'".formatted(RESOURCE, version));
    }
    return version;
  }
}
