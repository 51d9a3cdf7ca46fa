// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/**
 * The part of a sequence that is looked for first: a run of plain words without gaps, or one test
 * of another kind.
 *
 * @param first the first test of it
 * @param last the last test of it
 */
record Anchor(int first, int last) {
  private static final int RARER_BY_A_WORD = 60;

  /*
   * The part that should be found least often. It must not depend on other phrases: the anchor
   * decides which of several spans is found, and a rule must find the same in every pack.
   */
  static Anchor of(Sequence sequence) {
    int from = 0;
    int to = 0;
    int least = Integer.MAX_VALUE;
    for (int first = 0; first < sequence.tests().size(); ) {
      int last = first;
      int expense = expense(sequence.tests().get(first));
      while (isWord(sequence, last)
          && last + 1 < sequence.tests().size()
          && isWord(sequence, last + 1)
          && sequence.gaps().get(last + 1) == 0) {
        last++;
        expense = Math.min(expense, expense(sequence.tests().get(last)));
      }
      expense -= RARER_BY_A_WORD * (last - first);
      if (expense < least) {
        from = first;
        to = last;
        least = expense;
      }
      first = last + 1;
    }
    return new Anchor(from, to);
  }

  private static boolean isWord(Sequence sequence, int test) {
    return sequence.tests().get(test).kind() == TokenTest.Kind.WORD;
  }

  /** A guess at how often a test passes: shapes and short words often, long words rarely. */
  private static int expense(TokenTest test) {
    return switch (test.kind()) {
      case SHAPE -> 400;
      case CUSTOMER_NAME, VERB_HEAD, VERB_TAIL -> 60;
      case STEM, VERB, PREFIX, SUFFIX, INFIX -> 40 + 20 * Math.max(0, 6 - test.text().length());
      case WORD, CASED -> 20 * Math.max(0, 8 - test.text().length());
      case ANY ->
          10 + test.members().stream().mapToInt(member -> expense(member)).max().orElseThrow();
    };
  }
}
