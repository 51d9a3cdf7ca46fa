// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the languages of a conversation from its text alone. Linear in the length of the text. Not
 * safe for use by several threads at once.
 */
public final class LanguageFinder {
  private final List<String> languages;
  private final PassageReader reader;

  /** A finder of the languages that the weights know: two or more, or none at all. */
  public LanguageFinder(WordWeights weights) {
    languages = List.copyOf(weights.languages());
    reader = new PassageReader(weights);
  }

  /** The languages of a conversation. */
  public LanguagesHeard in(Conversation conversation) {
    if (languages.isEmpty()) {
      return LanguagesHeard.NONE;
    }
    Map<Speaker, SpeakerTurns> speakers = new EnumMap<>(Speaker.class);
    List<Turn> turns = conversation.turns();
    for (Turn turn : turns) {
      if (!turn.internal() && turn.speaker() != Speaker.SYSTEM) {
        speakers
            .computeIfAbsent(turn.speaker(), SpeakerTurns::new)
            .add(turn.number(), reader.read(turn.text()));
      }
    }
    long[] letters = new long[languages.size()];
    long all = 0;
    List<LanguageRun> runs = new ArrayList<>();
    for (SpeakerTurns speaker : speakers.values()) {
      speaker.settle();
      speaker.addRuns(languages, runs);
      all += speaker.count(letters);
    }
    runs.sort(Comparator.comparingInt(LanguageRun::firstTurn));
    return new LanguagesHeard(prevailing(letters, all), runs);
  }

  private @Nullable String prevailing(long[] letters, long all) {
    long known = Arrays.stream(letters).sum();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] > 0 && NearlyAll.is(letters[i], known) && 2 * known >= all) {
        return languages.get(i);
      }
    }
    return null;
  }
}
