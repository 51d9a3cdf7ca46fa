// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Labelled texts, each with its n-grams. Immutable. */
public final class TrainingSet {
  private final List<String> labels;
  private final List<LabelledText> texts;
  private final int[] labelOf;
  private final long[][] grams;

  /** These texts, of at least two labels. */
  public TrainingSet(List<LabelledText> texts, boolean punctuation) {
    this.texts = List.copyOf(texts);
    TreeSet<String> names = new TreeSet<>();
    texts.forEach(text -> names.add(text.label()));
    if (names.size() < 2) {
      throw new IllegalArgumentException(
          "a classifier needs texts of at least 2 labels, but there were " + names.size());
    }
    labels = List.copyOf(names);
    labelOf = new int[texts.size()];
    grams = new long[texts.size()][];
    NGrams nGrams = new NGrams(punctuation);
    for (int i = 0; i < labelOf.length; i++) {
      labelOf[i] = labels.indexOf(texts.get(i).label());
      grams[i] = nGrams.of(texts.get(i).text());
      Arrays.sort(grams[i]);
    }
  }

  /** The labels in alphabetical order. */
  public List<String> labels() {
    return labels;
  }

  /** The texts as given. */
  public List<LabelledText> texts() {
    return texts;
  }

  int size() {
    return labelOf.length;
  }

  int label(int text) {
    return labelOf[text];
  }

  long[] grams(int text) {
    return grams[text];
  }

  SeenTexts seen() {
    return SeenTexts.of(grams);
  }

  /**
   * The fold of each text, from 0 to {@code folds - 1}. Decided by its n-grams, so texts that
   * differ in case or spelling alone are in one fold, and the same in every order of texts.
   */
  int[] folds(int folds) {
    int[] fold = new int[labelOf.length];
    for (int i = 0; i < fold.length; i++) {
      fold[i] = (int) Long.remainderUnsigned(fingerprint(i), folds);
    }
    return fold;
  }

  /** A number from 0 to 99 by which a text is in a part of the set or not. */
  int sample(int text) {
    return (int) Long.remainderUnsigned((fingerprint(text) * 31) >>> 7, 100);
  }

  private long fingerprint(int text) {
    return (Arrays.hashCode(grams[text]) * 0x9E3779B97F4A7C15L) >>> 16;
  }

  /** Which n-grams occur in at least two of these texts, in rising order. */
  long[] vocabulary(int[] among) {
    Map<Long, Boolean> again = new HashMap<>();
    for (int text : among) {
      for (long gram : grams[text]) {
        again.merge(gram, false, (old, first) -> true);
      }
    }
    List<Long> kept = new ArrayList<>();
    again.forEach(
        (gram, twice) -> {
          if (twice) {
            kept.add(gram);
          }
        });
    return kept.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
