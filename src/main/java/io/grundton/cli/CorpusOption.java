// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Corpus;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The conversations that a command reads. */
final class CorpusOption {
  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "A landing folder, or any folder of it.")
  private Path folder = Path.of("");

  /** The folder, which exists. */
  Path folder() {
    return existing(folder);
  }

  /** The same folder, if it exists. */
  static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemsException(
          List.of(
              new Problem(
                  Place.ofFile(folder.toString()),
                  "J307",
                  "the corpus must be a folder that exists, but is not")));
    }
    return folder;
  }

  /** Says how many records of the last reading were no conversations, if any were. */
  static void tellRejected(Corpus corpus, PrintWriter err) {
    if (corpus.rejected() > 0) {
      err.printf(
          Locale.ROOT,
          "%,d records are no canonical transcripts and were left out.%n",
          corpus.rejected());
    }
  }
}
