// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShippedModelsTest {
  @Test
  void everyNameHasAModelOfItsLanguage() {
    assertThat(ShippedModels.all()).containsOnlyKeys(ShippedModels.NAMES);
    ShippedModels.all().forEach((name, model) -> assertThat(name).endsWith("-" + model.language()));
    assertThat(ShippedModels.named("agent-fr")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "agent-en, greeting, 'Good morning, welcome to our support chat!'",
    "agent-de, apology, 'Es tut mir leid, bitte entschuldigen Sie die Verspätung.'",
    "customer-en, thanks, 'Thank you so much for your help'",
    "customer-de, thanks, 'Vielen Dank für Ihre Hilfe'",
    "mood-en, dissatisfied, 'This is the worst service ever.'",
    "mood-de, satisfied, 'Super, ich bin sehr zufrieden!'",
    "outcome-en, resolved, 'It works again, thank you!'",
    "outcome-de, resolved, 'Jetzt funktioniert es wieder.'"
  })
  void hearsWhatIsPlain(String model, String label, String text) {
    assertThat(Objects.requireNonNull(ShippedModels.named(model)).label(text).get(label))
        .isGreaterThan(7_000);
  }
}
