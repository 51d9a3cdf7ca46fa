// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import io.grundton.transcript.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns of one speaker in order, and the language of each.
 *
 * <p>A turn that is clear by itself is what it is. Turns too short for that are taken together
 * until they are clear; those that remain are in the language of the clear turns on both sides, or
 * on the one side where there are some. A turn that speaks against the language it would be given
 * has none, and so has a mixed one. A run that is hardly clearer than a turn must be is given up: a
 * few names can look like any language.
 */
final class SpeakerTurns {
  private static final int UNKNOWN = -1;

  private final Speaker speaker;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Together pending = new Together();
  private int[] languages = new int[0];

  SpeakerTurns(Speaker speaker) {
    this.speaker = speaker;
  }

  void add(int number, Passage passage) {
    numbers.add(number);
    passages.add(passage);
  }

  /** Finds the language of each turn. */
  void settle() {
    languages = new int[passages.size()];
    Arrays.fill(languages, UNKNOWN);
    int before = UNKNOWN;
    for (int i = 0; i < languages.length; i++) {
      Passage passage = passages.get(i);
      if (passage.isDecided()) {
        int language = passage.verdict();
        settlePending(before == UNKNOWN || before == language ? language : UNKNOWN);
        languages[i] = language;
        before = language;
      } else if (passage.verdict() == Passage.UNDECIDED) {
        pending.add(i, passage);
        Leader leader = pending.leader();
        if (leader.isClear()) {
          settlePending(leader.language());
          before = leader.language();
        }
      }
    }
    settlePending(before);
    giveUpThinRuns();
  }

  private void settlePending(int language) {
    if (language != UNKNOWN && !pending.oppose(language)) {
      for (int turn : pending.turns()) {
        if (!passages.get(turn).opposes(language)) {
          languages[turn] = language;
        }
      }
    }
    pending.clear();
  }

  private void giveUpThinRuns() {
    int first = 0;
    for (int i = 0; i < languages.length; i++) {
      pending.add(i, passages.get(i));
      if (endsRun(i)) {
        if (languages[first] != UNKNOWN && pending.leader().isThin()) {
          Arrays.fill(languages, first, i + 1, UNKNOWN);
        }
        pending.clear();
        first = i + 1;
      }
    }
  }

  private boolean endsRun(int turn) {
    return turn + 1 == languages.length || languages[turn + 1] != languages[turn];
  }

  /** Adds the longest stretches of turns in one language. */
  void addRuns(List<String> tags, List<LanguageRun> runs) {
    int first = 0;
    for (int i = 0; i < languages.length; i++) {
      if (endsRun(i)) {
        @Nullable String tag = languages[i] == UNKNOWN ? null : tags.get(languages[i]);
        runs.add(new LanguageRun(speaker, numbers.subList(first, i + 1), tag));
        first = i + 1;
      }
    }
  }

  /** Adds the letters of each language, and returns how many there are in all. */
  long count(long[] letters) {
    long all = 0;
    for (int i = 0; i < languages.length; i++) {
      int ofTurn = passages.get(i).letters();
      all += ofTurn;
      if (languages[i] != UNKNOWN) {
        letters[languages[i]] += ofTurn;
      }
    }
    return all;
  }
}
