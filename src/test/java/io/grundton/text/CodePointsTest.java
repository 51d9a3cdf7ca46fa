// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodePointsTest {
  @Test
  void countsAnEmojiAsOne() {
    assertThat(CodePoints.before("a\uD83D\uDE00b", 0)).isEqualTo(0);
    assertThat(CodePoints.before("a\uD83D\uDE00b", 1)).isEqualTo(1);
    assertThat(CodePoints.before("a\uD83D\uDE00b", 3)).isEqualTo(2);
    assertThat(CodePoints.before("a\uD83D\uDE00b", 4)).isEqualTo(3);
  }
}
