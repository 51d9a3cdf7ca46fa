// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** Creates the files of an output; none may exist before. */
@FunctionalInterface
public interface OutputFiles {
  /**
   * A file to write.
   *
   * @param path relative to the root of the output, with {@code /} between its parts
   */
  OutputFile create(String path) throws IOException;

  /** The files below a local folder; folders are made as they are needed. */
  static OutputFiles under(Path root) {
    return path -> {
      Path file = root.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      return new LocalOutputFile(file);
    };
  }
}
