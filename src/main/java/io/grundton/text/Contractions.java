// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes short forms out, so that <i>can't</i>, <i>cannot</i> and <i>can not</i> are the same two
 * words. The words of one short form share its span in the text.
 */
public final class Contractions {
  /*
   * A short form and what it stands for. Without its apostrophe it is listed only where it is no
   * word of its own in English or German: "its", "were", "well", "ill", "id" and "im" are.
   */
  private static final Map<String, List<String>> WHOLE =
      table(
          """
          can't can not, cannot can not, cant can not, won't will not, wont will not,
          shan't shall not, ain't is not, aint is not, dont do not, doesnt does not,
          didnt did not, isnt is not, arent are not, wasnt was not, werent were not,
          hasnt has not, havent have not, hadnt had not, couldnt could not,
          wouldnt would not, shouldnt should not, mustnt must not, neednt need not,
          i'm i am, ive i have, you're you are, youre you are, youve you have,
          youll you will, weve we have, theyre they are, theyve they have,
          theyll they will, itll it will, let's let us,
          it's it is, that's that is, thats that is, there's there is, theres there is,
          here's here is, heres here is, what's what is, whats what is,
          where's where is, wheres where is, who's who is, whos who is,
          how's how is, hows how is, when's when is, why's why is,
          he's he is, hes he is, she's she is, shes she is,
          gonna going to, wanna want to, gotta got to, gimme give me, lemme let me,
          dunno do not know, c'mon come on, y'all you all,
          geht's geht es, gehts geht es, gibt's gibt es, gibts gibt es,
          ist's ist es, is's ist es, isses ist es, hab's habe es, habs habe es, hab habe,
          hat's hat es, wird's wird es, wirds wird es, war's war es, wär's wäre es,
          tut's tut es, macht's macht es, machts macht es, klappt's klappt es,
          klappts klappt es, passt's passt es, stimmt's stimmt es, kann's kann es,
          muss's muss es, soll's soll es, find's finde es, mach's mache es,
          ich's ich es, ichs ich es, du's du es, er's er es, wir's wir es, wie's wie es,
          wenn's wenn es, wenns wenn es, ob's ob es, dass's dass es, sich's sich es,
          nich nicht, nix nichts, nen einen, nem einem, biste bist du, kannste kannst du
          """);

  /** What a {@link Tokenizer} lets stand between letters besides the plain apostrophe. */
  private static final char[] APOSTROPHES = {'\u2019', '\u2018', '\u02BC', '`', '\u00B4'};

  private static final Map<String, String> SUFFIX =
      Map.of("n't", "not", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would");

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

  private static Map<String, List<String>> table(String entries) {
    Map<String, List<String>> table = new HashMap<>();
    for (String entry : entries.strip().split(",\\s+", -1)) {
      List<String> words = List.of(entry.split(" ", -1));
      table.put(words.get(0), words.stream().skip(1).map(Folding::fold).toList());
    }
    return Map.copyOf(table);
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
