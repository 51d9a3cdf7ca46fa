// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.job.Pipeline;
import io.grundton.label.Models;
import io.grundton.opennlp.ModelFile;
import io.grundton.opennlp.ShippedModels;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models of a pipeline stand in the place of shipped ones, or beside them. */
final class ClassifiersTest {
  private final Path folder;

  ClassifiersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void takesTheShippedModelsWhereNoneAreNamed() throws IOException {
    assertThat(Classifiers.of(pipeline("{}")).hashes())
        .isEqualTo(Models.of(ShippedModels.all()).hashes())
        .containsOnlyKeys(ShippedModels.NAMES);
  }

  @Test
  void takesOwnModelsInTheirPlaceAndBesideThem() throws IOException {
    ModelFile.write(
        Objects.requireNonNull(ShippedModels.named("mood-en")).classifier(),
        folder.resolve("m.model"));
    Models models = Classifiers.of(pipeline("{agent-en: m.model, own: m.model}"));
    String hash = Objects.requireNonNull(ShippedModels.named("mood-en")).hash();
    assertThat(models.hashes())
        .hasSize(ShippedModels.NAMES.size() + 1)
        .containsEntry("agent-en", hash)
        .containsEntry("own", hash);
  }

  @Test
  void tellsEveryFileThatIsMissingOrDamaged() throws IOException {
    Files.writeString(folder.resolve("bad.model"), "no model");
    Pipeline pipeline = pipeline("{a: bad.model, b: absent.model}");
    assertThat(
            catchThrowableOfType(ProblemsException.class, () -> Classifiers.of(pipeline))
                .problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "J312 "
                + folder
                + "/bad.model the model 'a' must be as 'grundton model train' writes it,"
                + " but is not",
            "J311 "
                + folder
                + "/absent.model the model 'b' must be a file that can be read, but is"
                + " not");
  }

  @Test
  void refusesToWorkWithOtherModelsThanPlanned() throws IOException {
    Pipeline pipeline = pipeline("{}");
    assertThat(Classifiers.of(pipeline, Classifiers.of(pipeline).hashes())).isNotNull();
    assertThatThrownBy(() -> Classifiers.of(pipeline, new TreeMap<>()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the planned models {}");
  }

  private Pipeline pipeline(String models) throws IOException {
    Path file = folder.resolve("pipeline.yaml");
    Files.writeString(
        file,
        """
        pipeline: p
        time_zone: UTC
        packs: [{pack: p.yaml, from: 2025-01-01}]
        models: %s
        """
            .formatted(models));
    return PipelineFile.read(Location.of(file));
  }
}
