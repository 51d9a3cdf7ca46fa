// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.Arrays;

/**
 * What an index knows of a folded word: the tests that it passes, but for choices.
 *
 * @param folded the word
 * @param itself the number of the test for this very word, {@link LongTable#NONE} if there is none
 * @param others the numbers of all other tests that it passes
 * @param asWritten whether it stands in the text letter by letter
 */
@SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
record Word(String folded, int itself, int[] others, boolean asWritten) {
  /** The same word, one more test passed. */
  Word passing(int test) {
    int[] more = Arrays.copyOf(others, others.length + 1);
    more[others.length] = test;
    return new Word(folded, itself, more, asWritten);
  }

  /** Whether it passes one of these tests, which are sorted. */
  boolean passesAny(int[] tests) {
    if (itself >= 0 && Arrays.binarySearch(tests, itself) >= 0) {
      return true;
    }
    for (int other : others) {
      if (Arrays.binarySearch(tests, other) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it passes one test that is not a choice. */
  boolean passes(int test) {
    if (test == itself) {
      return true;
    }
    for (int other : others) {
      if (other == test) {
        return true;
      }
    }
    return false;
  }
}
