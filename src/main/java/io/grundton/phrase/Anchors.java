// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of an index, filed by what must stand in a text before they are looked at: their
 * anchor and, if they have other tests, the partner beside it. So an anchor that many sequences
 * share costs what stands around it in the text, not what is filed under it.
 */
final class Anchors {
  private static final Compiled[] NOTHING = {};

  private final TokenTests tests;
  private final Automaton runs = new Automaton();
  private final Entry[] byRun;
  private final @Nullable Entry[] byTest;
  private final LongTable places = new LongTable();
  private final Compiled[][] partnered;
  private int sides;

  /** What is filed under one anchor. */
  static final class Entry {
    private final int length;
    private int phrase = LongTable.NONE;
    private Compiled[] others = {};
    private @Nullable Side ahead;
    private @Nullable Side back;

    private Entry(int length) {
      this.length = length;
    }

    /** How many tokens the anchor has. */
    int length() {
      return length;
    }

    /**
     * A phrase for which the anchor is all there is to find, {@link LongTable#NONE} without one.
     */
    int phrase() {
      return phrase;
    }

    /** The other sequences that have no partner. */
    Compiled[] others() {
      return others;
    }

    /** Those whose partner stands after the anchor. */
    @Nullable Side ahead() {
      return ahead;
    }

    /** Those whose partner stands before the anchor. */
    @Nullable Side back() {
      return back;
    }
  }

  /** The sequences of an anchor that have their partner on one side of it. */
  static final class Side {
    private final int number;
    private int reach;
    private boolean across;

    /** A bit for each partner, some for several: most words are none, and need no look-up. */
    private long partners;

    private Side(int number) {
      this.number = number;
    }

    /** Whether a partner may stand in another sentence. */
    boolean across() {
      return across;
    }

    /** How many tokens from the anchor a partner may stand. */
    int reach() {
      return reach;
    }
  }

  /** What grows while sequences are filed. */
  private static final class Draft {
    final List<Entry> byRun = new ArrayList<>();
    final Map<Entry, List<Compiled>> others = new LinkedHashMap<>();
    final List<List<Compiled>> partnered = new ArrayList<>();
  }

  /** Files sequences that have these tests. */
  Anchors(TokenTests tests, List<Compiled> sequences) {
    this.tests = tests;
    byTest = new Entry[tests.simple()];
    Draft draft = new Draft();
    sequences.forEach(sequence -> file(sequence, draft));
    runs.link();
    byRun = draft.byRun.toArray(Entry[]::new);
    draft.others.forEach((entry, others) -> entry.others = others.toArray(Compiled[]::new));
    partnered =
        draft.partnered.stream()
            .map(each -> each.toArray(Compiled[]::new))
            .toArray(Compiled[][]::new);
  }

  private void file(Compiled sequence, Draft draft) {
    int[] run = new int[sequence.last() + 1 - sequence.first()];
    for (int i = 0; i < run.length; i++) {
      run[i] = sequence.test(sequence.first() + i);
    }
    int[] members = tests.members(run[0]);
    if (run.length > 1 || (members.length == 1 && tests.isWord(run[0]))) {
      Entry entry = ofRun(draft, run);
      if (run.length == sequence.length()
          && entry.phrase == LongTable.NONE
          && !sequence.atStart()
          && !sequence.atEnd()) {
        entry.phrase = sequence.phrase();
      } else {
        file(sequence, entry, draft);
      }
    } else {
      for (int member : members) {
        file(sequence, tests.isWord(member) ? ofRun(draft, member) : ofTest(member), draft);
      }
    }
  }

  private Entry ofRun(Draft draft, int... words) {
    int run = runs.add(words);
    if (run == draft.byRun.size()) {
      draft.byRun.add(new Entry(words.length));
    }
    return draft.byRun.get(run);
  }

  private Entry ofTest(int test) {
    Entry entry = byTest[test];
    if (entry == null) {
      entry = new Entry(1);
      byTest[test] = entry;
    }
    return entry;
  }

  private void file(Compiled sequence, Entry entry, Draft draft) {
    int before = sequence.first() - 1;
    int after = sequence.last() + 1;
    if (before < 0 && after == sequence.length()) {
      draft.others.computeIfAbsent(entry, e -> new ArrayList<>()).add(sequence);
    } else if (before < 0
        || (after < sequence.length() && sequence.gap(after) <= sequence.gap(before + 1))) {
      entry.ahead = entry.ahead == null ? new Side(sides++) : entry.ahead;
      file(sequence, entry.ahead, sequence.test(after), sequence.gap(after), draft);
    } else {
      entry.back = entry.back == null ? new Side(sides++) : entry.back;
      file(sequence, entry.back, sequence.test(before), sequence.gap(before + 1), draft);
    }
  }

  private void file(Compiled sequence, Side side, int partner, int gap, Draft draft) {
    side.across |= sequence.across();
    side.reach = Math.max(side.reach, gap + 1);
    for (int member : tests.members(partner)) {
      side.partners |= 1L << member;
      long key = LongTable.key(side.number, member);
      int place = places.get(key);
      if (place == LongTable.NONE) {
        place = draft.partnered.size();
        places.put(key, place);
        draft.partnered.add(new ArrayList<>());
      }
      draft.partnered.get(place).add(sequence);
    }
  }

  /** Finds the runs of words that are anchors; their symbols are the numbers of the tests. */
  Automaton runs() {
    return runs;
  }

  /** What is filed under a run, by the number of its string. */
  Entry atRun(int string) {
    return byRun[string];
  }

  /** What is filed under a simple test that is not for one word. */
  @Nullable Entry atTest(int test) {
    return byTest[test];
  }

  /** The sequences of a side whose partner is this simple test, or a choice that it is among. */
  Compiled[] partnered(Side side, int test) {
    if (((side.partners >>> test) & 1) == 0) {
      return NOTHING;
    }
    int place = places.get(LongTable.key(side.number, test));
    return place == LongTable.NONE ? NOTHING : partnered[place];
  }
}
