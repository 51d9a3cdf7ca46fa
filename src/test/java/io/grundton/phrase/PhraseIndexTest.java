// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PhraseIndexTest {
  @Test
  void findsTheSameWhateverElseIsLookedFor() {
    String text = "nice nice day nice day";
    PhraseIndex.Builder alone = new PhraseIndex.Builder();
    alone.add(parse("nice ..3 day"));
    PhraseIndex.Builder among = new PhraseIndex.Builder();
    among.add(parse("nice ..3 day"));
    for (int i = 0; i < 30; i++) {
      among.add(parse("nice thing" + i));
    }
    List<Hit> expected = List.copyOf(alone.build(Stemmer.NONE).matcher().find(text, Set.of()));
    List<Hit> hits = among.build(Stemmer.NONE).matcher().find(text, Set.of());
    assertThat(hits.stream().filter(hit -> hit.phrase() == 0)).containsExactlyElementsOf(expected);
  }

  private static Phrase parse(String phrase) {
    return new PhraseParser(Map.of()).parse(phrase);
  }
}
