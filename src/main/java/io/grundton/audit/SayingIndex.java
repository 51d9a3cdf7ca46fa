// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseIndex;
import io.grundton.policy.By;
import io.grundton.policy.Saying;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;

/** All sayings of a pack, numbered, their phrases in one {@link PhraseIndex}. */
final class SayingIndex {
  private final List<Entry> sayings = new ArrayList<>();
  private final PhraseIndex.Builder builder = new PhraseIndex.Builder();
  private final List<Role> roles = new ArrayList<>();

  /**
   * A numbered saying.
   *
   * @param by whose turns are searched
   * @param required whether it is also heard where it does not count: its absence is shown with the
   *     nearest miss
   */
  record Entry(Saying saying, By by, boolean required) {}

  /**
   * What a phrase is for.
   *
   * @param saying number of its saying
   * @param exception whether a hit deletes others
   * @param pattern the phrase as written
   */
  record Role(int saying, boolean exception, String pattern) {}

  /** Adds a saying and returns its number. */
  int add(Saying saying, By by) {
    return add(new Entry(saying, by, false));
  }

  /** Adds a saying that must be said, and returns its number. */
  int addRequired(Saying saying, By by) {
    return add(new Entry(saying, by, true));
  }

  private int add(Entry entry) {
    int number = sayings.size();
    Saying saying = entry.saying();
    sayings.add(entry);
    for (Phrase phrase : saying.say()) {
      add(saying.across() ? phrase.acrossSentences() : phrase, number, false);
    }
    for (Phrase phrase : saying.except()) {
      add(saying.across() ? phrase.acrossSentences() : phrase, number, true);
    }
    return number;
  }

  private void add(Phrase phrase, int saying, boolean exception) {
    builder.add(phrase, exception ? PhraseIndex.Extent.LONGEST : PhraseIndex.Extent.SHORTEST);
    roles.add(new Role(saying, exception, phrase.source()));
  }

  PhraseIndex build(Stemmer stemmer) {
    return builder.build(stemmer);
  }

  int size() {
    return sayings.size();
  }

  Entry saying(int number) {
    return sayings.get(number);
  }

  Role role(int phrase) {
    return roles.get(phrase);
  }
}
