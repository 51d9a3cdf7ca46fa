// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is YAML here, and what becomes of the rest. */
final class YamlFileTest {
  private final Path folder;

  YamlFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void keepsTheWordsThatYaml11ReadAsSomethingElse() {
    YamlMapping root =
        mapping(
            """
            a: no
            b: on
            c: yes
            d: 1:30
            e: off
            f: n
            g: 2026-11-22
            h: 1_000
            """);
    assertThat(root.entries().stream().map(e -> Shape.text().read(e.value())))
        .containsExactly("no", "on", "yes", "1:30", "off", "n", "2026-11-22", "1_000");
    assertThat(problems("no: 1\nno: 2\n"))
        .containsExactly("P104 f.yaml:2:1 the key 'no' must stand once, but stands in line 1 too");
  }

  @Test
  void tellsEveryDuplicateKey() {
    assertThat(problems("a: 1\nb:\n  c: 1\n  c: 2\n'a': 2\n\"a\": 3\n"))
        .containsExactly(
            "P104 f.yaml:4:3 the key 'c' must stand once, but stands in line 3 too",
            "P104 f.yaml:5:1 the key 'a' must stand once, but stands in line 1 too",
            "P104 f.yaml:6:1 the key 'a' must stand once, but stands in line 1 too");
  }

  @Test
  void tellsThatACommaEndsATextWithoutQuotationMarks() {
    assertThat(
            problems(
                """
                - {id: promise, says: Wir sagen immer, wie es weitergeht., weight: 3}
                """))
        .containsExactly(
            "P107 f.yaml:1:1 the file must be a mapping (key: value), but was a list",
            "P119 f.yaml:1:40 a key in { } must have a value, but 'wie es weitergeht.' has none; if"
                + " it belongs to 'Wir sagen immer' before the comma, put the whole text in"
                + " quotation marks");
    assertThat(problems("a: {b}\nc: {'x', d: , e: '', f:, g}\n"))
        .containsExactly(
            "P119 f.yaml:1:5 a key in { } must have a value, but 'b' has none; a text with a comma"
                + " must stand in quotation marks",
            "P119 f.yaml:2:5 a key in { } must have a value, but 'x' has none; a text with a comma"
                + " must stand in quotation marks",
            "P119 f.yaml:2:26 a key in { } must have a value, but 'g' has none; a text with a comma"
                + " must stand in quotation marks");
  }

  @Test
  void loadsNoClassesAndResolvesNoTags() {
    assertThat(
            problems(
                """
                a: !!javax.script.ScriptEngineManager [!!java.net.URL ["http://example.org"]]
                b: !mine 5
                c: !!str 5
                """))
        .containsExactly(
            "P103 f.yaml:1:4 tags such as 'tag:yaml.org,2002:javax.script.ScriptEng...' are not"
                + " allowed",
            "P103 f.yaml:1:40 tags such as 'tag:yaml.org,2002:java.net.URL' are not allowed",
            "P103 f.yaml:2:4 tags such as '!mine' are not allowed",
            "P103 f.yaml:3:4 tags such as 'tag:yaml.org,2002:str' are not allowed");
  }

  @Test
  void stopsAliasesThatExplode() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (int i = 1; i < 10; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s".formatted(i, i, before)).append((", " + before).repeat(8));
      laughs.append("]\n");
    }
    assertThat(problems(laughs.toString()))
        .containsExactly(
            "P103 f.yaml:5:10 aliases must stand for at most 10000 nodes, but are more");
  }

  @Test
  void letsAnAliasRepeatWhatIsSmall() {
    YamlMapping root = mapping("a: &a [x, y]\nb: *a\n");
    Shape<List<String>> texts = Shape.listOf(Shape.text(), 0);
    assertThat(root.required("b", texts, List.of())).containsExactly("x", "y");
  }

  @Test
  void rejectsAliasesToNothingAndToThemselves() {
    assertThat(problems("a: *b\n"))
        .containsExactly("P103 f.yaml:1:4 the alias *b must name an anchor above it, but does not");
    assertThat(problems("a: &a [*a]\n"))
        .containsExactly("P103 f.yaml:1:8 the alias *a must name an anchor above it, but does not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[[{a: "})
  void stopsAtDeepNesting(String open) {
    List<Problem> problems = found(open.repeat(100_000));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).toString())
        .startsWith("P103 f.yaml:1:")
        .endsWith(" nesting must be at most 50 deep, but is deeper");
  }

  @Test
  void allowsFiftyLevels() {
    assertThat(problems("a: " + "[".repeat(48) + "x" + "]".repeat(48))).isEmpty();
  }

  @Test
  void tellsWhereATabIndents() {
    assertThat(problems("a:\n\tb: 1\n"))
        .containsExactly(
            "P102 f.yaml:2:1 not valid YAML: found character '\\t(TAB)' that cannot start any"
                + " token. (Do not use \\t(TAB) for indentation) while scanning for the next"
                + " token");
  }

  @Test
  void tellsWhereAQuotationStarts() {
    assertThat(found("a: 1\nb: \"never closed\n")).hasSize(1);
    assertThat(found("a: 1\nb: [1, 2\nc: 3\n")).hasSize(1);
  }

  @Test
  void wantsOneMapping() {
    assertThat(problems("")).containsExactly("P102 f.yaml the file is empty");
    assertThat(problems("# only a comment\n")).containsExactly("P102 f.yaml the file is empty");
    assertThat(problems("- a\n"))
        .containsExactly("P107 f.yaml:1:1 the file must be a mapping (key: value), but was a list");
    assertThat(problems("word\n"))
        .containsExactly("P107 f.yaml:1:1 the file must be a mapping (key: value), but was 'word'");
    assertThat(problems("---\n"))
        .containsExactly("P107 f.yaml:2:1 the file must be a mapping (key: value), but was empty");
    assertThat(problems("a: 1\n---\nb: 2\n"))
        .containsExactly("P102 f.yaml:2:1 the file must be one document, but another starts here");
  }

  @Test
  void wantsWordsForKeys() {
    assertThat(problems("[a, b]: 1\n{c: 1}: 2\n~: 3\n"))
        .containsExactly(
            "P103 f.yaml:1:1 a key of the file must be a text, but was a list",
            "P103 f.yaml:2:1 a key of the file must be a text, but was a mapping",
            "P103 f.yaml:3:1 a key of the file must be a text, but was empty");
  }

  @Test
  void doesNotMergeMappings() {
    YamlMapping root = mapping("a: &a {b: 1}\nc: {<<: *a, d: 1}\n");
    Problems problems = new Problems();
    YamlFile file =
        YamlFile.read("f.yaml", "a: &a {b: 1}\nc: {<<: *a}\n", FileKind.PACK, problems)
            .orElseThrow();
    file.mapping().optional("c", Shape.mapping(m -> m.optional("b", Shape.integer(0, 9), 0)));
    assertThat(root.has("c")).isTrue();
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly("P105 f.yaml:2:5 the keys of c must be among [b], but one was '<<'");
  }

  @Test
  void readsFilesOfWindows() throws IOException {
    Path file = folder.resolve("w.yaml");
    Files.writeString(file, "\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\nc: oops\r\n");
    Problems problems = new Problems();
    YamlMapping root =
        YamlFile.read(Location.of(file), FileKind.PACK, problems).orElseThrow().mapping();
    assertThat(root.placeOfKey("a").toString()).isEqualTo(file + ":1:1");
    assertThat(root.required("b", Shape.text(), "")).isEqualTo("x\ny\n");
    root.required("c", Shape.integer(0, 9), 0);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly("P107 " + file + ":5:4 c must be an integer from 0 to 9, but was 'oops'");
  }

  @Test
  void hashesTheBytes() throws IOException {
    Path file = folder.resolve("abc.yaml");
    Files.writeString(file, "a: ü\n");
    assertThat(
            YamlFile.read(Location.of(file), FileKind.PACK, new Problems()).orElseThrow().sha256())
        .isEqualTo("cdabe09999eaf5df052d6dc5f687453f6c363efdcc8b4ee0bfea11800ecef575");
  }

  @Test
  void rejectsWhatIsNotText() throws IOException {
    Path file = folder.resolve("x.yaml");
    assertThat(ofFile(file)).containsExactly("P101 " + file + " the file does not exist");
    Files.write(file, new byte[] {'a', '\n', 'b', ':', (byte) 0xff});
    assertThat(ofFile(file))
        .containsExactly("P101 " + file + ":2 the file must be UTF-8, but byte 0xff is not");
    Files.write(file, "a: 1".getBytes(StandardCharsets.UTF_16));
    assertThat(ofFile(file))
        .containsExactly("P101 " + file + ":1 the file must be UTF-8, but byte 0xfe is not");
    Files.writeString(file, "a: 1\nb: x\u0007y\u0000\n");
    assertThat(ofFile(file))
        .containsExactly("P101 " + file + ":2:5 the control character U+0007 is not allowed");
    Files.write(file, new byte[SourceText.MAX_BYTES + 1]);
    assertThat(ofFile(file))
        .containsExactly(
            "P101 " + file + " the file must have at most 3145728 bytes, but has more");
    assertThat(ofFile(folder)).hasSize(1);
  }

  @Test
  void keepsACharacterCutOffAtTheEndAProblem() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xc3});
    assertThat(ofFile(file))
        .containsExactly("P101 " + file + ":1 the file must be UTF-8, but byte 0xc3 is not");
  }

  @Test
  void readsDurations() {
    YamlMapping root =
        mapping("{a: 500ms, b: 90s, c: 5m, d: 2h, e: 1d, f: {seconds: 90}, g: \"60s\"}");
    assertThat(root.entries().stream().map(e -> Shape.duration().read(e.value())))
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(90),
            Duration.ofMinutes(5),
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofSeconds(90),
            Duration.ofSeconds(60));
  }

  @Test
  void rejectsWhatIsNoDuration() {
    Problems problems = new Problems();
    YamlMapping root =
        YamlFile.read(
                "f.yaml",
                "a: 90\nb: 5 minutes\nc: 0s\nd: 9999d\ne: {second: 5}\nf: -5s\ng: [5s]\n",
                FileKind.PACK,
                problems)
            .orElseThrow()
            .mapping();
    root.entries().forEach(e -> Shape.duration().read(e.value()));
    String legal = "a duration such as 90s, 5m, 2h or {seconds: 90}, but was ";
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "P107 f.yaml:1:4 a must be " + legal + "90",
            "P108 f.yaml:2:4 b must be " + legal + "'5 minutes'",
            "P108 f.yaml:3:4 c must be longer than nothing and at most ten years, but was '0s'",
            "P108 f.yaml:4:4 d must be longer than nothing and at most ten years, but was"
                + " '9999d'",
            "P106 f.yaml:5:4 e must have the key 'seconds', but has not",
            "P105 f.yaml:5:5 the keys of e must be among [seconds], but one was 'second' (did you"
                + " mean 'seconds'?)",
            "P108 f.yaml:6:4 f must be " + legal + "'-5s'",
            "P107 f.yaml:7:4 g must be " + legal + "a list");
  }

  private static YamlMapping mapping(String text) {
    Problems problems = new Problems();
    YamlFile file = YamlFile.read("f.yaml", text, FileKind.PACK, problems).orElseThrow();
    problems.throwIfAny();
    return file.mapping();
  }

  private static List<Problem> found(String text) {
    Problems problems = new Problems();
    YamlFile.read("f.yaml", text, FileKind.PACK, problems);
    return problems.all();
  }

  private static List<String> problems(String text) {
    return found(text).stream().map(Problem::toString).toList();
  }

  private static List<String> ofFile(Path file) {
    Problems problems = new Problems();
    assertThat(YamlFile.read(Location.of(file), FileKind.PACK, problems)).isEmpty();
    return problems.all().stream().map(Problem::toString).toList();
  }
}
