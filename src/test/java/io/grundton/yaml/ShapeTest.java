// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.transcript.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each shape takes, and what it says of the rest. */
final class ShapeTest {
  private final Problems problems = new Problems();

  @Test
  void readsTexts() {
    assertThat(all(Shape.text(), "- word\n- '5'\n- \"true\"\n- |\n  two\n  lines\n"))
        .containsExactly("word", "5", "true", "two\nlines\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void takesNoNumberForAText() {
    assertThat(all(Shape.text(), "- 5\n- 1.5\n- true\n- ~\n-\n- ' '\n- [a]\n")).isEmpty();
    assertThat(told())
        .containsExactly(
            "P107 f.yaml:2:5 an item of a must be a text (in quotation marks if it looks like"
                + " this), but was 5",
            "P107 f.yaml:3:5 an item of a must be a text (in quotation marks if it looks like"
                + " this), but was 1.5",
            "P107 f.yaml:4:5 an item of a must be a text (in quotation marks if it looks like"
                + " this), but was true",
            "P107 f.yaml:5:5 an item of a must be a text, but was empty",
            "P107 f.yaml:6:4 an item of a must be a text, but was empty",
            "P108 f.yaml:7:5 an item of a must be a text that says something, but was ' '",
            "P107 f.yaml:8:5 an item of a must be a text, but was a list");
  }

  @Test
  void readsIntegers() {
    assertThat(all(Shape.integer(-5, 1000), "- 0\n- 1000\n- -5\n- +7\n- 007\n"))
        .containsExactly(0, 1000, -5, 7, 7);
    assertThat(told()).isEmpty();
  }

  @Test
  void takesNothingElseForAnInteger() {
    String huge = "9".repeat(1_000_000);
    assertThat(
            all(
                Shape.integer(1, 1000),
                "- 0\n- 1001\n- .nan\n- .inf\n- 1.0\n- 0x10\n- NaN\n- 9223372036854775808\n- "
                    + huge
                    + "\n- '5'\n- -0\n"))
        .isEmpty();
    String legal = " an item of a must be an integer from 1 to 1000, but was ";
    assertThat(told())
        .containsExactly(
            "P108 f.yaml:2:5" + legal + "0",
            "P108 f.yaml:3:5" + legal + "1001",
            "P107 f.yaml:4:5" + legal + ".nan",
            "P107 f.yaml:5:5" + legal + ".inf",
            "P107 f.yaml:6:5" + legal + "1.0",
            "P108 f.yaml:7:5" + legal + "0x10",
            "P107 f.yaml:8:5" + legal + "'NaN'",
            "P108 f.yaml:9:5" + legal + "9223372036854775808",
            "P108 f.yaml:10:5" + legal + "9".repeat(40) + "...",
            "P107 f.yaml:11:5" + legal + "'5'",
            "P108 f.yaml:12:5" + legal + "-0");
  }

  @Test
  void readsNumbersAsWritten() {
    assertThat(all(Shape.number(0, 1), "- 0.80\n- 1\n- .5\n- 8e-1\n- 0.0\n"))
        .containsExactly(
            new BigDecimal("0.80"),
            new BigDecimal("1"),
            new BigDecimal("0.5"),
            new BigDecimal("0.8"),
            new BigDecimal("0.0"));
    assertThat(told()).isEmpty();
  }

  @Test
  void takesNoInfiniteAndNoHugeNumber() {
    assertThat(
            all(Shape.number(0, 1), "- .nan\n- .inf\n- -.INF\n- 1e400\n- 1e-999999999\n- 1.01\n"))
        .isEmpty();
    String legal = " an item of a must be a number from 0 to 1, but was ";
    assertThat(told())
        .containsExactly(
            "P108 f.yaml:2:5" + legal + ".nan",
            "P108 f.yaml:3:5" + legal + ".inf",
            "P108 f.yaml:4:5" + legal + "-.INF",
            "P108 f.yaml:5:5" + legal + "1e400",
            "P108 f.yaml:6:5" + legal + "1e-999999999",
            "P108 f.yaml:7:5" + legal + "1.01");
  }

  @Test
  void readsTrueAndFalseOnly() {
    assertThat(all(Shape.flag(), "- true\n- false\n- True\n- yes\n- 'true'\n- 1\n"))
        .containsExactly(true, false);
    String legal = " an item of a must be true or false, but was ";
    assertThat(told())
        .containsExactly(
            "P107 f.yaml:4:5" + legal + "True",
            "P107 f.yaml:5:5" + legal + "'yes'",
            "P107 f.yaml:6:5" + legal + "'true'",
            "P107 f.yaml:7:5" + legal + "1");
  }

  @Test
  void readsDates() {
    assertThat(all(Shape.date(), "- 2026-02-28\n- '2026-01-01'\n- 2026-02-30\n- 22.11.2026\n"))
        .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 1, 1));
    assertThat(told())
        .containsExactly(
            "P108 f.yaml:4:5 an item of a must be a date such as 2026-11-22, but was '2026-02-30'",
            "P108 f.yaml:5:5 an item of a must be a date such as 2026-11-22, but was"
                + " '22.11.2026'");
  }

  @Test
  void readsWordsAndHintsAtTheNearest() {
    assertThat(
            all(
                Shape.oneOf(Channel.values(), Channel::code),
                "- chat\n- voise\n- [chat]\n- 5\n- CHAT\n"))
        .containsExactly(Channel.CHAT);
    String legal = " an item of a must be one of [chat, email, voice, messaging, social], but was ";
    assertThat(told())
        .containsExactly(
            "P108 f.yaml:3:5" + legal + "'voise' (did you mean 'voice'?)",
            "P107 f.yaml:4:5" + legal + "a list",
            "P108 f.yaml:5:5" + legal + "5",
            "P108 f.yaml:6:5" + legal + "'CHAT' (did you mean 'chat'?)");
  }

  @Test
  void readsOneOrMore() {
    YamlMapping root = root("a: x\nb: [x, y]\nc: []\nd: [x, x]\n");
    Shape<List<String>> shape = Shape.oneOrMore(Shape.text());
    assertThat(root.required("a", shape, List.of())).containsExactly("x");
    assertThat(root.required("b", shape, List.of())).containsExactly("x", "y");
    assertThat(root.required("c", shape, List.of("placeholder"))).containsExactly("placeholder");
    assertThat(root.optional("d", Shape.distinct(shape))).containsExactly("x");
    assertThat(told())
        .containsExactly(
            "P108 f.yaml:3:4 c must be a list of at least 1, but was an empty list",
            "P109 f.yaml:4:4 d must name each once, but repeats one");
  }

  @Test
  void tellsUnknownKeysAgainstThoseAskedFor() {
    YamlMapping root = root("weigth: 1\nwhy: x\nsomething else: 2\n");
    root.optional("weight", Shape.integer(0, 9));
    root.optional("why", Shape.text());
    root.required("id", Shape.text(), "");
    root.close();
    assertThat(told())
        .containsExactly(
            "P105 f.yaml:1:1 the keys of the file must be among [weight, why, id], but one was"
                + " 'weigth' (did you mean 'weight'?)",
            "P106 f.yaml:1:1 the file must have the key 'id', but has not",
            "P105 f.yaml:3:1 the keys of the file must be among [weight, why, id], but one was"
                + " 'something else'");
  }

  @Test
  void shortensWhatItQuotes() {
    all(Shape.date(), "- " + "\uD83D\uDE00".repeat(41) + "\n- \"two\\nlines\"\n");
    assertThat(told())
        .containsExactly(
            "P108 f.yaml:2:5 an item of a must be a date such as 2026-11-22, but was '"
                + "\uD83D\uDE00".repeat(40)
                + "...'",
            "P108 f.yaml:3:5 an item of a must be a date such as 2026-11-22, but was"
                + " 'two\\nlines'");
  }

  private <T> List<T> all(Shape<T> shape, String items) {
    YamlMapping root = root("a:\n" + items.indent(2));
    return root.required("a", Shape.listOf(shape, 0), List.of());
  }

  private YamlMapping root(String text) {
    return YamlFile.read("f.yaml", text, FileKind.PACK, problems).orElseThrow().mapping();
  }

  private List<String> told() {
    return problems.all().stream().map(Problem::toString).toList();
  }
}
