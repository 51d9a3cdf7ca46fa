// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How this process reaches Google Cloud Storage.
 *
 * @param endpoint of an emulator, which gets no credentials; null for Google's own, with those that
 *     its libraries find (application default credentials)
 * @param patience how long one request is tried again, with pauses that double
 */
record GcsSettings(@Nullable String endpoint, Duration patience) {
  /** The system property that names an emulator, such as {@code http://127.0.0.1:4443}. */
  static final String ENDPOINT = "grundton.gcs.endpoint";

  /** The system property that says for how many seconds a request is tried again. */
  static final String PATIENCE = "grundton.gcs.patience-seconds";

  private static final int DEFAULT_PATIENCE_SECONDS = 300;

  GcsSettings {
    if (patience.compareTo(Duration.ofSeconds(1)) < 0
        || patience.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "%s must be from 1 to 3600, but was %d".formatted(PATIENCE, patience.toSeconds()));
    }
  }

  /** The settings that the system properties of this process make. */
  static GcsSettings ofThisProcess() {
    return new GcsSettings(
        System.getProperty(ENDPOINT),
        Duration.ofSeconds(Integer.getInteger(PATIENCE, DEFAULT_PATIENCE_SECONDS)));
  }
}
