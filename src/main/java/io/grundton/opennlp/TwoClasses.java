// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;

/** Texts of two classes as OpenNLP's trainers take them: features are numbers already. */
final class TwoClasses implements DataIndexer {
  static final int NO = 0;
  static final int YES = 1;

  private final int[][] contexts;
  private final float[][] values;
  private final int[] outcomes;
  private final int[] seen;
  private final String[] names;
  private final int[] counts;

  TwoClasses(int[][] features, float[] valueOf, boolean[] positive) {
    contexts = features;
    values = new float[features.length][];
    outcomes = new int[features.length];
    seen = new int[features.length];
    Arrays.fill(seen, 1);
    counts = new int[valueOf.length];
    for (int i = 0; i < features.length; i++) {
      outcomes[i] = positive[i] ? YES : NO;
      values[i] = new float[features[i].length];
      for (int k = 0; k < features[i].length; k++) {
        values[i][k] = valueOf[features[i][k]];
        counts[features[i][k]]++;
      }
    }
    names = new String[valueOf.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = Integer.toString(i, Character.MAX_RADIX);
    }
  }

  @Override
  public int[][] getContexts() {
    return contexts;
  }

  @Override
  public int[] getNumTimesEventsSeen() {
    return seen;
  }

  @Override
  public int[] getOutcomeList() {
    return outcomes;
  }

  @Override
  public String[] getPredLabels() {
    return names;
  }

  @Override
  public int[] getPredCounts() {
    return counts;
  }

  @Override
  public String[] getOutcomeLabels() {
    return new String[] {"no", "yes"};
  }

  @Override
  public float[][] getValues() {
    return values;
  }

  @Override
  public int getNumEvents() {
    return contexts.length;
  }

  @Override
  public void init(TrainingParameters parameters, Map<String, String> report) {
    // the texts are indexed from the beginning
  }

  @Override
  public void index(ObjectStream<Event> events) {
    throw new UnsupportedOperationException("the texts are indexed from the beginning");
  }
}
