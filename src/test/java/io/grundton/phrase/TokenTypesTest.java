// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TokenTypesTest {
  private static final List<TokenTest> TESTS =
      List.of(
          new TokenTest(TokenTest.Kind.WORD, "not"), new TokenTest(TokenTest.Kind.PREFIX, "token"));

  private final TokenTypes types = new TokenTypes(new TokenTests(TESTS, Stemmer.NONE));

  @Test
  void knowsTheWordsOfATokenAndTheTestsTheyPass() {
    Word[] words = types.of("I can't".toCharArray(), 2, 7);
    assertThat(folded(words)).containsExactly("can", "not");
    assertThat(words[0].passes(0)).isFalse();
    assertThat(words[1].passes(0)).isTrue();
    assertThat(words[1].asWritten()).isFalse();
  }

  @Test
  void learnsATokenOnce() {
    Word[] first = of("token");
    assertThat(types.of("a token again".toCharArray(), 2, 7)).isSameAs(first);
    assertThat(of("Token")).isNotSameAs(first);
    assertThat(types.size()).isEqualTo(2);
  }

  @Test
  void tellsTokensOfOneHashApart() {
    assertThat(folded(of("AaAa"))).containsExactly("aaaa");
    assertThat(folded(of("BBBB"))).containsExactly("bbbb");
    assertThat(folded(of("AaBB"))).containsExactly("aabb");
  }

  @Test
  void forgetsRatherThanGrowsWithoutEnd() {
    int most = 0;
    for (int i = 0; i < 300_000; i++) {
      String token = "token" + i;
      assertThat(of(token)[0].folded()).isEqualTo(token);
      most = Math.max(most, types.size());
    }
    assertThat(most).isEqualTo(1 << 17);
    assertThat(of("token7")[0].others()).containsExactly(1);
  }

  @Test
  void doesNotRememberWhatIsTooLongForAWord() {
    String longest = "x".repeat(64);
    String longer = "x".repeat(65);
    of(longest);
    assertThat(folded(of(longer))).containsExactly(longer);
    assertThat(types.size()).isEqualTo(1);
  }

  @Test
  void answersTheSameWithAndWithoutMemory() {
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      String token = (random.nextBoolean() ? "Token" : "t") + random.nextInt(2_000);
      TokenTypes fresh = new TokenTypes(new TokenTests(TESTS, Stemmer.NONE));
      assertThat(of(token)[0].others())
          .isEqualTo(fresh.of(token.toCharArray(), 0, token.length())[0].others());
    }
  }

  private Word[] of(String token) {
    return types.of(token.toCharArray(), 0, token.length());
  }

  private static List<String> folded(Word[] words) {
    return Stream.of(words).map(Word::folded).toList();
  }
}
