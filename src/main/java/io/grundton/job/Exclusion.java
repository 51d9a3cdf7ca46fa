// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import io.grundton.transcript.Origin;

/** Deliveries that a pipeline file leaves out by name; their records count as out of scope. */
public sealed interface Exclusion {
  /** Whether a record that stood there is left out. */
  boolean covers(Origin origin);

  /** Everything that one source delivers. */
  record Source(String sourceId) implements Exclusion {
    @Override
    public boolean covers(Origin origin) {
      return origin.sourceId().equals(sourceId);
    }
  }

  /**
   * Files by name.
   *
   * @param glob over paths relative to the landing folder: {@code *} is any run of characters
   *     within a folder's or file's name, {@code **} a run over several, {@code ?} one character
   */
  record Files(String glob) implements Exclusion {
    @Override
    public boolean covers(Origin origin) {
      return Glob.matches(glob, origin.file());
    }
  }
}
