// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs over public corpora, which are not part of the project: {@code -Dcorpora=FOLDER}. */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
class ImportCorporaTest {
  private final Path corpora = Path.of(System.getProperty("corpora"));

  /* Making the pack also loads it and runs its examples. */
  @Test
  void nineOfTenConditionsOfRealRulesAreConverted() throws IOException {
    int conditions = 0;
    int ofWords = 0;
    int converted = 0;
    List<Path> rules = files("contact_lens_rules");
    assertThat(rules).hasSize(27);
    for (Path file : rules) {
      PackImport.Imported imported = of(List.of(file));
      long emotions =
          imported.report().lines().stream()
              .filter(line -> line.message().contains("inferring emotion"))
              .count();
      conditions += imported.report().conditions();
      ofWords += (int) (imported.report().conditions() - emotions);
      converted += imported.report().convertedConditions();
      assertThat(imported.yaml().isPresent()).as("%s", file).isEqualTo(emotions == 0);
    }
    assertThat(converted).isGreaterThanOrEqualTo((conditions * 9 + 9) / 10);
    assertThat(converted).isEqualTo(ofWords);
  }

  @Test
  void allRealRulesTogetherAreOnePack() throws IOException {
    PackImport.Imported imported = of(files("contact_lens_rules"));
    assertThat(imported.yaml()).isPresent();
    assertThat(imported.report().lines()).extracting(Problem::code).doesNotContain("I101", "I103");
  }

  @Test
  void hostileJsonIsNamedAndNothingElse() throws IOException {
    List<Path> hostile = files("hostile/json");
    assertThat(hostile).hasSizeGreaterThan(100);
    for (Path file : hostile) {
      PackImport.Imported imported = of(List.of(file));
      assertThat(imported.yaml()).as("%s", file).isEmpty();
      assertThat(imported.report().lines())
          .as("%s", file)
          .extracting(Problem::code)
          .containsExactly("I101");
    }
  }

  private static PackImport.Imported of(List<Path> files) {
    return new PackImport("imported/rules", null, "imported").of(files);
  }

  private List<Path> files(String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(corpora.resolve(folder))) {
      all.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
    }
    return files;
  }
}
