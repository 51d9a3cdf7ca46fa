// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.Pipeline;
import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.opennlp.ModelFile;
import io.grundton.opennlp.ShippedModels;
import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.storage.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The classifiers of a pipeline: those of the release, and in their place or beside them its own.
 */
final class Classifiers {
  private Classifiers() {}

  /**
   * Reads them.
   *
   * @throws ProblemsException with every file that is missing or holds no classifier
   */
  static Models of(Pipeline pipeline) {
    Problems problems = new Problems();
    Map<String, Labeller> all = new TreeMap<>(ShippedModels.all());
    new TreeMap<>(pipeline.models())
        .forEach(
            (name, file) -> {
              byte[] bytes;
              try (InputStream in = new Location(file).open()) {
                bytes = in.readAllBytes();
              } catch (UnavailableException e) {
                throw new UncheckedIOException(e);
              } catch (IOException e) {
                problems.add(
                    Place.ofFile(file),
                    "J311",
                    "the model '%s' must be a file that can be read, but is not".formatted(name));
                return;
              }
              try {
                all.put(name, ModelFile.read(new ByteArrayInputStream(bytes)));
              } catch (IOException e) {
                problems.add(
                    Place.ofFile(file),
                    "J312",
                    "the model '%s' must be as 'grundton model train' writes it, but is not"
                        .formatted(name));
              }
            });
    problems.throwIfAny();
    return Models.of(all);
  }

  /**
   * Reads them in a worker.
   *
   * @param planned name and hash of each
   * @throws IllegalStateException where one differs from the planned
   */
  static Models of(Pipeline pipeline, SortedMap<String, String> planned) {
    Models models = of(pipeline);
    if (!models.hashes().equals(planned)) {
      throw new IllegalStateException(
          "every worker must have the planned models %s, but this one has %s"
              .formatted(planned, models.hashes()));
    }
    return models;
  }
}
