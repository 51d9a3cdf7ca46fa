// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.openlineage.client.OpenLineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sources of a run as datasets: one for each folder of the landing. */
final class Inputs {
  private final OpenLineage words;
  private final LineageRun run;

  Inputs(OpenLineage words, LineageRun run) {
    this.words = words;
    this.run = run;
  }

  /** The sources before anything is read. */
  List<OpenLineage.InputDataset> named() {
    return run.sources().stream().map(source -> dataset(source, null)).toList();
  }

  /** The sources with what was read of them, as the manifests of a run tell. */
  List<OpenLineage.InputDataset> counted(List<Manifest> manifests) {
    // A file is in the manifest of every date that it may hold records of.
    TreeMap<String, Manifest.InputFile> files = new TreeMap<>();
    for (Manifest manifest : manifests) {
      manifest.inputs().files().forEach(file -> files.put(file.line().file(), file));
    }
    TreeMap<String, List<Manifest.InputFile>> bySource = new TreeMap<>();
    files.forEach(
        (name, file) ->
            bySource
                .computeIfAbsent(
                    name.substring(0, Math.max(0, name.indexOf('/'))), source -> new ArrayList<>())
                .add(file));
    List<OpenLineage.InputDataset> datasets = new ArrayList<>();
    for (String source : run.sources()) {
      datasets.add(dataset(source, bySource.get(source)));
    }
    return datasets;
  }

  private OpenLineage.InputDataset dataset(
      String source, @Nullable List<Manifest.InputFile> files) {
    DatasetName name = DatasetName.of(run.landing()).child(source);
    OpenLineage.InputDatasetBuilder dataset =
        words.newInputDatasetBuilder().namespace(name.namespace()).name(name.name());
    return files == null ? dataset.build() : dataset.inputFacets(facets(files)).build();
  }

  private OpenLineage.InputDatasetInputFacets facets(List<Manifest.InputFile> files) {
    FileLine sum = new FileLine("", 0, 0, 0, 0, 0, 0, 0, 0);
    long bytes = 0;
    for (Manifest.InputFile file : files) {
      sum = sum.plus(file.line());
      bytes += file.bytes();
    }
    return words
        .newInputDatasetInputFacetsBuilder()
        .inputStatistics(
            words.newInputStatisticsInputDatasetFacet(sum.recordsIn(), bytes, (long) files.size()))
        .dataQualityAssertions(words.newDataQualityAssertionsDatasetFacet(assertions(sum)))
        .build();
  }

  private List<OpenLineage.DataQualityAssertionsDatasetFacetAssertions> assertions(FileLine sum) {
    long accountedFor =
        sum.kept()
            + sum.rejected()
            + sum.duplicate()
            + sum.conflict()
            + sum.otherDate()
            + sum.tooLate()
            + sum.outOfScope();
    Map<String, Boolean> holds = new TreeMap<>();
    holds.put("every_record_accounted_for", accountedFor == sum.recordsIn());
    holds.put("no_record_conflicting", sum.conflict() == 0);
    holds.put("no_record_rejected", sum.rejected() == 0);
    holds.put("no_record_too_late", sum.tooLate() == 0);
    return holds.entrySet().stream()
        .map(
            assertion ->
                words.newDataQualityAssertionsDatasetFacetAssertions(
                    assertion.getKey(), assertion.getValue(), null))
        .toList();
  }
}
