// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.classifier.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes labelled texts as {@link LabelledTextFile} reads them. */
public final class LabelledTextWriter {
  private LabelledTextWriter() {}

  /**
   * Writes a file anew.
   *
   * @param texts without tabs and line ends
   */
  public static void write(List<LabelledText> texts, Path path) throws IOException {
    Files.write(path, texts.stream().map(text -> text.label() + "\t" + text.text()).toList());
  }
}
