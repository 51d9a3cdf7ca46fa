// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseException;
import io.grundton.phrase.PhraseParser;
import io.grundton.phrase.PlainText;
import io.grundton.text.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The named lists of a pack in draft; equal lists are one. */
public final class NamedLists {
  /** What a pack allows a phrase to have. */
  private static final int MAX_LENGTH = 1_000;

  private final Map<List<String>, String> names = new LinkedHashMap<>();
  private final Map<String, List<Phrase>> parsed = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  /**
   * The reference, such as {@code <fees_1>}, to a list of these phrases.
   *
   * @param hint what the list is for, in any words
   * @param phrases each without a {@link #mistake}
   */
  public String reference(String hint, List<String> phrases) {
    String name =
        names.computeIfAbsent(
            List.copyOf(phrases),
            list -> {
              String base = slug(hint, '_');
              String stem = Character.isLetter(base.charAt(0)) ? base : "list_" + base;
              String fresh = stem + "_" + used.merge(stem, 1, Integer::sum);
              parsed.put(fresh, list.stream().map(this::parse).toList());
              return fresh;
            });
    return "<" + name + ">";
  }

  /** Why a pack with these lists could not have the phrase; empty where it could. */
  public Optional<String> mistake(String phrase) {
    if (phrase.length() > MAX_LENGTH) {
      return Optional.of(
          "a phrase must have at most %d characters, but has %d"
              .formatted(MAX_LENGTH, phrase.length()));
    }
    try {
      parse(phrase);
      return Optional.empty();
    } catch (PhraseException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  Phrase parse(String phrase) {
    return new PhraseParser(parsed).parse(phrase);
  }

  /** The phrases by the name of their list, in the order in which lists came. */
  Map<String, List<String>> byName() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    names.forEach((phrases, name) -> lists.put(name, phrases));
    return Collections.unmodifiableMap(lists);
  }

  /** A text as a name: its words in lower-case ASCII letters and digits, or "rule" without any. */
  static String slug(String text, char separator) {
    List<String> words = new ArrayList<>();
    int length = 0;
    for (String word : PlainText.words(text)) {
      String plain =
          Folding.fold(word)
              .chars()
              .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      if (!plain.isEmpty() && length + plain.length() < 60) {
        words.add(plain);
        length += plain.length() + 1;
      }
    }
    return words.isEmpty() ? "rule" : String.join(String.valueOf(separator), words);
  }
}
