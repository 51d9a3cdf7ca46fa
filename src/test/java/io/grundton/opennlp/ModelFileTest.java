// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.classifier.Classifier;
import io.grundton.classifier.LabelledText;
import io.grundton.classifier.Origin;
import io.grundton.classifier.Sight;
import io.grundton.classifier.Training;
import io.grundton.classifier.TurnLabeller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {
  @TempDir private Path folder;

  @Test
  void aModelIsTheSameAfterWritingAndReading() throws IOException {
    Path file = folder.resolve("own.model");
    Files.writeString(file, "what was there before");
    Classifier classifier = classifier();
    ModelFile.write(classifier, file);
    TurnLabeller read = ModelFile.read(file);
    assertThat(read.hash()).isEqualTo(ModelFile.labeller(classifier).hash()).hasSize(64);
    assertThat(read.label("hello there number 3"))
        .isEqualTo(ModelFile.labeller(classifier).label("hello there number 3"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    Path file = folder.resolve("no.model");
    Files.writeString(file, "label\ttext\n");
    assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(IOException.class);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[] {0, 0, 0, 9});
    }
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("a classifier must have format 2, but this one has 9");
    ModelFile.write(classifier(), file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(IOException.class);
  }

  private static Classifier classifier() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(new LabelledText("greeting", "hello there " + "abcdef".substring(i % 6) + i / 6));
      texts.add(new LabelledText("closing", "bye for today " + "uvwxyz".substring(i % 6) + i / 6));
    }
    return new Training(new Sight("en", true, false, false), texts, new MaxentFitter(1, 20))
        .train(new Origin("texts.tsv", "00", "in a test"))
        .classifier();
  }
}
