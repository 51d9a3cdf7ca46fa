// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.List;

/** Two languages: words that begin with x are xx, with y yy, as clear as they are long. */
final class FakeWordWeights implements WordWeights {
  private static final int A_LETTER = 100;

  private int asked;

  @Override
  public List<String> languages() {
    return List.of("xx", "yy");
  }

  @Override
  public int[] of(CharSequence word) {
    asked++;
    int weight = A_LETTER * word.length();
    return switch (word.charAt(0)) {
      case 'x' -> new int[] {weight, 0};
      case 'y' -> new int[] {0, weight};
      default -> new int[2];
    };
  }

  /** How often it was asked. */
  int asked() {
    return asked;
  }
}
