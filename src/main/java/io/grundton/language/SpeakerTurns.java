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
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < languages.length; i++) {
      if (languages[i] == UNKNOWN) {
        continue;
      }
      if (!run.isEmpty() && languages[run.get(0)] != languages[i]) {
        giveUpIfThin(run);
        run.clear();
      }
      run.add(i);
    }
    giveUpIfThin(run);
  }

  private void giveUpIfThin(List<Integer> run) {
    Together together = new Together();
    run.forEach(turn -> together.add(turn, passages.get(turn)));
    if (together.leader().isThin()) {
      run.forEach(turn -> languages[turn] = UNKNOWN);
    }
  }

  /** Adds the runs of known languages, and of turns one after another whose language is unknown. */
  void addRuns(List<String> tags, List<LanguageRun> runs) {
    List<Integer> known = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    int language = UNKNOWN;
    for (int i = 0; i < languages.length; i++) {
      if (languages[i] == UNKNOWN) {
        unknown.add(numbers.get(i));
      } else {
        addRun(unknown, null, runs);
        if (languages[i] != language) {
          addRun(known, language == UNKNOWN ? null : tags.get(language), runs);
          language = languages[i];
        }
        known.add(numbers.get(i));
      }
    }
    addRun(unknown, null, runs);
    addRun(known, language == UNKNOWN ? null : tags.get(language), runs);
  }

  private void addRun(List<Integer> turns, @Nullable String tag, List<LanguageRun> runs) {
    if (!turns.isEmpty()) {
      runs.add(new LanguageRun(speaker, turns, tag));
      turns.clear();
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
