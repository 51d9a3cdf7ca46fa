// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import io.grundton.label.Band;
import io.grundton.label.Labeller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels turns by a classifier: the most of each label over the parts that it looks at. Labels
 * below one per cent are left out. Remembers what it said of short ones, since agents, bots and
 * customers repeat themselves.
 */
public final class TurnLabeller implements Labeller {
  private static final int LEAST_BP = 100;
  private static final int LONGEST_REMEMBERED = 200;
  private static final int MOST_REMEMBERED = 20_000;

  private static final IdleParts BLIND = new IdleParts(false);
  private static final IdleParts SEEING = new IdleParts(true);

  private final Classifier classifier;
  private final String hash;
  private final IdleParts idle;
  private final ConcurrentHashMap<String, int[]> remembered = new ConcurrentHashMap<>();

  /**
   * A labeller.
   *
   * @param hash lower-case hex SHA-256 of the classifier's bytes
   */
  public TurnLabeller(Classifier classifier, String hash) {
    this.classifier = classifier;
    this.hash = hash;
    this.idle = classifier.sight().punctuation() ? SEEING : BLIND;
  }

  /** What it asks. */
  public Classifier classifier() {
    return classifier;
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public String language() {
    return classifier.sight().language();
  }

  @Override
  public @Nullable Band band(String label) {
    return classifier.band(label);
  }

  @Override
  public Map<String, Integer> label(String text) {
    RecentParts seen = idle.take();
    int[] most = most(text, seen);
    idle.giveBack(seen);
    List<String> labels = classifier.labels();
    Map<String, Integer> told = new HashMap<>();
    for (int label = 0; label < most.length; label++) {
      if (most[label] >= LEAST_BP) {
        told.put(labels.get(label), most[label]);
      }
    }
    return Map.copyOf(told);
  }

  private int[] most(String text, RecentParts seen) {
    int[] most = new int[classifier.labels().size()];
    for (String part : seen.of(text, classifier.sight())) {
      int[] bp = probabilitiesBp(part, seen);
      for (int label = 0; label < most.length; label++) {
        most[label] = Math.max(most[label], bp[label]);
      }
    }
    return most;
  }

  private int[] probabilitiesBp(String part, RecentParts seen) {
    if (part.length() > LONGEST_REMEMBERED) {
      return classifier.probabilitiesBp(seen.grams(part));
    }
    int[] known = remembered.get(part);
    if (known == null) {
      known = classifier.probabilitiesBp(seen.grams(part));
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(part, known);
    }
    return known;
  }
}
