// SPDX-License-Identifier: Apache-2.0
/**
 * Classifiers of texts: {@link io.grundton.classifier.NGrams} of a text in, calibrated
 * probabilities of labels out ({@link io.grundton.classifier.Classifier}); how one is trained from
 * labelled texts ({@link io.grundton.classifier.Trainer}) and measured ({@link
 * io.grundton.classifier.Evaluation}). The fitting of weights is behind {@link
 * io.grundton.classifier.Fitter}; {@link io.grundton.classifier.Contest} tells whether a new one is
 * better.
 */
@NullMarked
package io.grundton.classifier;

import org.jspecify.annotations.NullMarked;
