// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordMemoryTest {
  @Test
  void weighsACommonWordOnce() {
    FakeWordWeights weights = new FakeWordWeights();
    WordMemory memory = new WordMemory(weights);
    WordScanner scanner = new WordScanner();
    scanner.scan("xa yb xa XA yb");
    while (scanner.next()) {
      assertThat(memory.of(scanner)).isEqualTo(new FakeWordWeights().of(scanner));
    }
    assertThat(weights.asked()).isEqualTo(2);
  }

  @Test
  void forgetsRatherThanGrow() {
    WordMemory memory = new WordMemory(new FakeWordWeights());
    WordScanner scanner = new WordScanner();
    Random random = new Random(11);
    for (int i = 0; i < 30_000; i++) {
      scanner.scan("xy".charAt(random.nextInt(2)) + letters(random));
      assertThat(scanner.next()).isTrue();
      assertThat(memory.of(scanner)).isEqualTo(new FakeWordWeights().of(scanner));
    }
  }

  @Test
  void seenWordsAreWhatASetIs() {
    Random random = new Random(12);
    SeenWords seen = new SeenWords();
    for (int text = 0; text < 20; text++) {
      seen.clear();
      Set<Long> words = new HashSet<>();
      long all = 0;
      for (int i = 0; i < 1_000; i++) {
        long word = random.nextInt(400) - 200L;
        assertThat(seen.add(word)).isEqualTo(words.add(word == 0 ? 1 : word));
      }
      for (long word : words) {
        all += word;
      }
      assertThat(seen.all()).isEqualTo(all);
    }
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }
}
