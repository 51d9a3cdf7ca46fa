// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes short forms out, so that <i>can't</i>, <i>cannot</i> and <i>can not</i> are the same two
 * words. The words of one short form share its span in the text.
 */
public final class Contractions {
  private static final Map<String, List<String>> WHOLE =
      Map.ofEntries(
          Map.entry("can't", List.of("can", "not")),
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("cant", List.of("can", "not")),
          Map.entry("won't", List.of("will", "not")),
          Map.entry("shan't", List.of("shall", "not")),
          Map.entry("ain't", List.of("is", "not")),
          Map.entry("dont", List.of("do", "not")),
          Map.entry("doesnt", List.of("does", "not")),
          Map.entry("didnt", List.of("did", "not")),
          Map.entry("isnt", List.of("is", "not")),
          Map.entry("i'm", List.of("i", "am")),
          Map.entry("let's", List.of("let", "us")),
          Map.entry("gonna", List.of("going", "to")),
          Map.entry("wanna", List.of("want", "to")),
          Map.entry("it's", List.of("it", "is")),
          Map.entry("that's", List.of("that", "is")),
          Map.entry("there's", List.of("there", "is")),
          Map.entry("here's", List.of("here", "is")),
          Map.entry("what's", List.of("what", "is")),
          Map.entry("where's", List.of("where", "is")),
          Map.entry("who's", List.of("who", "is")),
          Map.entry("how's", List.of("how", "is")),
          Map.entry("he's", List.of("he", "is")),
          Map.entry("she's", List.of("she", "is")),
          Map.entry("geht's", List.of("geht", "es")),
          Map.entry("gibt's", List.of("gibt", "es")),
          Map.entry("ist's", List.of("ist", "es")),
          Map.entry("hab's", List.of("habe", "es")),
          Map.entry("hab", List.of("habe")),
          Map.entry("ich's", List.of("ich", "es")));

  /** What a {@link Tokenizer} lets stand between letters besides the plain apostrophe. */
  private static final char[] APOSTROPHES = {'\u2019', '\u2018', '\u02BC', '`', '\u00B4'};

  private static final Map<String, String> SUFFIX =
      Map.of("n't", "not", "'re", "are", "'ve", "have", "'ll", "will");

  private Contractions() {}

  /** The folded words of a token: one for most, two for a short form. */
  public static List<String> words(String token) {
    String lower = plain(token.toLowerCase(Locale.ROOT));
    List<String> whole = WHOLE.get(lower);
    if (whole != null) {
      return whole;
    }
    int apostrophe = lower.lastIndexOf('\'');
    if (apostrophe > 0) {
      for (Map.Entry<String, String> suffix : SUFFIX.entrySet()) {
        if (lower.endsWith(suffix.getKey()) && lower.length() > suffix.getKey().length()) {
          String stem = lower.substring(0, lower.length() - suffix.getKey().length());
          return List.of(Folding.fold(stem), suffix.getValue());
        }
      }
      if (lower.endsWith("'s")) {
        return List.of(Folding.fold(lower.substring(0, apostrophe)), "s");
      }
    }
    return List.of(Folding.fold(token));
  }

  /* One apostrophe, and none of the chars that folding leaves out. */
  private static String plain(String token) {
    String plain = token.replace("\u00AD", "").replace("\u200D", "");
    for (char apostrophe : APOSTROPHES) {
      plain = plain.replace(apostrophe, '\'');
    }
    return plain;
  }
}
