// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.classifier.LabelledText;
import io.grundton.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelledTextFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void namesTheFile() {
    file = folder.resolve("texts.tsv");
  }

  @Test
  void readsLabelTabTextAndSkipsCommentsAndBlankLines() throws IOException {
    Files.writeString(file, "\uFEFF# mine\r\n\r\npolite\tThank you, #1!\nrude\tNo.\n  \n");
    LabelledTextFile read = LabelledTextFile.toMeasureOn(file);
    assertThat(read.texts())
        .containsExactly(
            new LabelledText("polite", "Thank you, #1!"), new LabelledText("rude", "No."));
    assertThat(read.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void allMistakesAreToldAtOnceWithoutAnyText() throws IOException {
    Files.writeString(
        file,
        "polite Thank you\n\tno label\nsome secret words\ttext\nrude\t \nrude\tone\ttwo\n"
            + "x".repeat(41)
            + "\t\n");
    assertThatThrownBy(() -> LabelledTextFile.toTrainOn(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            """
            X103 FILE:1 a line must have a tab between label and text, but has none
            X104 FILE:2:1 a label must be 1 to 40 letters, digits, '_', '-' or '.', but is empty
            X104 FILE:3:1 a label must be 1 to 40 letters, digits, '_', '-' or '.', but has another sign, or 17 in all
            X105 FILE:4:6 a text must not be empty, but is
            X106 FILE:5:9 a line must have one tab, but has a second one
            X104 FILE:6:1 a label must be 1 to 40 letters, digits, '_', '-' or '.', but has another sign, or 41 in all
            X105 FILE:6:43 a text must not be empty, but is"""
                .replace("FILE", file.toString()));
  }

  @Test
  void aTrainingNeedsTwoLabelsWithTenTextsEach() throws IOException {
    Files.writeString(file, "polite\tthanks\n".repeat(9));
    assertThatThrownBy(() -> LabelledTextFile.toTrainOn(file))
        .hasMessage(
            """
            X107 FILE a label must have at least 10 texts, but polite has 9
            X108 FILE the file must have texts of 2 to 1000 labels, but has 1"""
                .replace("FILE", file.toString()));
    Files.writeString(file, "polite\tthanks\n".repeat(10) + "rude\tno\n".repeat(10));
    assertThat(LabelledTextFile.toTrainOn(file).texts()).hasSize(20);
  }

  @Test
  void aFileWithoutTextsWithoutUtf8OrAbsentIsRefused() throws IOException {
    assertThatThrownBy(() -> LabelledTextFile.toMeasureOn(file))
        .hasMessage("X101 " + file + " the file does not exist");
    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> LabelledTextFile.toMeasureOn(file))
        .hasMessage("X107 " + file + " the file must have a text, but has none");
    Files.write(file, "ok\tgut\nok\tschön".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> LabelledTextFile.toTrainOn(file))
        .hasMessageStartingWith(
            "X102 " + file + ":2:7 the file must be UTF-8, but byte 0xf6 is not");
  }
}
