// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.Rehearsal;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.Example;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.storage.Location;
import io.grundton.yaml.PackReader;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No verdict fails, or no longer fails, because a classifier is told the same in other words. */
final class RetellingTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void noExampleOfTheHousePackFlipsOnAccountOfClassifiers(String language) {
    Path file = Path.of("pipelines", "house", "packs", "house-" + language + ".yaml");
    PolicyPack pack = PackReader.read(Location.of(file));
    Rehearsal rehearsal = new Rehearsal(new CompiledPack(pack, Stemmers.of(language)));
    Flips flips = new Flips(file);
    for (Rule rule : pack.rules()) {
      for (Example example : rule.header().examples()) {
        if (!example.turns().isEmpty()) {
          flips.tellAgain(rehearsal.conversation(example));
        }
      }
    }
    System.out.println(language + ": " + flips);
    assertThat(flips.pairs()).isGreaterThan(3_000);
    assertThat(flips.flips()).isEmpty();
  }
}
