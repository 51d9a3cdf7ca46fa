// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;

/** A single value: a text, or what YAML 1.2 reads as something else where no quotes are. */
final class YamlScalar extends YamlNode {
  private static final int SHOWN = 40;

  /** What YAML 1.2 takes a value for. */
  enum Type {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NOTHING
  }

  private final Type type;
  private final String text;
  private final ScalarPlaces places;

  YamlScalar(Report report, String name, Type type, String text, ScalarPlaces places) {
    super(report, name, places.start(text));
    this.type = type;
    this.text = text;
    this.places = places;
  }

  Type type() {
    return type;
  }

  /** The value without quotes, escapes resolved; of a block its lines. */
  String text() {
    return text;
  }

  /**
   * Where a character of the text stands in the file.
   *
   * @param offset in code points from the start of the text
   */
  Place placeAt(int offset) {
    return places.at(text, offset);
  }

  @Override
  int size() {
    return 1;
  }

  @Override
  String described() {
    if (type == Type.NOTHING) {
      return "empty";
    }
    return type == Type.TEXT ? quoted(text) : shortened(text);
  }

  /** The text as messages show it: in quotation marks, on one line, not too long. */
  static String quoted(String text) {
    return "'" + shortened(text.replace("\n", "\\n").replace("\t", "\\t")) + "'";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) > SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "..."
        : text;
  }
}
