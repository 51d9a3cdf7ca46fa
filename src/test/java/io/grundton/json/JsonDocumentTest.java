// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.draft.ForeignPart;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Numeral;
import io.grundton.json.JsonValue.Text;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonDocumentTest {
  private static final long SEED = 20_261_124L;
  private final Problems problems = new Problems();

  @Test
  void everyValueKnowsItsPlaceAndItsPointer() {
    JsonValue root = parse("{\"a\":\n  [true, null, {\"b/c~\": \"ü\"}]}").orElseThrow();
    Items items = (Items) Objects.requireNonNull(root.member("a"));
    assertThat(items.part()).isEqualTo(new ForeignPart(new Place("x.json", 2, 3), "/a"));
    assertThat(items.values().stream().map(JsonValue::kind))
        .containsExactly("true", "null", "an object");
    JsonValue inner = Objects.requireNonNull(items.values().get(2).member("b/c~"));
    assertThat(inner.part()).isEqualTo(new ForeignPart(new Place("x.json", 2, 25), "/a/2/b~1c~0"));
    assertThat(inner.kind()).isEqualTo("a string");
    assertThat(items.values().get(2).textOf("b/c~")).isEqualTo("ü");
    assertThat(items.member("a")).isNull();
    assertThat(root.textOf("a")).isNull();
    assertThat(root.kind() + items.kind()).isEqualTo("an objectan array");
  }

  @Test
  void aDocumentInAStringHasThePlacesOfTheFile() {
    JsonValue root =
        parse("{\"f\": \"{\\\"a\\\":\\n \\u0022x\\u0022, \\\"b\\\": 1.5}\"}").orElseThrow();
    Text string = (Text) Objects.requireNonNull(root.member("f"));
    JsonValue inside = JsonDocument.inside(string, problems).orElseThrow();
    assertThat(inside.part()).isEqualTo(new ForeignPart(new Place("x.json", 1, 8), "/f"));
    assertThat(Objects.requireNonNull(inside.member("a")).part())
        .isEqualTo(new ForeignPart(new Place("x.json", 1, 18), "/f/a"));
    assertThat(Objects.requireNonNull(inside.member("b")).place())
        .isEqualTo(new Place("x.json", 1, 40));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aMistakeInAStringHasItsPlaceInTheFile() {
    JsonValue root = parse("[\n\"[1,\\n 2,, 3]\"]").orElseThrow();
    assertThat(JsonDocument.inside((Text) ((Items) root).values().get(0), problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::place)
        .containsExactly(new Place("x.json", 2, 10));
  }

  @Test
  void numbersAreIntegersWhereTheyAre() {
    Items items = (Items) parse("[3, 3.0, 3.5, -1, 1e9, 1e99999999, 1E400]").orElseThrow();
    assertThat(items.values().stream().map(value -> ((Numeral) value).integer(0, 100)))
        .containsExactly(3, 3, null, null, null, null, null);
    assertThat(items.values().get(0).kind()).isEqualTo("a number");
  }

  @Test
  void aByteOrderMarkIsNoMistake() {
    assertThat(parse("\uFEFF[]")).isPresent();
  }

  @Test
  void whatCannotBeReadIsOneProblem() {
    assertThat(refused(""))
        .isEqualTo("I101 x.json:1:1 the text must hold a JSON value, but is empty");
    assertThat(refused("[1] 2"))
        .isEqualTo("I101 x.json:1:5 the text must end after its JSON value, but goes on");
    assertThat(refused("{\"a\": 1,\n \"a\": 2}"))
        .isEqualTo(
            "I101 x.json:2:2 the text must give every key of an object once, but gives one twice:"
                + " /a");
    assertThat(refused("[1,\n2,,"))
        .startsWith("I101 x.json:2:3 the text must be JSON, but is not: Unexpected character (','");
    assertThat(refused("[".repeat(100_000)))
        .startsWith("I101 x.json:1:")
        .contains("nesting depth (101)");
    assertThat(JsonDocument.parse("x.json", new byte[] {'"', (byte) 0xff, '"'}, problems))
        .isEmpty();
    assertThat(JsonDocument.parse("x.json", new byte[9 << 20], problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::toString)
        .contains(
            "I101 x.json the file must be UTF-8, but is not",
            "I101 x.json the file must have at most 8388608 bytes, but has more");
  }

  @Test
  void filesAreReadOrNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    assertThat(JsonDocument.read(file, problems)).isPresent();
    assertThat(JsonDocument.read(folder.resolve("b.json"), problems)).isEmpty();
    assertThat(JsonDocument.read(folder, problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::message)
        .anyMatch(message -> message.equals("the file does not exist"))
        .anyMatch(message -> message.startsWith("the file cannot be read: "));
  }

  @Test
  void damagedDocumentsAreReadOrRefusedButNeverThrow() {
    String whole =
        "{\"a\": [1.5e3, \"\\u00fc\\n\\ud800\", true, null, {\"b\": \"{\\\"c\\\": []}\"}]}";
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder damaged = new StringBuilder(whole);
      for (int k = 0; k < 1 + random.nextInt(3); k++) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), whole.charAt(random.nextInt(whole.length())));
      }
      Problems found = new Problems();
      Optional<JsonValue> read = JsonDocument.parse("x.json", utf8(damaged.toString()), found);
      assertThat(read.isPresent()).as(damaged.toString()).isEqualTo(found.isEmpty());
    }
  }

  private String refused(String text) {
    Problems found = new Problems();
    assertThat(JsonDocument.parse("x.json", utf8(text), found)).isEmpty();
    List<Problem> all = found.all();
    assertThat(all).hasSize(1);
    return all.get(0).toString();
  }

  private Optional<JsonValue> parse(String text) {
    return JsonDocument.parse("x.json", utf8(text), problems);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
