// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AddressFinderTest {
  private final AddressFinder finder = new AddressFinder();

  static Stream<String[]> sentences() throws IOException {
    try (var file = AddressFinderTest.class.getResourceAsStream("/address/sentences.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void tellsHowASentenceAddressesPeople(String sentence, String expected) {
    Set<String> found = new TreeSet<>();
    for (AddressForm form : finder.find(sentence.replace("\\n", "\n"))) {
      found.add(form.address().name().toLowerCase(Locale.ROOT));
    }
    assertThat(found.isEmpty() ? "none" : String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void tellsWhichWordsAddressPeople() {
    assertThat(finder.find("Ich frage Sie, ob du's weißt: Habt ihr Zeit?"))
        .containsExactly(
            new AddressForm(Address.FORMAL, 10, 13),
            new AddressForm(Address.INFORMAL, 18, 22),
            new AddressForm(Address.PLURAL, 35, 38));
  }

  @Test
  void findsNoWordThatItDoesNotName() {
    assertThat(AddressFinder.words()).contains("sie", "du", "euch").doesNotContain("er");
  }

  @Test
  void isLinearInTheLengthOfAText() {
    for (String text : List.of("Sie ", "Sie. ", "du ", "\n", "\"Sie\" ", "die Kunden. Ihre ")) {
      assertThat(finder.find(text.repeat(50_000))).isNotNull();
    }
  }
}
