// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelCommandTest {
  private static final List<String> COMMON = List.of("the", "parcel", "today", "order", "with");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path data;
  private Path model;

  @BeforeEach
  void writesTexts() throws IOException {
    data = texts("own.tsv", 1, 120);
    model = folder.resolve("own.model");
  }

  @Test
  void trainsMeasuresAndDescribes() throws IOException {
    Path report = folder.resolve("report.json");
    assertThat(train(data, "--report", report.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("model hash ")
        .contains(
            "120 texts, accuracy ",
            "label     texts  precision   recall       F1\n",
            "said probability   texts     mean    right\n",
            "  25 %: ",
            "bands: a label holds from",
            "worst errors: given label",
            "written to " + model + "\n");
    assertThat(err.toString()).isEqualTo("training on 120 texts\n");
    JsonNode trained = new ObjectMapper().readTree(report.toFile());
    assertThat(trained.at("/learning_curve").size()).isEqualTo(4);
    assertThat(trained.at("/bands/0/label").textValue()).isEqualTo("bye");
    assertThat(trained.at("/cross_validated/texts").intValue()).isEqualTo(120);
    assertThat(Files.readString(report)).doesNotContain("parcel");

    String[] eval = {"model", "eval", "--model", model.toString(), "--data", data.toString()};
    out.getBuffer().setLength(0);
    assertThat(run(eval)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("model own.model, hash " + trained.at("/model_hash").textValue() + "\n");

    out.getBuffer().setLength(0);
    assertThat(run("model", "card", "--model", model.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("# own.model\n")
        .contains(
            "| language | en |\n",
            "| labels | bye, hello |\n",
            "| trained on | 120 texts of own.tsv |\n",
            "| punctuation | seen |\n",
            "L2 penalty 10.0",
            "## Known failures\nMost often confused: ",
            "| label | texts | precision | recall | F1 | holds from | a person decides from |\n");
  }

  @Test
  void evaluatesAsJsonAndCountsUnknownLabels() throws IOException {
    train(data);
    Path other = folder.resolve("other.tsv");
    Files.writeString(other, "hello\thello morning parcel\nbye\tfarewell order\nfoo\tfarewell\n");
    out.getBuffer().setLength(0);
    run("model", "eval", "--model", model.toString(), "--data", other.toString(), "--json");
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/accuracy").decimalValue()).isEqualByComparingTo("0.6667");
    assertThat(json.at("/macro_f1").decimalValue()).isEqualByComparingTo("0.8334");
    assertThat(json.at("/unknown_label").intValue()).isEqualTo(1);
    assertThat(json.at("/labels/0").toString())
        .isEqualTo(
            "{\"label\":\"bye\",\"texts\":1,\"predicted\":2,\"precision\":0.5,"
                + "\"recall\":1.0,\"f1\":0.6667}");
    assertThat(json.at("/confusion/(unknown)").toString()).isEqualTo("{\"bye\":1,\"hello\":0}");
    assertThat(json.at("/reliability").size()).isEqualTo(10);
    out.getBuffer().setLength(0);
    run("model", "eval", "--model", model.toString(), "--data", other.toString());
    assertThat(out.toString())
        .contains("1 texts have a label that the model does not know\n", "(unknown) bye 1\n");
  }

  @Test
  void aModelThatIsNotBetterIsNotWrittenUnlessForced() throws IOException {
    train(data);
    byte[] inUse = Files.readAllBytes(model);
    assertThat(train(data)).isEqualTo(ExitCode.NOT_WELL);
    assertThat(out.toString())
        .contains(" of own.model, +0.0 points: cross-validated, each on its own texts\n")
        .endsWith("not written to " + model + "; --force writes it all the same\n");
    assertThat(Files.readAllBytes(model)).isEqualTo(inUse);
    assertThat(train(data, "--force", "--blind")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllBytes(model)).isNotEqualTo(inUse);
  }

  @Test
  void aModelThatIsBetterIsWritten() throws IOException {
    Path wrong = folder.resolve("wrong.tsv");
    Files.writeString(
        wrong,
        Files.readString(texts("few.tsv", 2, 60))
            .replace("bye\t", "x\t")
            .replace("hello\t", "bye\t")
            .replace("x\t", "hello\t"));
    train(wrong);
    assertThat(train(data)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("\nbetter: ", " texts that neither has seen\n");
    Path next = folder.resolve("next.model");
    assertThat(
            run(
                "model",
                "train",
                "--data",
                data.toString(),
                "--language",
                "en",
                "--out",
                next.toString(),
                "--base",
                model.toString()))
        .isEqualTo(ExitCode.NOT_WELL);
    assertThat(next).doesNotExist();
  }

  @Test
  void mistakesOfTheCommandLineAreNamed() throws IOException {
    assertThat(train(folder.resolve("absent.tsv"))).isEqualTo(ExitCode.USAGE);
    assertThat(train(data, "--penalty", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--penalty must be above 0, at most 1000000, but was 0.0");
    Path alike = folder.resolve("alike.tsv");
    Files.writeString(alike, "a\tone\n".repeat(10) + "b\ttwo\n".repeat(10));
    assertThat(train(alike)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("the texts of a label must differ, but those of 'a' are");
    assertThat(run("model", "card", "--model", "agent-fr")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("X201 agent-fr a model must be a file or one of [agent-de,", "did you mean");
    assertThat(run("model", "card", "--model", data.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("X202 " + data + " the file must be a model");
    assertThat(run("model")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).startsWith("Usage: grundton model");
  }

  @Test
  void theModelInUseMustReadTheSameLanguage() {
    train(data);
    String[] german = {
      "model", "train", "--data", data.toString(), "--language", "de", "--out", model.toString()
    };
    assertThat(run(german)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("the model in use must read --language de, but own.model reads en");
    german[5] = "German";
    assertThat(run(german)).isEqualTo(ExitCode.USAGE);
    german[5] = "de";
    german[7] = folder.resolve("absent/own.model").toString();
    assertThat(run(german)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--out must be in a folder that exists");
  }

  private int train(Path texts, String... more) {
    String[] args = {
      "model", "train", "--data", texts.toString(), "--language", "en", "--out", model.toString()
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  private int run(String... args) {
    return Main.execute(args, new PrintWriter(out), new PrintWriter(err));
  }

  /* One in ten has the words of the other label, so that there are errors. */
  private Path texts(String name, long seed, int count) throws IOException {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      boolean hello = i % 2 == 0;
      boolean words = random.nextInt(10) == 0 ? !hello : hello;
      lines.append(hello ? "hello\t" : "bye\t").append(words ? "hello morning" : "farewell bye");
      for (int word = random.nextInt(4); word >= 0; word--) {
        lines.append(' ').append(COMMON.get(random.nextInt(COMMON.size())));
      }
      lines.append('\n');
    }
    return Files.writeString(folder.resolve(name), lines.toString());
  }
}
