// SPDX-License-Identifier: Apache-2.0
package io.grundton.manual;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.opennlp.Stemmers;
import io.grundton.phrase.Hit;
import io.grundton.phrase.PhraseIndex;
import io.grundton.phrase.PhraseParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The phrases of the manual find what it says; of hits that overlap the leftmost longest. */
final class PhrasesPageTest {
  static Stream<Arguments> rows() {
    ManualPage page = ManualPage.of("phrases");
    return Stream.of("en", "de")
        .flatMap(
            language ->
                page.table("phrases " + language).stream()
                    .map(
                        row ->
                            Arguments.of(
                                language,
                                ManualPage.code(row.get(0)).get(0),
                                ManualPage.code(row.get(1)).get(0),
                                ManualPage.code(row.get(2)))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatThePageSays(String language, String phrase, String text, List<String> expected) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(new PhraseParser(Map.of()).parse(phrase));
    List<Hit> hits =
        new ArrayList<>(builder.build(Stemmers.of(language)).matcher().find(text, Set.of()));
    hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, reverseOrder()));
    List<String> found = new ArrayList<>();
    int covered = 0;
    for (Hit hit : hits) {
      if (hit.start() >= covered) {
        covered = hit.end();
        found.add(text.substring(hit.start(), hit.end()));
      }
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }
}
