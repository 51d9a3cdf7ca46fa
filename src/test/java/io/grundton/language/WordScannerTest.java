// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordScannerTest {
  private final WordScanner scanner = new WordScanner();

  @Test
  void readsRunsOfLettersInLowerCase() {
    assertThat(words("Guten Tag! Wie geht's? Élan—Öl"))
        .containsExactly("guten", "tag", "wie", "geht's", "élan", "öl");
    assertThat(words("it’s e-mail 'quoted'")).containsExactly("it's", "e", "mail", "quoted");
    assertThat(words("нет हिन्दी 好的")).containsExactly("нет", "हिन्दी", "好的");
    assertThat(words("")).isEmpty();
    assertThat(words(" \n\t\u00a0 … 😀 ")).isEmpty();
  }

  @Test
  void leavesOutWhatNobodySpeaks() {
    assertThat(words("order DE-4711x, see https://example.com/de/hilfe or example.com: now"))
        .containsExactly("order", "see", "or", "now");
    assertThat(words("ann@example.com @ann #sale snake_case C:\\Temp and/or a:b z.B. end. .net"))
        .containsExactly("end", "net");
  }

  @Test
  void readsALetterRepeatedForEmphasisTwice() {
    assertThat(words("Hallooooo NEEEIN zoo")).containsExactly("halloo", "neein", "zoo");
  }

  @Test
  void cutsWhatIsLongerThanAWord() {
    assertThat(words("ab".repeat(30))).containsExactly("ab".repeat(20), "ab".repeat(10));
    assertThat(words("a".repeat(500))).containsExactly("aa");
  }

  @Test
  void tellsWordsApartByTheirHash() {
    Set<Long> hashes = new HashSet<>();
    scanner.scan("one eno two on e o");
    while (scanner.next()) {
      hashes.add(scanner.hash());
    }
    assertThat(hashes).hasSize(6);
    scanner.scan("ONE");
    assertThat(scanner.next()).isTrue();
    assertThat(hashes).contains(scanner.hash());
    assertThat(scanner.subSequence(1, 3)).isEqualTo("ne");
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    scanner.scan(text);
    while (scanner.next()) {
      words.add(scanner.toString());
    }
    return words;
  }
}
