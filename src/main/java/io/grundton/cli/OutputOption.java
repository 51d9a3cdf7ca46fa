// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.job.GlobView;
import io.grundton.job.Retention;
import io.grundton.storage.Location;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import io.grundton.yaml.PipelineFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which published tables a command is about. */
final class OutputOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the tables are (overrides the pipeline file).")
  private @Nullable String out;

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      description = "The pipeline file, which names the folder of the tables.")
  private @Nullable Location pipeline;

  /** For how long rows are kept there: for good where no pipeline file says otherwise. */
  Retention retention() {
    return pipeline == null ? Retention.FOREVER : PipelineFile.read(pipeline).retention();
  }

  /** Whether globs are shown what is there: as they are where no pipeline file says. */
  GlobView globView() {
    return pipeline == null ? GlobView.AS_FOUND : PipelineFile.read(pipeline).globView();
  }

  /** The output's folder or bucket. */
  String location() {
    String location = out;
    if (location == null && pipeline != null) {
      location = PipelineFile.read(pipeline).out();
    }
    if (location == null) {
      throw new ParameterException(
          spec.commandLine(), "give --out, or --pipeline with a file that names 'out'");
    }
    return location;
  }

  /** The output, in which something is published. */
  Storage storage() throws IOException {
    Storage storage = Storages.at(location());
    if (storage.folders("_manifest").isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "something must be published in %s, but nothing is".formatted(storage.describe("")));
    }
    return storage;
  }
}
