// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.draft.ForeignPart;
import io.grundton.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a {@link JsonDocument}, with its place for whoever must find it again. */
public sealed interface JsonValue {
  /** Where it begins in the file. */
  Place place();

  /** Where it stands in the document, as a JSON pointer such as {@code /Function/Operands/0}. */
  String pointer();

  /** What it is, in words that fit behind "but was". */
  String kind();

  /** The same, as what is converted from another product names it. */
  default ForeignPart part() {
    return new ForeignPart(place(), pointer());
  }

  /** The member of that name, null where this is no object, has none, or has null. */
  default @Nullable JsonValue member(String key) {
    JsonValue found = this instanceof Members object ? object.byKey().get(key) : null;
    return found instanceof Nothing ? null : found;
  }

  /** The text of the member of that name, null where there is none or it is no text. */
  default @Nullable String textOf(String key) {
    return member(key) instanceof Text text ? text.text() : null;
  }

  /** An object, its members in the order of the file. */
  record Members(Map<String, JsonValue> byKey, Place place, String pointer) implements JsonValue {
    public Members {
      byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /** An array. */
  record Items(List<JsonValue> values, Place place, String pointer) implements JsonValue {
    public Items {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /**
   * A string.
   *
   * @param text without escapes; a lone surrogate is U+FFFD
   * @param source the string as a text of its own, for a document that is written in it
   */
  record Text(String text, Place place, String pointer, JsonSource source) implements JsonValue {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /** A number. */
  record Numeral(BigDecimal value, Place place, String pointer) implements JsonValue {
    /** The number as an integer from {@code min} to {@code max}, null where it is none. */
    public @Nullable Integer integer(int min, int max) {
      boolean inside =
          value.compareTo(BigDecimal.valueOf(min)) >= 0
              && value.compareTo(BigDecimal.valueOf(max)) <= 0;
      return inside && value.remainder(BigDecimal.ONE).signum() == 0 ? value.intValue() : null;
    }

    @Override
    public String kind() {
      return "a number";
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value, Place place, String pointer) implements JsonValue {
    @Override
    public String kind() {
      return String.valueOf(value);
    }
  }

  /** {@code null}. */
  record Nothing(Place place, String pointer) implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }
}
