// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs over segments that people wrote in both registers, which are not part of the project: {@code
 * -Dcorpora=FOLDER}. Segments that are the same in both address nobody.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
final class AddressCorporaTest {
  private static final List<String> PARTS = List.of("telephony", "topical_chat");

  private final AddressFinder finder = new AddressFinder();
  private final Path folder =
      Path.of(System.getProperty("corpora"), "cocoa_mt_de", "train", "en-de");

  /** In how many segments each form was found. */
  private record Found(int segments, Map<Address, Integer> formal, Map<Address, Integer> informal) {
    double share(Map<Address, Integer> counts, Address address) {
      return (double) counts.getOrDefault(address, 0) / segments;
    }
  }

  @Test
  void findsBothFormsAndDoesNotTakeOneForTheOther() throws IOException {
    Found found = find(text -> text);
    assertThat(found.share(found.formal(), Address.FORMAL)).as("%s", found).isGreaterThan(0.98);
    assertThat(found.share(found.informal(), Address.INFORMAL)).as("%s", found).isGreaterThan(0.98);
    assertThat(found.share(found.formal(), Address.INFORMAL)).as("%s", found).isLessThan(0.005);
    assertThat(found.share(found.informal(), Address.FORMAL)).as("%s", found).isLessThan(0.005);
  }

  @Test
  void isInDoubtOfTheFormalFormWithoutCapitalLetters() throws IOException {
    for (Case written : List.<Case>of(t -> t.toLowerCase(Locale.GERMAN), Case::capitals)) {
      Found found = find(written);
      assertThat(found.share(found.formal(), Address.FORMAL)).as("%s", found).isZero();
      assertThat(found.share(found.informal(), Address.FORMAL)).as("%s", found).isZero();
      assertThat(found.share(found.formal(), Address.UNSURE)).as("%s", found).isGreaterThan(0.98);
      assertThat(found.share(found.formal(), Address.INFORMAL)).as("%s", found).isLessThan(0.005);
      assertThat(found.share(found.informal(), Address.INFORMAL))
          .as("%s", found)
          .isGreaterThan(0.98);
    }
  }

  /** How a text is written. */
  private interface Case {
    String write(String text);

    static String capitals(String text) {
      return text.toUpperCase(Locale.GERMAN);
    }
  }

  private Found find(Case written) throws IOException {
    int segments = 0;
    Map<Address, Integer> formal = new EnumMap<>(Address.class);
    Map<Address, Integer> informal = new EnumMap<>(Address.class);
    for (String part : PARTS) {
      List<String> sie = lines(part, "formal");
      List<String> du = lines(part, "informal");
      for (int i = 0; i < sie.size(); i++) {
        if (!sie.get(i).equals(du.get(i))) {
          segments++;
          count(written.write(sie.get(i)), formal);
          count(written.write(du.get(i)), informal);
        }
      }
    }
    Found found = new Found(segments, formal, informal);
    System.out.println(found);
    return found;
  }

  private void count(String text, Map<Address, Integer> counts) {
    Set<Address> addresses = EnumSet.noneOf(Address.class);
    finder.find(text).forEach(form -> addresses.add(form.address()));
    addresses.forEach(address -> counts.merge(address, 1, Integer::sum));
  }

  private List<String> lines(String part, String register) throws IOException {
    return Files.readAllLines(
        folder.resolve("formality-control.train." + part + ".en-de." + register + ".de"));
  }
}
