// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeparableVerbTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zurückrufen    | Ich rufe Sie morgen gern zurück.              | rufe Sie morgen gern zurück
          zurückrufen    | Wir rufen Sie bis morgen 12 Uhr zurück.       | rufen Sie bis morgen 12 Uhr zurück
          zurückrufen    | Ruf mich bitte zurück                         | Ruf mich bitte zurück
          zurückrufen    | Rufst du mich zurück? Ja!                     | Rufst du mich zurück
          zurückrufen    | Ich rief Sie gestern zurück, leider umsonst.  | rief Sie gestern zurück
          zurückrufen    | Wir können Sie zurückrufen.                   | zurückrufen
          zurückrufen    | dass er Sie zurückruft, ist klar              | zurückruft
          zurückrufen    | bis ich Sie zurückrufe                        | zurückrufe
          zurückrufen    | weil sie zurückrief                           | zurückrief
          zurückrufen    | Ich vergaß, Sie zurückzurufen.                | zurückzurufen
          zurückrufen    | Sie wurden zurückgerufen.                     | zurückgerufen
          zurückrufen    | der zurückgerufene Artikel                    | zurückgerufene
          zurueckrufen   | Ich RUFE SIE ZURUECK                          | RUFE SIE ZURUECK
          zurückrufen    | Ich rufe Sie zurück und kläre das             | rufe Sie zurück
          zurückrufen    | ich rufe sie zurück sobald ich mehr weiß      | rufe sie zurück
          zurückrufen    | Ich rufe Sie, Frau Berg, morgen zurück!       | rufe Sie, Frau Berg, morgen zurück
          zurückrufen    | Ich rufe a b c d e f g h i j k zurück.        | rufe a b c d e f g h i j k zurück
          zurückrufen    | Ich rufe a b c d e f g h i j k l zurück.      | -
          zurückrufen    | Ich rufe Sie an, sobald das Geld zurück ist   | -
          zurückrufen    | Ich rufe Sie an, sie kommt morgen zurück.     | -
          zurückrufen    | Ich rufe, er kommt morgen zurück.             | -
          zurückrufen    | Ich rufe Sie. Das Geld kommt zurück.          | -
          zurückrufen    | Ich rufe Sie. Zurück!                         | -
          zurückrufen    | Er ruft: Zurück zu Ihnen                      | -
          zurückrufen    | Der Rückruf der Rufe                          | -
          anrufen        | Ich rufe Sie an, sie kommt morgen zurück.     | rufe Sie an
          anrufen        | Ich rufe an der Hotline an                    | rufe an der Hotline an
          anrufen        | Ich rufe an der Hotline                       | -
          anrufen        | Zwei verpasste Anrufe                         | -
          abrufen        | Ich rufe ab und zu an.                        | -
          anbieten       | Ich biete Ihnen einen Ersatz an.              | biete Ihnen einen Ersatz an
          anbieten       | Wir haben Ihnen Ersatz angeboten              | angeboten
          anbieten       | Wir böten Ihnen das gern an                   | böten Ihnen das gern an
          weiterleiten   | Ich leitete es weiter.                        | leitete es weiter
          weiterleiten   | Das ist weitergeleitet                        | weitergeleitet
          nachfragen     | Ich frage beim Lager nach                     | frage beim Lager nach
          nachfragen     | Danke für Ihre Nachfrage                      | -
          zusenden       | Wir sandten Ihnen das zu; wir sendeten es zu. | sandten Ihnen das zu;sendeten es zu
          zusenden       | Es wurde zugesendet oder zugesandt            | zugesendet;zugesandt
          abbuchen       | Der Betrag wird abgebucht                     | abgebucht
          abbuchen       | Wir buchen das am 3. Mai ab.                  | buchen das am 3. Mai ab
          bereitstellen  | Wir stellen die Rechnung online bereit        | stellen die Rechnung online bereit
          zurückmelden   | Ich melde mich bei Ihnen zurück               | melde mich bei Ihnen zurück
          durchstellen   | Ich stelle Sie gleich durch                   | stelle Sie gleich durch
          zurückgeben    | Gib es einfach zurück!                        | Gib es einfach zurück
          zurückgeben    | Er gibt es zurück, du gäbst es zurück         | gibt es zurück;gäbst es zurück
          zurücknehmen   | Nimm es zurück. Das nähme ich zurück.         | Nimm es zurück;nähme ich zurück
          annehmen       | nähmt ihr das an? wir nahmen es an            | nähmt ihr das an;nahmen es an
          festhalten     | Er hält das fest, du hältst es fest           | hält das fest;hältst es fest
          hochladen      | Sie lädt es hoch; du lädst es hoch            | lädt es hoch;lädst es hoch
          leidtun        | Das tut mir sehr leid.                        | tut mir sehr leid
          leidtun        | Es tat uns leid                               | tat uns leid
          ausrechnen     | Ich rechne es aus, er rechnete es aus         | rechne es aus;rechnete es aus
          einwilligen    | Ich willige ein; eingewilligt                 | willige ein;eingewilligt
          auswechseln    | Ich wechsle das Teil aus.                     | wechsle das Teil aus
          vorbereiten    | Es ist vorbereitet; um es vorzubereiten       | vorbereitet;vorzubereiten
          einbeziehen    | Ich beziehe alle ein. Alle sind einbezogen.   | beziehe alle ein;einbezogen
          wiederherstellen | Wir stellen es wieder her.                  | -
          herumtelefonieren | Ich telefoniere gern herum.                | telefoniere gern herum
          ausprobieren   | Ich habe es ausprobiert                       | ausprobiert
          """)
  void findsAVerbInEveryFormAndNothingElse(String verb, String sentence, String quotes) {
    List<String> expected = quotes.equals("-") ? List.of() : List.of(quotes.split(";", -1));
    assertThat(quotes("verb(" + verb + ")", sentence)).isEqualTo(expected);
  }

  @Test
  void composesWithTheOtherForms() {
    assertThat(
            quotes(
                "(ich|wir) ..2 verb(zurückrufen)",
                "Morgen rufen wir Sie zurück. Wir rufen Sie zurück"))
        .containsExactly("Wir rufen Sie zurück");
    assertThat(quotes("[bitte] verb( zurückrufen )", "Bitte rufen Sie zurück"))
        .containsExactly("Bitte rufen Sie zurück", "rufen Sie zurück");
    assertThat(
            quotes(
                "(verb(anrufen)|verb(zurückrufen)|melden)",
                "ich rufe an, du rufst zurück oder melden"))
        .containsExactly("rufe an", "rufst zurück", "melden");
    assertThat(quotes("^verb(zurückrufen)$", "Rufen Sie zurück!"))
        .containsExactly("Rufen Sie zurück");
    PhraseParser parser =
        new PhraseParser(
            Map.of("call", List.of(new PhraseParser(Map.of()).parse("verb(zurückrufen)"))));
    assertThat(quotes(parser.parse("<call> ..3 (bis|um) <num>"), "dass wir zurückrufen bis 12"))
        .containsExactly("zurückrufen bis 12");
  }

  @Test
  void findsAVerbWhateverOtherVerbsAreLookedFor() {
    String text = "Ich rufe Sie an, er hupt herum und kommt zurück.";
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    for (String verb : List.of("zurückrufen", "zurückhupen", "herumhupen", "zurückkommen")) {
      builder.add(new PhraseParser(Map.of()).parse("verb(" + verb + ")"));
    }
    assertThat(builder.build(Stemmer.NONE).matcher().find(text, Set.of()))
        .containsExactlyInAnyOrder(
            new Hit(2, 5, 7, 20, 30, Layer.STEM), new Hit(3, 8, 10, 35, 47, Layer.STEM));
  }

  @Test
  void knowsManyVerbs() {
    assertThat(VerbLexicon.german().infinitives())
        .hasSizeGreaterThan(500)
        .contains("zurückrufen", "anbieten", "weiterleiten", "bereitstellen")
        .allSatisfy(
            verb -> {
              SeparableVerb known = SeparableVerb.of(verb);
              assertThat(io.grundton.text.Folding.fold(verb)).isEqualTo(known.infinitive());
              assertThat(known.joined())
                  .contains(
                      known.infinitive(), known.particle() + "zu" + known.base().infinitive());
              assertThat(known.base().participles()).isNotEmpty();
            });
  }

  @Test
  void takesOnlySeparableVerbs() {
    for (String verb :
        List.of("", "rufen", "antworten", "einen", "zurück", "an rufen", "anrufe", "anr*en")) {
      assertThatThrownBy(
              () -> new PhraseParser(Map.of()).parse("so verb(" + verb + ")"), "%s", verb)
          .isInstanceOf(PhraseException.class)
          .hasMessageStartingWith(
              "verb(...) must hold the infinitive of a separable verb such as zurückrufen")
          .hasMessageContaining(", but was '" + verb + "'");
    }
    assertThatThrownBy(() -> new PhraseParser(Map.of()).parse("verb(rückrufen)"))
        .hasMessageEndingWith("but was 'rückrufen' (did you mean 'zurückrufen'?)");
    assertThatThrownBy(() -> new PhraseParser(Map.of()).parse("a verb(anrufen"))
        .hasMessage("'verb(' must be closed by ')'");
  }

  private static List<String> quotes(String phrase, String text) {
    return quotes(new PhraseParser(Map.of()).parse(phrase), text);
  }

  private static List<String> quotes(Phrase phrase, String text) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(phrase);
    List<Hit> hits = new ArrayList<>(builder.build(Stemmer.NONE).matcher().find(text, Set.of()));
    hits.sort(
        Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
    return hits.stream().map(hit -> text.substring(hit.start(), hit.end())).toList();
  }
}
