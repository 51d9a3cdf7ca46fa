// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.classifier.Classifier;
import io.grundton.classifier.TurnLabeller;
import io.grundton.opennlp.ModelFile;
import io.grundton.opennlp.ShippedModels;
import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A classifier as a command line names it: one of the release by its name, or a file.
 *
 * @param name as it was written, of a file its name without its folder
 * @param labeller what it is
 */
record NamedModel(String name, TurnLabeller labeller) {
  private static final String ABSENT = "X201";
  private static final String NOT_A_MODEL = "X202";

  /**
   * Finds it.
   *
   * @throws io.grundton.problem.ProblemsException where there is none
   */
  static NamedModel of(String written) {
    if (ShippedModels.NAMES.contains(written)) {
      return new NamedModel(written, Objects.requireNonNull(ShippedModels.named(written)));
    }
    Path file = Path.of(written);
    Problems problems = new Problems();
    if (Files.exists(file)) {
      try {
        return new NamedModel(
            Objects.requireNonNull(file.getFileName()).toString(), ModelFile.read(file));
      } catch (IOException e) {
        problems.add(
            Place.ofFile(written),
            NOT_A_MODEL,
            "the file must be a model of this release, but cannot be read: " + e.getMessage());
      }
    } else {
      problems.add(
          Place.ofFile(written),
          ABSENT,
          "a model must be a file or one of %s, but is neither%s"
              .formatted(ShippedModels.NAMES, Suggestion.hint(written, ShippedModels.NAMES)));
    }
    problems.throwIfAny();
    throw new IllegalStateException("a problem was named");
  }

  Classifier classifier() {
    return labeller.classifier();
  }
}
