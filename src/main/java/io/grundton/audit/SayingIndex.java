// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseIndex;
import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.Saying;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sayings of a pack, numbered, their phrases in one {@link PhraseIndex}. */
final class SayingIndex {
  private final List<Listening> sayings = new ArrayList<>();
  private final PhraseIndex.Builder builder = new PhraseIndex.Builder();
  private final List<Role> roles = new ArrayList<>();

  /**
   * What a phrase is for.
   *
   * @param saying number of its saying
   * @param exception whether a hit deletes others
   * @param phrase the phrase
   */
  record Role(int saying, boolean exception, Phrase phrase) {}

  /** Adds a saying and returns its number. */
  int add(Saying saying, By by) {
    return add(saying, by, false, null);
  }

  /** Adds the saying of an event and returns its number. */
  int add(Event event) {
    return add(event.saying(), event.by(), false, event);
  }

  /** Adds the saying of an event that must happen, and returns its number. */
  int addRequired(Event event) {
    return add(event.saying(), event.by(), true, event);
  }

  private int add(Saying saying, By by, boolean required, @Nullable Event event) {
    int number = sayings.size();
    sayings.add(new Listening(number, saying, by, required, event));
    for (Phrase phrase : saying.say()) {
      add(phrase, saying, number, false);
    }
    for (Phrase phrase : saying.except()) {
      add(phrase, saying, number, true);
    }
    return number;
  }

  private void add(Phrase phrase, Saying of, int saying, boolean exception) {
    builder.add(
        of.across() ? phrase.acrossSentences() : phrase,
        exception ? PhraseIndex.Extent.LONGEST : PhraseIndex.Extent.SHORTEST);
    roles.add(new Role(saying, exception, phrase));
  }

  PhraseIndex build(Stemmer stemmer) {
    return builder.build(stemmer);
  }

  int size() {
    return sayings.size();
  }

  Listening saying(int number) {
    return sayings.get(number);
  }

  Role role(int phrase) {
    return roles.get(phrase);
  }
}
