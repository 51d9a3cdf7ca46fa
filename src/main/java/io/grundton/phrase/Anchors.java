// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of an index, filed by what must stand in a text before they are looked at: their
 * anchor and, if they have other tests, the partner beside it. So an anchor that many sequences
 * share costs what stands around it in the text, not what is filed under it.
 */
final class Anchors {
  private final TokenTests tests;
  private final Automaton runs = new Automaton();
  private final List<Entry> byRun = new ArrayList<>();
  private final @Nullable Entry[] byTest;
  private int entries;
  private final LongTable partners = new LongTable();
  private final List<List<Compiled>> partnered = new ArrayList<>();

  /** What is filed under one anchor. */
  static final class Entry {
    private final int number;
    private final int length;
    private final List<Compiled> alone = new ArrayList<>(0);
    private int ahead;
    private int back;

    private Entry(int number, int length) {
      this.number = number;
      this.length = length;
    }

    /** How many tokens the anchor has. */
    int length() {
      return length;
    }

    /** The sequences that have no other test. */
    List<Compiled> alone() {
      return alone;
    }

    /** How many tokens on from the anchor a partner may stand, 0 if all stand before it. */
    int ahead() {
      return ahead;
    }

    /** How many tokens back from the anchor a partner may stand, 0 if all stand after it. */
    int back() {
      return back;
    }
  }

  /** Files sequences that have these tests. */
  Anchors(TokenTests tests, List<Compiled> sequences) {
    this.tests = tests;
    byTest = new Entry[tests.simple()];
    for (Compiled sequence : sequences) {
      Anchor anchor = sequence.anchor();
      int first = sequence.tests()[anchor.first()];
      if (anchor.first() < anchor.last()) {
        file(
            sequence,
            ofRun(Arrays.copyOfRange(sequence.tests(), anchor.first(), anchor.last() + 1)));
      } else {
        for (int member : tests.members(first)) {
          file(sequence, tests.isWord(member) ? ofRun(member) : ofTest(member));
        }
      }
    }
    runs.link();
  }

  private Entry ofRun(int... words) {
    int run = runs.add(words);
    if (run == byRun.size()) {
      byRun.add(new Entry(entries++, words.length));
    }
    return byRun.get(run);
  }

  private Entry ofTest(int test) {
    Entry entry = byTest[test];
    if (entry == null) {
      entry = new Entry(entries++, 1);
      byTest[test] = entry;
    }
    return entry;
  }

  private void file(Compiled sequence, Entry entry) {
    Anchor anchor = sequence.anchor();
    if (anchor.partner() == Anchor.ALONE) {
      entry.alone.add(sequence);
      return;
    }
    boolean ahead = anchor.partner() > anchor.last();
    if (ahead) {
      entry.ahead = Math.max(entry.ahead, 1 + sequence.gaps()[anchor.partner()]);
    } else {
      entry.back = Math.max(entry.back, 1 + sequence.gaps()[anchor.first()]);
    }
    for (int member : tests.members(sequence.tests()[anchor.partner()])) {
      long key = key(entry, ahead, member);
      int place = partners.get(key);
      if (place == LongTable.NONE) {
        place = partnered.size();
        partners.put(key, place);
        partnered.add(new ArrayList<>(1));
      }
      partnered.get(place).add(sequence);
    }
  }

  private static long key(Entry entry, boolean ahead, int test) {
    return LongTable.key(entry.number, 2 * test + (ahead ? 1 : 0));
  }

  /** Finds the runs of words that are anchors; their symbols are the numbers of the tests. */
  Automaton runs() {
    return runs;
  }

  /** What is filed under a run, by the number of its string. */
  Entry atRun(int string) {
    return byRun.get(string);
  }

  /** What is filed under a simple test that is not for one word. */
  @Nullable Entry atTest(int test) {
    return byTest[test];
  }

  /** The sequences of an entry whose partner on from the anchor may be this simple test. */
  List<Compiled> withPartnerAhead(Entry entry, int test) {
    return at(key(entry, true, test));
  }

  /** The sequences of an entry whose partner back from the anchor may be this simple test. */
  List<Compiled> withPartnerBack(Entry entry, int test) {
    return at(key(entry, false, test));
  }

  private List<Compiled> at(long key) {
    int place = partners.get(key);
    return place == LongTable.NONE ? List.of() : partnered.get(place);
  }
}
