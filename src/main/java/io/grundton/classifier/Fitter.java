// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/** Fits the weights of a linear model that tells two classes apart. For any number of threads. */
@FunctionalInterface
public interface Fitter {
  /**
   * The weights that make the classes likeliest by logistic regression with a penalty on their
   * squares. The same arguments give the same weights.
   *
   * @param features of each text, numbers from 0 to {@code count - 1}
   * @param values what every feature weighs before it is fitted, at least 0, by its number
   * @param positive which texts are of the class
   * @return one weight for each feature: the log odds of a text are the sum over its features of
   *     weight times value
   */
  double[] fit(int[][] features, float[] values, boolean[] positive);
}
