// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TokenTypesTest {
  private static final List<TokenTest> TESTS =
      List.of(
          new TokenTest(TokenTest.Kind.WORD, "not"), new TokenTest(TokenTest.Kind.PREFIX, "token"));

  private final TokenTypes types = new TokenTypes(new TokenTests(TESTS, Stemmer.NONE));

  @Test
  void knowsTheWordsOfATokenAndTheTestsTheyPass() {
    TokenTypes.TokenType type = types.of("I can't", 2, 7);
    assertThat(type.words).containsExactly("can", "not");
    assertThat(type.passed).isDeepEqualTo(new int[][] {{}, {0}});
  }

  @Test
  void learnsATokenOnce() {
    TokenTypes.TokenType first = types.of("token", 0, 5);
    assertThat(types.of("a token again", 2, 7)).isSameAs(first);
    assertThat(types.of("Token", 0, 5)).isNotSameAs(first);
    assertThat(types.size()).isEqualTo(2);
  }

  @Test
  void tellsTokensOfOneHashApart() {
    assertThat(types.of("AaAa", 0, 4).words).containsExactly("aaaa");
    assertThat(types.of("BBBB", 0, 4).words).containsExactly("bbbb");
    assertThat(types.of("AaBB", 0, 4).words).containsExactly("aabb");
  }

  @Test
  void forgetsRatherThanGrowsWithoutEnd() {
    int most = 0;
    for (int i = 0; i < 300_000; i++) {
      String token = "token" + i;
      TokenTypes.TokenType type = types.of(token, 0, token.length());
      assertThat(type.words[0]).isEqualTo(token);
      most = Math.max(most, types.size());
    }
    assertThat(most).isEqualTo(1 << 17);
    assertThat(types.of("token7", 0, 6).passed).isDeepEqualTo(new int[][] {{1}});
  }

  @Test
  void doesNotRememberWhatIsTooLongForAWord() {
    String longest = "x".repeat(64);
    String longer = "x".repeat(65);
    types.of(longest, 0, 64);
    assertThat(types.of(longer, 0, 65).words).containsExactly(longer);
    assertThat(types.size()).isEqualTo(1);
  }

  @Test
  void answersTheSameWithAndWithoutMemory() {
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      String token = (random.nextBoolean() ? "Token" : "t") + random.nextInt(2_000);
      TokenTypes fresh = new TokenTypes(new TokenTests(TESTS, Stemmer.NONE));
      assertThat(types.of(token, 0, token.length()).passed)
          .isDeepEqualTo(fresh.of(token, 0, token.length()).passed);
    }
  }
}
