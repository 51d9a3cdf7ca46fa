// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.policy.By;
import io.grundton.policy.Where;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that somebody says somewhere.
 *
 * @param by who
 * @param where in which of their turns
 * @param say any of these
 * @param except but not as part of these
 */
public record DraftSaying(By by, Where where, List<DraftPhrase> say, List<DraftPhrase> except) {
  public DraftSaying {
    say = List.copyOf(say);
    except = List.copyOf(except);
    if (say.isEmpty()) {
      throw new IllegalArgumentException("say must have at least one phrase, but has none");
    }
  }

  /** The phrases that are looked for, in the phrase language. */
  public List<String> phrases() {
    return say.stream().map(DraftPhrase::text).toList();
  }

  /** Whether this and the other are one saying with the phrases of both. */
  boolean fits(DraftSaying other) {
    return by == other.by
        && where.equals(other.where)
        && except.isEmpty()
        && other.except.isEmpty();
  }

  DraftSaying with(DraftSaying other) {
    return new DraftSaying(
        by, where, Stream.concat(say.stream(), other.say.stream()).distinct().toList(), except);
  }
}
