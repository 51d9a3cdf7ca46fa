// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a pack is turned into, reading it gives a pack, or mistakes with places inside the file,
 * and never another exception. With {@code -Dmutations=} it turns longer.
 */
final class MutatedPackTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 100);
  private static final String SIGNS = "{}[]:,&*!|>'\"%@`#-?~<>()^$=. \t\n0Aß\u200b😀\u0000";

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void isReadOrRefused(String language) throws IOException {
    Path file = Path.of("pipelines/house/packs/house-" + language + ".yaml");
    List<String> lines = Files.readAllLines(file);
    long seed = 20_260_302;
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String mutant = mutant(lines, random);
      try {
        PackReader.read(Location.of(file), Map.of(file.toString(), mutant));
      } catch (ProblemsException e) {
        refused++;
        int count = mutant.split("\r\n|\r|\n", -1).length;
        for (Problem problem : e.problems()) {
          assertThat(problem.place().file()).isEqualTo(file.toString());
          assertThat(problem.place().line()).as("%s", problem).isBetween(0, count);
          assertThat(problem.code()).matches("P1[0-9]{2}");
        }
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d, mutation %d".formatted(seed, i), e);
      }
    }
    assertThat(refused).isGreaterThan(MUTATIONS / 4);
  }

  /* One to three changes, of lines or of single characters. */
  private static String mutant(List<String> lines, Random random) {
    List<String> mutant = new ArrayList<>(lines);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutant.size());
      int other = random.nextInt(mutant.size());
      switch (random.nextInt(6)) {
        case 0 -> mutant.remove(at);
        case 1 -> mutant.add(at, mutant.get(other));
        case 2 -> mutant.set(other, mutant.set(at, mutant.get(other)));
        case 3 -> mutant.set(at, " " + mutant.get(at));
        default -> mutant.set(at, flipped(mutant.get(at), random));
      }
    }
    return String.join("\n", mutant) + "\n";
  }

  private static String flipped(String line, Random random) {
    int at = random.nextInt(line.length() + 1);
    int[] signs = SIGNS.codePoints().toArray();
    String sign = Character.toString(signs[random.nextInt(signs.length)]);
    String rest = line.substring(random.nextBoolean() ? at : Math.min(line.length(), at + 1));
    return line.substring(0, at) + sign + rest;
  }
}
