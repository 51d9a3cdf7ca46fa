// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseException;
import io.grundton.phrase.PhraseParser;
import io.grundton.text.CodePoints;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the phrase language, or {@code {re: ...}}, a regular expression; a mistake in it has
 * the place of the very character.
 */
final class PhraseShape implements Shape<Phrase> {
  private static final int MAX_LENGTH = 1_000;

  /** The most steps of all regular expressions of a pack together: some 100 MB of programs. */
  private static final int MAX_REGEX_STEPS = 200_000;

  private final PhraseParser parser;
  private final boolean inList;
  private int regexSteps;

  private PhraseShape(Map<String, List<Phrase>> lists, boolean inList) {
    this.parser = new PhraseParser(lists);
    this.inList = inList;
  }

  /** Of phrases that may use these lists. */
  static PhraseShape using(Map<String, List<Phrase>> lists) {
    return new PhraseShape(lists, false);
  }

  /** Of phrases in lists, which may use these lists, also those that the map gets later. */
  static PhraseShape inLists(Map<String, List<Phrase>> lists) {
    return new PhraseShape(lists, true);
  }

  @Override
  public @Nullable Phrase read(YamlNode node) {
    if (node instanceof YamlMapping) {
      return Shape.mapping(this::regex).read(node);
    }
    String text = Shape.text().read(node);
    if (text == null) {
      return null;
    }
    if (text.length() > MAX_LENGTH) {
      node.report(
          Mistake.PHRASE,
          "a phrase must have at most %d characters, but has %d"
              .formatted(MAX_LENGTH, text.length()));
      return null;
    }
    return parsed((YamlScalar) node, parser::parse);
  }

  private @Nullable Phrase regex(YamlMapping mapping) {
    YamlScalar scalar = mapping.required("re", Shape.scalar());
    if (scalar == null) {
      return null;
    }
    if (inList) {
      mapping.reportKey(
          "re",
          Mistake.PHRASE,
          "a list must hold phrases, which stand inside others, but holds a regular expression");
      return null;
    }
    Phrase phrase = parsed(scalar, Phrase::regex);
    int before = regexSteps;
    regexSteps += phrase == null ? 0 : phrase.regexSteps();
    if (before <= MAX_REGEX_STEPS && regexSteps > MAX_REGEX_STEPS) {
      scalar.report(
          Mistake.PHRASE,
          "the regular expressions of a pack must have at most %d steps together"
              .formatted(MAX_REGEX_STEPS));
    }
    return phrase;
  }

  private static @Nullable Phrase parsed(YamlScalar scalar, Function<String, Phrase> parser) {
    String text = scalar.text();
    try {
      Phrase phrase = parser.apply(text);
      scalar.report().wrote(phrase, at -> scalar.placeAt(CodePoints.before(text, at)));
      return phrase;
    } catch (PhraseException e) {
      int offset = CodePoints.before(text, Math.min(e.offset(), text.length()));
      scalar.report().add(scalar.placeAt(offset), Mistake.PHRASE, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
