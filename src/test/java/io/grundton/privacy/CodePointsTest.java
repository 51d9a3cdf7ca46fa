// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodePointsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\uD83D\uDE00",
        "a\uD83D\uDE00\uD83D\uDE00b\uD83D\uDE00",
        "lone \uD83D and \uDE00 here",
        "\uDE00\uD83D\uD83D\uDE00\uDE00"
      })
  void countsAsStringDoes(String text) {
    CodePoints codePoints = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      assertThat(codePoints.ofChar(i)).isEqualTo(text.codePointCount(0, i));
    }
    for (int i = 0; i <= text.codePointCount(0, text.length()); i++) {
      assertThat(codePoints.toChar(i)).isEqualTo(text.offsetByCodePoints(0, i));
    }
  }
}
