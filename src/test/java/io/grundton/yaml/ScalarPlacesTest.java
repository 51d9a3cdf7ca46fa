// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.problem.Problems;
import org.junit.jupiter.api.Test;

/** The X of every scalar is found where it was typed. */
final class ScalarPlacesTest {
  @Test
  void findsCharactersInLines() {
    assertThat(placeOfX("a: oneX\n")).isEqualTo("f.yaml:1:7");
    assertThat(placeOfX("a: 'oneX'\n")).isEqualTo("f.yaml:1:8");
    assertThat(placeOfX("a: \"oneX\"\n")).isEqualTo("f.yaml:1:8");
    assertThat(placeOfX("a:\n  - {b: 1}\n  - [\"X\"]\n")).isEqualTo("f.yaml:3:7");
  }

  @Test
  void goesPastEscapes() {
    assertThat(placeOfX("a: 'it''s X'\n")).isEqualTo("f.yaml:1:11");
    assertThat(placeOfX("a: \"\\\"q\\\" \\x41\\u00e4\\U0001F600\\nX\"\n")).isEqualTo("f.yaml:1:33");
  }

  @Test
  void countsCodePoints() {
    assertThat(placeOfX("a: \"\uD83D\uDE00X\"\n")).isEqualTo("f.yaml:1:6");
    assertThat(placeOfX("\uD83D\uDE00: \uD83D\uDE00X\n")).isEqualTo("f.yaml:1:5");
  }

  @Test
  void goesPastAnchors() {
    assertThat(placeOfX("a: &anchor 'X'\n")).isEqualTo("f.yaml:1:13");
  }

  @Test
  void findsLinesOfLiteralBlocks() {
    assertThat(placeOfX("a: |\n  X\n")).isEqualTo("f.yaml:2:3");
    assertThat(placeOfX("a: | # comment\n  one\n  two X\n")).isEqualTo("f.yaml:3:7");
    assertThat(placeOfX("a: |\n\n    one\n\n     two X\n")).isEqualTo("f.yaml:5:10");
    assertThat(placeOfX("a: |-\n  X")).isEqualTo("f.yaml:2:3");
    assertThat(placeOfX("a: |2\n    X\n")).isEqualTo("f.yaml:2:5");
    assertThat(placeOfX("b:\n  - a: |\n      one\n      X\n")).isEqualTo("f.yaml:4:7");
  }

  @Test
  void fallsBackToTheStartOfWhatIsFoldedOverLines() {
    assertThat(placeOfX("a: >\n  one\n  X\n")).isEqualTo("f.yaml:2:3");
    assertThat(placeOfX("a: one\n  two X\n")).isEqualTo("f.yaml:1:4");
    assertThat(placeOfX("a: \"one\n  two X\"\n")).isEqualTo("f.yaml:1:4");
  }

  @Test
  void startsABlockAtItsFirstLine() {
    assertThat(scalar("a: |\n  one\n").place()).hasToString("f.yaml:2:3");
    assertThat(scalar("a: |\n\n  one\n").place()).hasToString("f.yaml:2:3");
    assertThat(scalar("a: ''\n").place()).hasToString("f.yaml:1:4");
    assertThat(scalar("a: |\nb: 1\n").place()).hasToString("f.yaml:1:4");
  }

  private static String placeOfX(String yaml) {
    YamlScalar scalar = scalar(yaml);
    int x = scalar.text().indexOf('X');
    return scalar.placeAt(scalar.text().codePointCount(0, x)).toString();
  }

  private static YamlScalar scalar(String yaml) {
    Problems problems = new Problems();
    YamlFile file = YamlFile.read("f.yaml", yaml, FileKind.PACK, problems).orElseThrow();
    problems.throwIfAny();
    return firstScalar(file.mapping());
  }

  private static YamlScalar firstScalar(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar;
    }
    if (node instanceof YamlList list) {
      return firstScalar(list.items().get(list.items().size() - 1));
    }
    return firstScalar(((YamlMapping) node).entries().get(0).value());
  }
}
