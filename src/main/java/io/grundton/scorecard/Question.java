// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * What a number is the answer to, so that the conversations behind it can be found.
 *
 * @param pack null for all versions of all packs
 */
public record Question(Subject subject, Selection selection, @Nullable Pack pack, Counted counted) {
  /** Whether conversations of this pack count. */
  public boolean has(Pack other) {
    return pack == null || pack.equals(other);
  }
}
