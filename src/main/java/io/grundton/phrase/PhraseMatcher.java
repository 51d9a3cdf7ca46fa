// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Compounds;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the phrases of a {@link PhraseIndex} in texts, one after the other. For one thread.
 *
 * <p>After {@link #find} the matcher also tells what it saw: words, their spans and sentences.
 */
public final class PhraseMatcher {
  /*
   * How a sequence is verified. Its anchor ends at word p. Going forward, `reach` holds the
   * positions relative to p at which the last test can have passed, as bits of a long: one step is a
   * shift by each length the gap allows, then a mask of the words that pass the next test. All
   * choices of all gaps go on together, so nothing is ever tried twice: a sequence of n tests with
   * gaps of g costs at most n * g shifts. Sixty tokens at most, see Phrase.MAX_SPAN. Backward is the
   * same with the signs turned. The lowest bits left give the shortest match, the highest the
   * longest.
   */

  private final TokenTests tests;
  private final Anchors anchors;
  private final TokenTypes types;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens asWritten = new Tokens();
  private final Tokens joined = new Tokens();
  private final RegexSearch regexes;
  private final List<Hit> hits = new ArrayList<>();
  private Tokens tokens = asWritten;
  private int count;
  private Word[] words = new Word[64];
  private int[] token = new int[64];

  /** The last word up to each that does not stand in the text letter by letter, -1 if none. */
  private int[] lastFolded = new int[64];

  /** Where each sequence was looked at last: the number of words before it in all texts. */
  private final long[] lookedAt;

  private long wordsBefore;

  PhraseMatcher(PhraseIndex index) {
    tests = index.tests();
    anchors = index.anchors();
    regexes = index.regexes();
    types = new TokenTypes(tests);
    lookedAt = new long[index.sequences()];
    Arrays.fill(lookedAt, -1);
  }

  /**
   * All hits of all phrases in a text, in no particular order: of all matches around one anchor the
   * one that the phrase's {@link PhraseIndex.Extent} names. A text with {@link Compounds} is read
   * twice, and what either reading finds is a hit. The list is reused by the next call.
   *
   * @param text any text
   * @param customerNames folded words that {@code <customer_name>} stands for
   */
  public List<Hit> find(String text, Set<String> customerNames) {
    hits.clear();
    tokenizer.tokenize(text, asWritten);
    if (Compounds.in(text, asWritten)) {
      Compounds.join(text, asWritten, joined);
      read(text, joined, customerNames);
      findSequences();
      List<Joined> inJoined = hits.stream().map(this::joined).toList();
      hits.clear();
      read(text, asWritten, customerNames);
      findSequences();
      addMissing(inJoined);
    } else {
      read(text, asWritten, customerNames);
      findSequences();
    }
    regexes.find(text, (phrase, from, to) -> hits.add(hit(phrase, from, to, Layer.REGEX)));
    return hits;
  }

  private void findSequences() {
    Automaton runs = anchors.runs();
    int state = Automaton.ROOT;
    for (int word = 0; word < count; word++) {
      if (word > 0 && sentence(word) != sentence(word - 1)) {
        state = Automaton.ROOT;
      }
      int itself = words[word].itself();
      state = itself < 0 ? Automaton.ROOT : runs.step(state, itself);
      for (int s = runs.ending(state); s != Automaton.ROOT; s = runs.nextEnding(s)) {
        lookAround(anchors.atRun(runs.string(s)), word);
      }
      for (int test : words[word].others()) {
        Anchors.Entry entry = anchors.atTest(test);
        if (entry != null) {
          lookAround(entry, word);
        }
      }
    }
  }

  /**
   * A hit in the reading with compounds joined.
   *
   * @param before words of its first token that are not part of it
   * @param after words of its last token that are not part of it
   */
  private record Joined(Hit hit, int before, int after) {}

  private Joined joined(Hit hit) {
    int before = 0;
    while (hit.startToken() > before && shareToken(hit.startToken() - before, -1)) {
      before++;
    }
    int after = 0;
    while (hit.endToken() + after < count && shareToken(hit.endToken() - 1 + after, 1)) {
      after++;
    }
    return new Joined(hit, before, after);
  }

  private boolean shareToken(int word, int direction) {
    return token[word] == token[word + direction];
  }

  /** Adds what the other reading found, unless it is found already. */
  private void addMissing(List<Joined> inJoined) {
    Set<Hit> found = new HashSet<>();
    hits.forEach(hit -> found.add(hit.on(Layer.SURFACE)));
    for (Joined joined : inJoined) {
      Hit there = joined.hit();
      Hit whole = hit(there.phrase(), there.start(), there.end(), there.layer());
      Hit here =
          new Hit(
              there.phrase(),
              whole.startToken() + joined.before(),
              whole.endToken() - joined.after(),
              there.start(),
              there.end(),
              there.layer());
      if (found.add(here.on(Layer.SURFACE))) {
        hits.add(here);
      }
    }
  }

  /** A hit by its place in the text; of no words if it is between two. */
  private Hit hit(int phrase, int start, int end, Layer layer) {
    int from = firstWord(start + 1, false);
    return new Hit(phrase, from, Math.max(from, firstWord(end, true)), start, end, layer);
  }

  /** The first word that starts, or ends, at a char or after it. */
  private int firstWord(int at, boolean starts) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int place = starts ? tokens.start(token[middle]) : tokens.end(token[middle]);
      if (place < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many words the last text had, short forms written out. */
  public int words() {
    return count;
  }

  /** The folded form of a word of the last text. */
  public String folded(int word) {
    return words[word].folded();
  }

  /** The number of the sentence that a word of the last text stands in. */
  public int sentence(int word) {
    return tokens.sentence(token[word]);
  }

  /** The first char of a word of the last text. */
  public int start(int word) {
    return tokens.start(token[word]);
  }

  /** The char after a word of the last text. */
  public int end(int word) {
    return tokens.end(token[word]);
  }

  /** Whether a word of the last text stands in a question. */
  public boolean inQuestion(int word) {
    return tokens.inQuestion(token[word]);
  }

  private void read(String text, Tokens reading, Set<String> customerNames) {
    tokens = reading;
    wordsBefore += count;
    int nameTest = customerNames.isEmpty() ? LongTable.NONE : tests.customerName();
    int folded = -1;
    count = 0;
    for (int i = 0; i < tokens.count(); i++) {
      for (Word word : types.of(tokens.chars(), tokens.start(i), tokens.end(i))) {
        if (count == words.length) {
          grow();
        }
        if (!word.asWritten()) {
          folded = count;
        }
        boolean name = nameTest >= 0 && customerNames.contains(word.folded());
        words[count] = name ? word.passing(nameTest) : word;
        token[count] = i;
        lastFolded[count++] = folded;
      }
    }
    tests.verbs().find(text, this, this::passAlso);
  }

  private void passAlso(int word, int test) {
    if (!words[word].passes(test)) {
      words[word] = words[word].passing(test);
    }
  }

  private void grow() {
    int size = 2 * count;
    words = Arrays.copyOf(words, size);
    token = Arrays.copyOf(token, size);
    lastFolded = Arrays.copyOf(lastFolded, size);
  }

  /* Verifies each sequence whose anchor ends here, if its partner stands where it may stand. */
  private void lookAround(Anchors.Entry entry, int last) {
    int first = last + 1 - entry.length();
    if (entry.phrase() != LongTable.NONE) {
      add(entry.phrase(), first, last, Layer.FOLD);
    }
    verify(entry.others(), first, last);
    Anchors.Side ahead = entry.ahead();
    if (ahead != null) {
      for (int i = 1; i <= ahead.reach() && inReach(ahead, last + i, last); i++) {
        Word word = words[last + i];
        if (word.itself() != LongTable.NONE) {
          lookAt(ahead, word.itself(), last + 1, last + i, first, last);
        }
        for (int test : word.others()) {
          lookAt(ahead, test, last + 1, last + i, first, last);
        }
      }
    }
    Anchors.Side back = entry.back();
    if (back != null) {
      for (int i = 1; i <= back.reach() && inReach(back, first - i, last); i++) {
        Word word = words[first - i];
        if (word.itself() != LongTable.NONE) {
          lookAt(back, word.itself(), first - i + 1, first, first, last);
        }
        for (int test : word.others()) {
          lookAt(back, test, first - i + 1, first, first, last);
        }
      }
    }
  }

  /* Not if a word between the partner and the anchor passes the same test: then it was done there. */
  private void lookAt(Anchors.Side side, int partner, int from, int to, int first, int last) {
    Compiled[] sequences = anchors.partnered(side, partner);
    if (sequences.length > 0) {
      for (int between = from; between < to; between++) {
        if (words[between].passes(partner)) {
          return;
        }
      }
      verify(sequences, first, last);
    }
  }

  private void verify(Compiled[] sequences, int first, int last) {
    for (Compiled sequence : sequences) {
      if (sequence.number() == LongTable.NONE) {
        verify(sequence, first, last);
      } else if (lookedAt[sequence.number()] != wordsBefore + last) {
        lookedAt[sequence.number()] = wordsBefore + last;
        verify(sequence, first, last);
      }
    }
  }

  private void verify(Compiled sequence, int first, int last) {
    long forward = 1;
    for (int i = sequence.last() + 1; i < sequence.length() && forward != 0; i++) {
      forward = passing(sequence, i, step(forward, sequence.gap(i)), last, 1);
    }
    if (sequence.atEnd()) {
      forward &= endOfTurn(sequence, last);
    }
    if (forward == 0) {
      return;
    }
    long backward = 1;
    for (int i = sequence.first() - 1; i >= 0 && backward != 0; i--) {
      backward = passing(sequence, i, step(backward, sequence.gap(i + 1)), first, -1);
    }
    if (sequence.atStart()) {
      backward &= startOfTurn(sequence, first);
    }
    if (backward == 0) {
      return;
    }
    int from = first - distance(backward, sequence.extent());
    int to = last + distance(forward, sequence.extent());
    add(sequence.phrase(), from, to, sequence.layer());
  }

  private void add(int phrase, int from, int to, Layer needed) {
    Layer layer = needed == Layer.FOLD && lastFolded[to] < from ? Layer.SURFACE : needed;
    hits.add(
        new Hit(phrase, from, to + 1, tokens.start(token[from]), tokens.end(token[to]), layer));
  }

  /** The distances back from the anchor that are at most a gap away from the first token. */
  private long startOfTurn(Compiled sequence, int anchor) {
    return sequence.across() || inSentence(0, anchor) ? atLeast(anchor - sequence.gap(0)) : 0;
  }

  /** The distances on from the anchor that are at most a gap away from the last token. */
  private long endOfTurn(Compiled sequence, int anchor) {
    return sequence.across() || inSentence(count - 1, anchor)
        ? atLeast(count - 1 - anchor - sequence.endGap())
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

  private long passing(Compiled sequence, int test, long candidates, int anchor, int direction) {
    int gap = sequence.gap(direction > 0 ? test : test + 1);
    long result = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int distance = Long.numberOfTrailingZeros(rest);
      int word = anchor + direction * distance;
      if (!inText(word) || !(sequence.across() || sentence(word) == sentence(anchor))) {
        break;
      }
      if (tests.passes(words[word], sequence.test(test))
          && (gap > 0 || sentence(word) == sentence(word - direction))) {
        result |= 1L << distance;
      }
    }
    return result;
  }

  private boolean inReach(Anchors.Side side, int word, int of) {
    return inText(word) && (side.across() || sentence(word) == sentence(of));
  }

  private boolean inSentence(int word, int of) {
    return inText(word) && sentence(word) == sentence(of);
  }

  private boolean inText(int word) {
    return word >= 0 && word < count;
  }
}
