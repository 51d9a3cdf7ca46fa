// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyImportCommandTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "import");
  private static final String TEMPLATE = SAMPLES.resolve("template.json").toString();
  private static final String UNSAID = SAMPLES.resolve("unsaid.json").toString();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"words", "matchers", "template", "unsaid"})
  void writesThePackAndNamesWhatIsLost(String sample) throws IOException {
    Path pack = SAMPLES.resolve(sample + ".yaml");
    int code = run("policy", "import", SAMPLES.resolve(sample + ".json").toString());
    assertThat(out.toString()).isEqualTo(Files.exists(pack) ? Files.readString(pack) : "");
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(Files.readString(SAMPLES.resolve(sample + ".txt")));
    assertThat(code).isEqualTo(Files.exists(pack) ? ExitCode.DONE : ExitCode.USAGE);
  }

  @Test
  void severalFilesBecomeOnePack() throws IOException {
    Path pack = folder.resolve("pack.yaml");
    assertThat(
            run(
                "policy",
                "import",
                TEMPLATE,
                SAMPLES.resolve("matchers.json").toString(),
                folder.resolve("absent.json").toString(),
                "--out",
                pack.toString(),
                "--pack",
                "harbour/imported",
                "--language",
                "de",
                "--principle",
                "seen"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).isEmpty();
    assertThat(Files.readString(pack))
        .contains(
            "#   template.json\n#   matchers.json\n",
            "pack: \"harbour/imported\"\n",
            "language: \"de\"\n",
            "principle: \"seen\"\n",
            "- id: \"rueckgabe\"\n",
            "- id: \"true\"\n");
    assertThat(err.toString())
        .contains("I101 " + folder.resolve("absent.json") + " the file does not exist\n")
        .endsWith(" conditions converted into 3 rules\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(pack);
    }
  }

  @Test
  void overwritesOnlyByForce() throws IOException {
    Path pack = Files.writeString(folder.resolve("pack.yaml"), "mine");
    assertThat(run("policy", "import", TEMPLATE, "--out", pack.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("--out must be a new file unless --force is given, but " + pack + " exists");
    assertThat(Files.readString(pack)).isEqualTo("mine");
    assertThat(run("policy", "import", TEMPLATE, "--force", "--out", pack.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(pack)).startsWith("# Imported by");
  }

  @Test
  void writesNothingWhereNothingIsConvertedOrTheFolderIsMissing() {
    Path pack = folder.resolve("pack.yaml");
    assertThat(run("policy", "import", UNSAID, "--out", pack.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(pack).doesNotExist();
    Path nowhere = folder.resolve("no").resolve("pack.yaml");
    assertThat(run("policy", "import", TEMPLATE, "--out", nowhere.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("the pack cannot be written to " + nowhere);
  }

  @Test
  void optionsAreNames() {
    for (List<String> wrong :
        List.of(
            List.of("--pack", "Harbour"),
            List.of("--principle", "own it"),
            List.of("--language", "en-US"))) {
      assertThat(run("policy", "import", TEMPLATE, wrong.get(0), wrong.get(1)))
          .isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains(wrong.get(0) + " must be a name such as ");
    }
  }

  @Test
  void aFileOfSomethingElseIsNamed() throws IOException {
    for (String text : List.of("{}", "[1]", "3", "{\"Rule\": 1}", "{\"Resources\": {\"a\": 1}}")) {
      Path file = Files.writeString(folder.resolve("x.json"), text);
      assertThat(run("policy", "import", file.toString())).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString())
          .contains("I101 " + file + ":1:1 the file must hold rules of Contact Lens")
          .endsWith("0 of 0 conditions converted into 0 rules\n");
    }
  }

  @Test
  void describedListedAndBareRulesAreRead() throws IOException {
    String bare =
        "{\"Operator\": \"OR\", \"Operands\": [{\"Operator\": \"CONTAINS_ANY\", \"Operands\":"
            + " [\"hello\"], \"ComparisonValue\":"
            + " \"$.ContactLens.PostChat.ExactMatch.Transcript\", \"Shade\": 1, \"Negate\":"
            + " \"no\"}]}";
    for (String form :
        List.of(
            "%s",
            "{\"RuleFunction\": %s}",
            "{\"Rule\": {\"Function\": %s}}",
            "{\"Rules\": [{\"Function\": %s}]}")) {
      Path file = Files.writeString(folder.resolve("My rule.json"), form.formatted(bare));
      assertThat(run("policy", "import", file.toString())).as(form).isEqualTo(ExitCode.DONE);
      assertThat(out.toString()).contains("- id: \"my-rule\"\n", "      - \"hello\"\n");
      assertThat(err.toString())
          .contains(
              "/Operands/0/Shade: a condition has no such key",
              "/Operands/0/Negate: Negate must be true or false, but was a string")
          .endsWith("1 of 1 conditions converted into 1 rules\n");
    }
  }

  @Test
  void theGroupSaysWhatThereIs() {
    assertThat(run("policy")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("import");
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.execute(args, new PrintWriter(out), new PrintWriter(err));
  }
}
