// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.opennlp.ShippedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards in docs/models are those of the shipped models, which are those of training/. */
final class ModelCardsTest {
  private static final Path CARDS = Path.of("docs/models");
  private static final Path MODELS = Path.of("src/main/resources/io/grundton/opennlp");

  @TempDir private Path folder;

  static List<String> names() {
    return ShippedModels.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void theCardIsThatOfTheModel(String name) throws IOException {
    Path file = CARDS.resolve(name + ".md");
    String card = ModelCard.of(NamedModel.of(name));
    if (Boolean.getBoolean("grundton.update")) {
      Files.writeString(file, card);
    }
    assertThat(file).as("scripts/update-docs writes it").hasContent(card);
    assertThat(Files.readString(CARDS.resolve("README.md"))).contains("](" + name + ".md)");
  }

  @Test
  void trainingAgainGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("mood-de.model");
    String[] args = {
      "model",
      "train",
      "--data",
      "training/de/mood.tsv",
      "--language",
      "de",
      "--by-sentence",
      "--blind",
      "--force",
      "--out",
      again.toString()
    };
    StringWriter printed = new StringWriter();
    assertThat(Main.execute(args, new PrintWriter(printed), new PrintWriter(printed)))
        .isEqualTo(ExitCode.DONE);
    assertThat(again)
        .as("scripts/train-models writes it")
        .hasSameBinaryContentAs(MODELS.resolve("mood-de.model"));
  }
}
