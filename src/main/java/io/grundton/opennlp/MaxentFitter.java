// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import io.grundton.classifier.Fitter;
import java.util.HashMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.TrainingParameters;

/**
 * Fits weights by OpenNLP's maximum entropy trainer (limited-memory quasi-Newton), in one thread,
 * so that the sums, and with them the weights, are always the same.
 */
public final class MaxentFitter implements Fitter {
  private final double penalty;
  private final int iterations;

  /**
   * A fitter.
   *
   * @param penalty on the squares of the weights, above 0; the larger, the closer they stay to 0
   * @param iterations at most so many
   */
  public MaxentFitter(double penalty, int iterations) {
    this.penalty = penalty;
    this.iterations = iterations;
  }

  /** What it is, in words. */
  @Override
  public String toString() {
    return "OpenNLP maximum entropy, L2 penalty %s, at most %d iterations"
        .formatted(penalty, iterations);
  }

  @Override
  public double[] fit(int[][] features, float[] values, boolean[] positive) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, penalty);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    QNTrainer trainer = new QNTrainer(parameters);
    trainer.init(parameters, new HashMap<>());
    QNModel model = trainer.trainModel(iterations, new TwoClasses(features, values, positive));
    Context[] contexts = (Context[]) model.getDataStructures()[0];
    double[] weights = new double[values.length];
    for (int i = 0; i < weights.length; i++) {
      double[] byClass = contexts[i].getParameters();
      weights[i] = byClass[TwoClasses.YES] - byClass[TwoClasses.NO];
    }
    return weights;
  }
}
