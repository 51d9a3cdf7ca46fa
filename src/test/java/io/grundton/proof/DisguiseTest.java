// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Turn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisguiseTest {
  @Test
  void everyDisguiseWritesTheSameWordsInItsOwnWay() {
    Conversation written = conversation(agent("Größe „Maß\" für Joe's \"so\" Ärger; müsse"));
    Map<String, String> disguised = new LinkedHashMap<>();
    for (Disguise disguise : Disguise.ALL) {
      disguised.put(disguise.name(), disguise.of(written).turns().get(0).text());
    }
    assertThat(disguised)
        .containsExactly(
            Map.entry("in capitals", "GRÖSSE „MASS\" FÜR JOE'S \"SO\" ÄRGER; MÜSSE"),
            Map.entry("in small letters", "größe „maß\" für joe's \"so\" ärger; müsse"),
            Map.entry("with ss for ß", "Grösse „Mass\" für Joe's \"so\" Ärger; müsse"),
            Map.entry("with ß for ss", "Größe „Maß\" für Joe's \"so\" Ärger; müße"),
            Map.entry(
                "with ae, oe, ue for umlauts", "Groeße „Maß\" fuer Joe's \"so\" Aerger; muesse"),
            Map.entry("with umlauts for ae, oe, ue", "Größe „Maß\" für Jö's \"so\" Ärger; müsse"),
            Map.entry(
                "with curly quotes", "Größe „Maß\u201D für Joe\u2019s \u201Cso\u201D Ärger; müsse"),
            Map.entry("with straight quotes", "Größe „Maß\" für Joe's \"so\" Ärger; müsse"),
            Map.entry(
                "with no-break spaces",
                "Größe\u00A0„Maß\"\u00A0für\u00A0Joe's\u00A0\"so\"\u00A0Ärger;\u00A0müsse"),
            Map.entry("with doubled spaces", "Größe  „Maß\"  für  Joe's  \"so\"  Ärger;  müsse"),
            Map.entry("in composed Unicode", "Größe „Maß\" für Joe's \"so\" Ärger; müsse"),
            Map.entry(
                "in decomposed Unicode",
                "Gro\u0308ße „Maß\" fu\u0308r Joe's \"so\" A\u0308rger; mu\u0308sse"));
  }

  @Test
  void asidesStandOutsideWhatWasSaid() {
    Conversation written = conversation(agent("Hello").at(3));
    assertThat(Aside.noteBefore(written).turns())
        .extracting(Turn::number, Turn::internal, Turn::atMs, Turn::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, true, 3_000L, "Qwxyz."),
            org.assertj.core.groups.Tuple.tuple(2, false, 3_000L, "Hello"));
    assertThat(Aside.systemAfter(written).turns())
        .extracting(turn -> turn.number() + " " + turn.speaker() + " " + turn.text())
        .containsExactly("1 AGENT Hello", "2 SYSTEM Qwxyz.");
  }
}
