// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Compares what phrases can find, whatever the text. A yes is certain; a no may only mean that it
 * could not be told, as for phrases that stand for too many sequences to be compared.
 */
public final class Reach {
  private static final int MOST_COMPARISONS = 40_000;

  private Reach() {}

  /** Whether two phrases find the same. */
  public static boolean same(Phrase one, Phrase other) {
    return one.elements().equals(other.elements())
        && one.atStart() == other.atStart()
        && one.atEnd() == other.atEnd();
  }

  /** Whether all words that {@code special} can find are found by {@code general} too. */
  public static boolean covers(Phrase general, Phrase special) {
    return each(
        special,
        List.of(general),
        (inner, outer) -> inner.tests().size() == outer.tests().size() && holds(inner, 0, outer));
  }

  /** Whether among all words that {@code phrase} can find one of {@code parts} finds some. */
  public static boolean alwaysHolds(Phrase phrase, List<Phrase> parts) {
    return each(phrase, parts, Reach::holdsAnywhere);
  }

  private static boolean each(
      Phrase phrase, List<Phrase> others, BiPredicate<Sequence, Sequence> compared) {
    List<Sequence> sequences = phrase.sequences();
    List<Sequence> all = others.stream().flatMap(other -> other.sequences().stream()).toList();
    return (long) sequences.size() * all.size() <= MOST_COMPARISONS
        && sequences.stream()
            .allMatch(sequence -> all.stream().anyMatch(one -> compared.test(sequence, one)));
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
    return startFits && endFits;
  }
}
