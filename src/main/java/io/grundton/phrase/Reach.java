// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What a phrase can find, whatever the text, to be compared with what others can. A yes is certain;
 * a no may only mean that it could not be told, as for phrases that stand for too many sequences.
 */
public final class Reach {
  private static final int MOST_COMPARISONS = 2_500;

  private final Phrase phrase;
  private final List<Sequence> sequences;

  /** The reach of a phrase. */
  public Reach(Phrase phrase) {
    this.phrase = phrase;
    this.sequences = phrase.sequences();
  }

  /** The phrase. */
  public Phrase phrase() {
    return phrase;
  }

  /** Whether both find the same because they are the same but for spelling. */
  public boolean same(Reach other) {
    return phrase.elements().equals(other.phrase.elements())
        && phrase.atStart() == other.phrase.atStart()
        && phrase.atEnd() == other.phrase.atEnd();
  }

  /** Whether all words that the other can find are found by this one, too. */
  public boolean covers(Reach other) {
    return each(
        other.sequences,
        sequences,
        (inner, outer) -> inner.tests().size() == outer.tests().size() && holds(inner, 0, outer));
  }

  /** Whether among all words that this one can find one of the parts finds some. */
  public boolean alwaysHolds(List<Reach> parts) {
    return each(
        spelledOut(sequences),
        parts.stream().flatMap(part -> part.sequences.stream()).toList(),
        Reach::holdsAnywhere);
  }

  private static boolean each(
      List<Sequence> sequences, List<Sequence> others, BiPredicate<Sequence, Sequence> compared) {
    return !sequences.isEmpty()
        && (long) sequences.size() * others.size() <= MOST_COMPARISONS
        && sequences.stream()
            .allMatch(sequence -> others.stream().anyMatch(one -> compared.test(sequence, one)));
  }

  /* A choice of words is one test; between them, parts may hold each of its words. */
  private static List<Sequence> spelledOut(List<Sequence> sequences) {
    List<Sequence> spelled = new ArrayList<>(sequences);
    for (int i = 0; i < spelled.size() && spelled.size() <= MOST_COMPARISONS; ) {
      Sequence sequence = spelled.get(i);
      int choice = 0;
      while (choice < sequence.tests().size() && sequence.tests().get(choice).members().isEmpty()) {
        choice++;
      }
      if (choice == sequence.tests().size()) {
        i++;
      } else {
        spelled.remove(i);
        for (TokenTest member : sequence.tests().get(choice).members()) {
          List<TokenTest> tests = new ArrayList<>(sequence.tests());
          tests.set(choice, member);
          spelled.add(
              new Sequence(
                  tests,
                  sequence.gaps(),
                  sequence.endGap(),
                  sequence.atStart(),
                  sequence.atEnd(),
                  sequence.across()));
        }
      }
    }
    return spelled;
  }

  private static boolean holdsAnywhere(Sequence sequence, Sequence part) {
    for (int from = 0; from + part.tests().size() <= sequence.tests().size(); from++) {
      if (holds(sequence, from, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Sequence sequence, int from, Sequence part) {
    int end = from + part.tests().size();
    for (int i = from; i < end; i++) {
      if (!part.tests().get(i - from).covers(sequence.tests().get(i))
          || (i > from && sequence.gaps().get(i) > part.gaps().get(i - from))) {
        return false;
      }
    }
    boolean startFits =
        !part.atStart()
            || (from == 0 && sequence.atStart() && sequence.gaps().get(0) <= part.gaps().get(0));
    boolean endFits =
        !part.atEnd()
            || (end == sequence.tests().size()
                && sequence.atEnd()
                && sequence.endGap() <= part.endGap());
    return startFits && endFits && (part.across() || !sequence.across());
  }
}
