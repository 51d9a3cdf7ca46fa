// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseException;
import io.grundton.phrase.PhraseParser;
import io.grundton.text.CodePoints;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A phrase of the phrase language; a mistake in it has the place of the very character. */
final class PhraseShape implements Shape<Phrase> {
  private static final int MAX_LENGTH = 1_000;

  private final PhraseParser parser;

  /** Of phrases that may use these lists, also those that the map gets later. */
  PhraseShape(Map<String, List<Phrase>> lists) {
    this.parser = new PhraseParser(lists);
  }

  @Override
  public @Nullable Phrase read(YamlNode node) {
    if (node instanceof YamlMapping mapping && mapping.has("re")) {
      mapping.notSupported("re");
      mapping.close();
      return null;
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
    try {
      return parser.parse(text);
    } catch (PhraseException e) {
      YamlScalar scalar = (YamlScalar) node;
      int offset = CodePoints.before(text, Math.min(e.offset(), text.length()));
      node.report().add(scalar.placeAt(offset), Mistake.PHRASE, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
