// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapesTest {
  /* The longest hits, leftmost first, as a rule sees them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          money | Das kostet 5 Euro                     | 5 Euro
          money | fünf Euro fünfzig                     | fünf Euro fünfzig
          money | 5 Euro 50, danke                      | 5 Euro 50
          money | 5 Euro 5 mal                          | 5 Euro
          money | 5,- €                                 | 5,- €
          money | EUR 20 oder 20€ oder 20EUR            | EUR 20;20€;20EUR
          money | zwanzig Euro und einundzwanzig Franken| zwanzig Euro;einundzwanzig Franken
          money | $1,299.00 or twenty-one dollars       | $1,299.00;twenty-one dollars
          money | 20 % off                              | -
          money | 20 Prozent, Euro, 5 Äpfel             | -
          date  | am 3. Mai 2026, am 3.5.               | 3. Mai 2026;am 3.5
          date  | 3 May 2026 or May 3rd, 2026           | 3 May 2026;May 3rd, 2026
          date  | the third of May                      | third of May
          date  | am dritten Mai                        | dritten Mai
          date  | by the 3rd                            | by the 3rd
          date  | a 3rd party, the 3rd time             | -
          date  | nächsten Montag                       | Montag
          date  | next Monday, Monday morning           | Monday;Monday
          date  | 2026-05-03T10:00                      | 2026-05-03T10
          date  | Ende Mai, end of June                 | Ende Mai;end of June
          date  | am 3. bin ich da                      | -
          date  | You may call. I am 30.                | -
          date  | nächste Woche, next week, gestern     | -
          date  | in 3 Tagen, 24/7, 3.5 kg              | -
          time  | 15 Uhr 30                             | 15 Uhr 30
          time  | um 15 Uhr, um drei Uhr                | 15 Uhr;drei Uhr
          time  | 15 Uhr 3 Leute                        | 15 Uhr
          time  | half past three, quarter to five      | half past three;quarter to five
          time  | halb drei, Viertel nach vier          | halb drei;Viertel nach vier
          time  | 3 o'clock, 3 p.m., 3pm, 5 a.m.        | 3 o'clock;3 p.m;3pm;5 a.m
          time  | noon or Mitternacht                   | noon;Mitternacht
          time  | um drei, at three, in zwei Stunden    | -
          time  | half of it, ein halbes Jahr, 5 to 7   | -
          num   | einundzwanzig, hundert, ninety-nine   | einundzwanzig;hundert;ninety-nine
          num   | keiner, dozens, einmal                | -
          """)
  void knowsWhatIsAShapeAndWhatIsNot(String shape, String text, String quotes) {
    List<String> expected = quotes.equals("-") ? List.of() : List.of(quotes.split(";", -1));
    assertThat(quotes("<" + shape + ">", text)).isEqualTo(expected);
  }

  private static List<String> quotes(String phrase, String text) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(new PhraseParser(Map.of()).parse(phrase));
    List<Hit> hits = new ArrayList<>(builder.build(Stemmer.NONE).matcher().find(text, Set.of()));
    hits.sort(
        Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
    List<String> quotes = new ArrayList<>();
    int covered = 0;
    for (Hit hit : hits) {
      if (hit.start() >= covered) {
        covered = hit.end();
        quotes.add(text.substring(hit.start(), hit.end()));
      }
    }
    return quotes;
  }
}
