// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value must look like, and the reading of it.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
interface Shape<T> {
  /** The value of a node, null where the node is not of this shape, which is then reported. */
  @Nullable T read(YamlNode node);

  /** A text that says something. */
  static Shape<String> text() {
    return node -> {
      YamlScalar scalar = scalar(node, "a text");
      if (scalar == null) {
        return null;
      }
      if (scalar.text().isBlank()) {
        node.mustBe(Mistake.ILLEGAL_VALUE, "a text that says something");
        return null;
      }
      return scalar.text();
    };
  }

  /** A text of a form that {@code legal} describes, in words that fit behind "must be". */
  static Shape<String> text(Pattern form, String legal) {
    return node -> {
      String text = text().read(node);
      if (text != null && !form.matcher(text).matches()) {
        node.mustBe(Mistake.ILLEGAL_VALUE, legal);
        return null;
      }
      return text;
    };
  }

  /** A text whose characters have places, which may be empty. */
  static Shape<YamlScalar> scalar() {
    return node -> scalar(node, "a text");
  }

  /** A whole number in decimal digits. */
  static Shape<Integer> integer(int min, int max) {
    NumberShape whole = NumberShape.whole(min, max);
    return node -> {
      BigDecimal value = whole.read(node);
      return value == null ? null : value.intValueExact();
    };
  }

  /** A number with or without a fraction, kept as written. */
  static Shape<BigDecimal> number(int min, int max) {
    return NumberShape.fraction(min, max);
  }

  /** A probability above 0, in basis points. */
  static Shape<Integer> probability() {
    return new ProbabilityShape(1);
  }

  /** {@code true} or {@code false}. */
  static Shape<Boolean> flag() {
    return node -> {
      if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.BOOLEAN) {
        if (scalar.text().equals("true")) {
          return true;
        }
        if (scalar.text().equals("false")) {
          return false;
        }
      }
      node.mustBe(Mistake.WRONG_TYPE, "true or false");
      return null;
    };
  }

  /** A calendar date such as {@code 2026-11-22}. */
  static Shape<LocalDate> date() {
    String legal = "a date such as 2026-11-22";
    return node -> {
      YamlScalar scalar = scalar(node, legal);
      if (scalar == null) {
        return null;
      }
      try {
        return LocalDate.parse(scalar.text());
      } catch (DateTimeParseException e) {
        node.mustBe(Mistake.ILLEGAL_VALUE, legal);
        return null;
      }
    };
  }

  /** A moment such as {@code 2026-03-28T17:55:00+01:00}. */
  static Shape<Instant> moment() {
    String legal = "a moment such as 2026-03-28T17:55:00+01:00";
    return node -> {
      YamlScalar scalar = scalar(node, legal);
      if (scalar == null) {
        return null;
      }
      try {
        return OffsetDateTime.parse(scalar.text()).toInstant();
      } catch (DateTimeParseException e) {
        node.mustBe(Mistake.ILLEGAL_VALUE, legal);
        return null;
      }
    };
  }

  /** A length of time: {@code 500ms}, {@code 90s}, {@code 5m}, {@code 2h}, {@code 1d}. */
  static Shape<Duration> duration() {
    return new DurationShape();
  }

  /** One of the given words. */
  static <T> Shape<T> oneOf(Map<String, T> words) {
    return node -> {
      String text = node instanceof YamlScalar scalar ? scalar.text() : "";
      T value = words.get(text);
      if (value == null) {
        node.report(
            node instanceof YamlScalar ? Mistake.ILLEGAL_VALUE : Mistake.WRONG_TYPE,
            "%s must be one of %s, but was %s%s"
                .formatted(
                    node.name(),
                    words.keySet(),
                    node.described(),
                    Suggestion.hint(text, words.keySet())));
      }
      return value;
    };
  }

  /** One of the given values, written by its code. */
  static <T> Shape<T> oneOf(T[] values, Function<T, String> code) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(code.apply(value), value);
    }
    return oneOf(words);
  }

  /** One of the given words, read as it stands. */
  static Shape<String> word(List<String> words) {
    Map<String, String> same = new LinkedHashMap<>();
    words.forEach(word -> same.put(word, word));
    return oneOf(same);
  }

  /** A mapping; the keys that the function does not ask for are reported. */
  static <T> Shape<T> mapping(Function<YamlMapping, T> function) {
    return node -> {
      if (!(node instanceof YamlMapping mapping)) {
        node.mustBe(Mistake.WRONG_TYPE, "a mapping (key: value)");
        return null;
      }
      T value = function.apply(mapping);
      mapping.close();
      return value;
    };
  }

  /** A list of at least so many items; those that are wrong are reported and left out. */
  static <T> Shape<List<T>> listOf(Shape<T> item, int min) {
    String legal = min == 0 ? "a list" : "a list of at least " + min;
    return node -> {
      if (!(node instanceof YamlList list)) {
        node.mustBe(Mistake.WRONG_TYPE, legal);
        return null;
      }
      if (list.items().size() < min) {
        node.mustBe(Mistake.ILLEGAL_VALUE, legal);
        return null;
      }
      return all(item, list.items());
    };
  }

  /** One item or a list of at least one. */
  static <T> Shape<List<T>> oneOrMore(Shape<T> item) {
    Shape<List<T>> list = listOf(item, 1);
    return node -> node instanceof YamlList ? list.read(node) : all(item, List.of(node));
  }

  /** The items of a list, none of them twice, in the order written. */
  static <T> Shape<Set<T>> distinct(Shape<List<T>> items) {
    return node -> {
      List<T> list = items.read(node);
      if (list == null) {
        return null;
      }
      Set<T> set = new LinkedHashSet<>(list);
      if (set.size() < list.size()) {
        node.report(Mistake.DUPLICATE_VALUE, node.name() + " must name each once, but repeats one");
      }
      return set;
    };
  }

  private static <T> List<T> all(Shape<T> item, List<YamlNode> nodes) {
    List<T> values = new ArrayList<>();
    for (YamlNode node : nodes) {
      T value = item.read(node);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable YamlScalar scalar(YamlNode node, String legal) {
    if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TEXT) {
      return scalar;
    }
    boolean unquoted = node instanceof YamlScalar s && s.type() != YamlScalar.Type.NOTHING;
    node.mustBe(
        Mistake.WRONG_TYPE,
        unquoted ? legal + " (in quotation marks if it looks like this)" : legal);
    return null;
  }
}
