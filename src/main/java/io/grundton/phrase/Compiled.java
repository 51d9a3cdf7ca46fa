// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/**
 * A sequence with its tests numbered. What verifying it touches is in two objects: where many
 * phrases are found, the time goes into waiting for memory.
 *
 * @param number its own number if it may be filed twice where one word stands, since its anchor or
 *     a neighbour of it is a choice; otherwise {@link LongTable#NONE}
 * @param phrase the number of its phrase
 * @param steps the gap before each test and the test, by turns, see {@link Sequence}
 * @param endGap how many tokens may stand after the last test, see {@link Sequence}
 * @param first the first test of its anchor
 * @param last the last test of its anchor
 * @param atStart whether the first gap begins at the turn's first token
 * @param atEnd whether the last gap ends at the turn's last token
 * @param across whether gaps may cross the end of a sentence
 * @param extent which of the matches around an anchor is the hit
 * @param layer the widest view that its tests look at
 */
@SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
record Compiled(
    int number,
    int phrase,
    int[] steps,
    int endGap,
    int first,
    int last,
    boolean atStart,
    boolean atEnd,
    boolean across,
    PhraseIndex.Extent extent,
    Layer layer) {
  static Compiled of(
      int number, int phrase, Sequence sequence, TokenTests tests, PhraseIndex.Extent extent) {
    int[] steps = new int[2 * sequence.tests().size()];
    for (int i = 0; i < sequence.tests().size(); i++) {
      steps[2 * i] = sequence.gaps().get(i);
      steps[2 * i + 1] = tests.number(sequence.tests().get(i));
    }
    Anchor anchor = Anchor.of(sequence);
    boolean choice = false;
    for (int i = Math.max(0, anchor.first() - 1);
        i < sequence.tests().size() && i <= anchor.last() + 1;
        i++) {
      choice |= sequence.tests().get(i).kind() == TokenTest.Kind.ANY;
    }
    return new Compiled(
        choice ? number : LongTable.NONE,
        phrase,
        steps,
        sequence.endGap(),
        anchor.first(),
        anchor.last(),
        sequence.atStart(),
        sequence.atEnd(),
        sequence.across(),
        extent,
        sequence.layer());
  }

  /** How many tests there are. */
  int length() {
    return steps.length / 2;
  }

  /** How many tokens may stand before a test. */
  int gap(int i) {
    return steps[2 * i];
  }

  /** The number of a test. */
  int test(int i) {
    return steps[2 * i + 1];
  }
}
