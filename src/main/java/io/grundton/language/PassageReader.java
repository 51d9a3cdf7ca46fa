// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.Arrays;

/**
 * Reads passages part by part, so that a passage in two languages is not taken for one in whichever
 * has more. Not safe for use by several threads at once.
 */
final class PassageReader {
  /** Letters after which a part ends: enough to speak against a language, if not to tell one. */
  private static final int PART = 20;

  /** Parts that are read; a longer text is in the language that it begins with. */
  private static final int MOST_PARTS = 200;

  /** How far the passage's language may be behind in a part, in ten-thousandths. */
  private static final int OPPOSED = 1_500;

  private final WordScanner scanner = new WordScanner();
  private final SeenWords seen = new SeenWords();
  private final WordMemory memory;
  private final int languages;
  private final int[][] parts = new int[MOST_PARTS][];
  private final int[] letters = new int[MOST_PARTS];

  PassageReader(WordWeights weights) {
    memory = new WordMemory(weights);
    languages = weights.languages().size();
  }

  /** What a text says. */
  Passage read(String text) {
    int count = readParts(text);
    long[] sums = new long[languages];
    int all = 0;
    for (int i = 0; i < count; i++) {
      int[] part = parts[i];
      for (int j = 0; j < part.length; j++) {
        sums[j] += part[j];
      }
      all += letters[i];
    }
    return new Passage(sums, seen.all(), all, verdict(Leader.of(sums), count, all));
  }

  private int readParts(String text) {
    int count = 0;
    int[] part = begin(0);
    seen.clear();
    scanner.scan(text);
    while (scanner.next()) {
      if (!seen.add(scanner.hash())) {
        continue;
      }
      if (letters[count] >= PART) {
        if (count + 1 == MOST_PARTS) {
          break;
        }
        count++;
        part = begin(count);
      }
      int[] weights = memory.of(scanner);
      for (int i = 0; i < part.length; i++) {
        part[i] += weights[i];
      }
      letters[count] += scanner.length();
    }
    return count + 1;
  }

  private int[] begin(int part) {
    letters[part] = 0;
    if (parts[part] == null) {
      parts[part] = new int[languages];
    } else {
      Arrays.fill(parts[part], 0);
    }
    return parts[part];
  }

  private int verdict(Leader leader, int count, int all) {
    int opposed = 0;
    for (int i = 0; i < count; i++) {
      int[] part = parts[i];
      int best = part[0];
      for (int weight : part) {
        best = Math.max(best, weight);
      }
      if (best - part[leader.language()] > OPPOSED) {
        opposed += letters[i];
      }
    }
    if (!NearlyAll.is(all - opposed, all)) {
      return Passage.MIXED;
    }
    return leader.isClear() ? leader.language() : Passage.UNDECIDED;
  }
}
