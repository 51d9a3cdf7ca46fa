// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "acme/*/test-*.jsonl, acme/2026-11-22/test-1.jsonl, true",
    "acme/*/test-*.jsonl, acme/2026-11-22/test-.jsonl, true",
    "acme/*/test-*.jsonl, acme/2026-11-22/deep/test-1.jsonl, false",
    "acme/*/test-*.jsonl, acme/2026-11-22/best-1.jsonl, false",
    "acme/**, acme/2026-11-22/a.jsonl, true",
    "acme/**, acme/, true",
    "acme/**, acme, false",
    "**/a.jsonl, acme/2026-11-22/a.jsonl, true",
    "**a.jsonl, a.jsonl, true",
    "a?c, abc, true",
    "a?c, a/c, false",
    "a?c, ac, false",
    "*, '', true",
    "*, a/b, false",
    "***, a/b, true",
    "a.c, abc, false",
    "a, ab, false",
    "ab, a, false",
    "[a], [a], true"
  })
  void matchesWithinAndAcrossFolders(String glob, String path, boolean expected) {
    assertThat(Glob.matches(glob, path)).isEqualTo(expected);
  }

  @Test
  void isNotSlowedDownByManyStars() {
    assertThat(Glob.matches("*a".repeat(200) + "b", "a".repeat(2_000))).isFalse();
  }
}
