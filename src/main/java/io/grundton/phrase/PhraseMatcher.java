// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.phrase.PhraseIndex.Compiled;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the phrases of a {@link PhraseIndex} in texts, one after the other. For one thread.
 *
 * <p>After {@link #find} the matcher also tells what it saw: words, their spans and sentences.
 */
public final class PhraseMatcher {
  /*
   * How a sequence is verified. Its anchor stands at token p. Going forward, `reach` holds the
   * positions relative to p at which the last test can have passed, as bits of a long: one step is a
   * shift by each length the gap allows, then a mask of the tokens that pass the next test. All
   * choices of all gaps go on together, so nothing is ever tried twice: a sequence of n tests with
   * gaps of g costs at most n * g shifts. Sixty tokens at most, see Phrase.MAX_SPAN. Backward is the
   * same with the signs turned. The lowest bits left give the shortest match, the highest the
   * longest.
   */

  private final PhraseIndex index;
  private final TokenTypes types;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final List<Hit> hits = new ArrayList<>();
  private int count;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] sentence = new int[64];
  private boolean[] question = new boolean[64];
  private String[] folded = new String[64];
  private int[][] passed = new int[64][];
  private final int[] passedIn;
  private int textNumber;

  PhraseMatcher(PhraseIndex index) {
    this.index = index;
    this.types = new TokenTypes(index.tests());
    this.passedIn = new int[index.testCount()];
  }

  /**
   * All hits of all phrases in a text, in no particular order: of all matches around one anchor the
   * one that the phrase's {@link PhraseIndex.Extent} names. The list is reused by the next call.
   *
   * @param text any text
   * @param customerNames folded words that {@code <customer_name>} stands for
   */
  public List<Hit> find(String text, Set<String> customerNames) {
    read(text, customerNames);
    hits.clear();
    for (int token = 0; token < count; token++) {
      for (int test : passed[token]) {
        for (Compiled sequence : index.anchoredAt(test)) {
          verify(sequence, token, text);
        }
      }
    }
    return hits;
  }

  /** How many words the last text had, short forms written out. */
  public int words() {
    return count;
  }

  /** The folded form of a word of the last text. */
  public String folded(int word) {
    return folded[word];
  }

  /** The number of the sentence that a word of the last text stands in. */
  public int sentence(int word) {
    return sentence[word];
  }

  /** Whether a word of the last text stands in a question. */
  public boolean inQuestion(int word) {
    return question[word];
  }

  private void read(String text, Set<String> customerNames) {
    tokenizer.tokenize(text, tokens);
    int nameTest = customerNames.isEmpty() ? -1 : index.tests().customerName();
    count = 0;
    textNumber++;
    for (int i = 0; i < tokens.count(); i++) {
      TokenTypes.TokenType type = types.of(text, tokens.start(i), tokens.end(i));
      for (int w = 0; w < type.words.length; w++) {
        if (count == start.length) {
          grow();
        }
        start[count] = tokens.start(i);
        end[count] = tokens.end(i);
        sentence[count] = tokens.sentence(i);
        question[count] = tokens.inQuestion(i);
        folded[count] = type.words[w];
        int[] tests = type.passed[w];
        if (nameTest >= 0 && customerNames.contains(type.words[w])) {
          tests = Arrays.copyOf(tests, tests.length + 1);
          tests[tests.length - 1] = nameTest;
        }
        for (int test : tests) {
          passedIn[test] = textNumber;
        }
        passed[count++] = tests;
      }
    }
  }

  private void grow() {
    int size = 2 * count;
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    sentence = Arrays.copyOf(sentence, size);
    question = Arrays.copyOf(question, size);
    folded = Arrays.copyOf(folded, size);
    passed = Arrays.copyOf(passed, size);
  }

  /*
   * Most sequences fail because one of their words is nowhere in the text, which one look at an
   * array per word tells; without it, verifying was a quarter of the whole audit.
   */
  private void verify(Compiled sequence, int anchorToken, String text) {
    int[] tests = sequence.tests();
    for (int test : tests) {
      if (passedIn[test] != textNumber) {
        return;
      }
    }
    long forward = 1;
    int[] gaps = sequence.gaps();
    for (int i = sequence.anchor() + 1; i < tests.length && forward != 0; i++) {
      forward = passing(step(forward, gaps[i]), tests[i], anchorToken, 1);
    }
    if (sequence.atEnd()) {
      forward &= endOfTurn(anchorToken, sequence.endGap());
    }
    if (forward == 0) {
      return;
    }
    long backward = 1;
    for (int i = sequence.anchor() - 1; i >= 0 && backward != 0; i--) {
      backward = passing(step(backward, gaps[i + 1]), tests[i], anchorToken, -1);
    }
    if (sequence.atStart()) {
      backward &= startOfTurn(anchorToken, gaps[0]);
    }
    if (backward == 0) {
      return;
    }
    int from = anchorToken - distance(backward, sequence.extent());
    int to = anchorToken + distance(forward, sequence.extent()) + 1;
    hits.add(
        new Hit(
            sequence.phrase(),
            from,
            to,
            start[from],
            end[to - 1],
            layer(sequence.layer(), from, to, text)));
  }

  /** The distances back from the anchor that are at most a gap away from the first token. */
  private long startOfTurn(int anchorToken, int gap) {
    return sentence[0] == sentence[anchorToken] ? atLeast(anchorToken - gap) : 0;
  }

  /** The distances on from the anchor that are at most a gap away from the last token. */
  private long endOfTurn(int anchorToken, int gap) {
    return sentence[count - 1] == sentence[anchorToken]
        ? atLeast(count - 1 - anchorToken - gap)
        : 0;
  }

  private static long atLeast(int distance) {
    return distance <= 0 ? -1 : distance < Long.SIZE ? -1L << distance : 0;
  }

  private static int distance(long reach, PhraseIndex.Extent extent) {
    return extent == PhraseIndex.Extent.SHORTEST
        ? Long.numberOfTrailingZeros(reach)
        : Long.SIZE - 1 - Long.numberOfLeadingZeros(reach);
  }

  private static long step(long reach, int gap) {
    long next = 0;
    long shifted = reach << 1;
    for (int skipped = 0; skipped <= gap; skipped++) {
      next |= shifted;
      shifted <<= 1;
    }
    return next;
  }

  private long passing(long candidates, int test, int anchorToken, int direction) {
    long result = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int distance = Long.numberOfTrailingZeros(rest);
      int token = anchorToken + direction * distance;
      if (token < 0 || token >= count || sentence[token] != sentence[anchorToken]) {
        break;
      }
      if (passes(token, test)) {
        result |= 1L << distance;
      }
    }
    return result;
  }

  private boolean passes(int token, int test) {
    for (int passedTest : passed[token]) {
      if (passedTest == test) {
        return true;
      }
    }
    return false;
  }

  private Layer layer(Layer needed, int from, int to, String text) {
    if (needed != Layer.FOLD) {
      return needed;
    }
    for (int token = from; token < to; token++) {
      if (end[token] - start[token] != folded[token].length()
          || !text.startsWith(folded[token], start[token])) {
        return Layer.FOLD;
      }
    }
    return Layer.SURFACE;
  }
}
