// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of a German verb without its particle, folded. Some of them no speaker uses
 * (<i>rechnt</i> beside <i>rechnet</i>): they are no words of the language, so they find nothing.
 *
 * @param infinitive <i>rufen</i>
 * @param finite what agrees with a subject: <i>rufe, rufst, ruft, rief, riefe ...</i>
 * @param imperative <i>ruf</i>, <i>gib</i>, which also is how <i>ich</i> forms are spoken
 * @param participles <i>gerufen</i>, without endings
 */
record Conjugation(
    String infinitive, Set<String> finite, Set<String> imperative, Set<String> participles) {
  private static final List<String> PRESENT = List.of("e", "st", "est", "t", "et");
  private static final List<String> WEAK_PAST = List.of("te", "test", "ten", "tet");
  private static final List<String> STRONG_PAST = List.of("", "st", "est", "en", "t", "et");
  private static final List<String> CONJUNCTIVE = List.of("e", "st", "est", "en", "t", "et");
  private static final List<String> WITHOUT_GE =
      List.of("be", "emp", "ent", "er", "ge", "miss", "ver", "zer");

  Conjugation {
    finite = Set.copyOf(finite);
    imperative = Set.copyOf(imperative);
    participles = Set.copyOf(participles);
  }

  /** A verb whose stem never changes: <i>buchen, buchte, gebucht</i>. */
  static Conjugation weak(String infinitive) {
    String stem = stem(infinitive);
    Set<String> finite = present(infinitive, stem);
    for (String past : WEAK_PAST) {
      finite.add(stem + past);
      finite.add(stem + "e" + past);
    }
    Set<String> participles = new LinkedHashSet<>();
    boolean withoutGe =
        infinitive.endsWith("ieren") || WITHOUT_GE.stream().anyMatch(infinitive::startsWith);
    for (String ending : List.of("t", "et")) {
      participles.add("ge" + stem + ending);
      if (withoutGe) {
        participles.add(stem + ending);
      }
    }
    return new Conjugation(infinitive, finite, Set.of(stem, stem + "e"), participles);
  }

  /**
   * A verb whose stem changes.
   *
   * @param present <i>ruft</i>
   * @param pasts <i>rief</i>; <i>sandte</i> and <i>sendete</i>
   * @param participles <i>gerufen</i>
   */
  static Conjugation strong(
      String infinitive, String present, List<String> pasts, List<String> participles) {
    String stem = stem(infinitive);
    Set<String> finite = present(infinitive, stem);
    finite.add(present);
    finite.add(present + "st");
    Set<String> imperative = new LinkedHashSet<>(Set.of(stem, stem + "e"));
    if (present.endsWith("t")) {
      String spoken = present.substring(0, present.length() - 1);
      finite.add(spoken + "st");
      imperative.add(spoken);
    }
    for (String past : pasts) {
      if (past.endsWith("te")) {
        WEAK_PAST.forEach(ending -> finite.add(past + ending.substring(2)));
        WEAK_PAST.forEach(ending -> finite.add(umlaut(past) + ending.substring(2)));
      } else {
        STRONG_PAST.forEach(ending -> finite.add(past + ending));
        CONJUNCTIVE.forEach(ending -> finite.add(umlaut(past) + ending));
      }
    }
    return new Conjugation(infinitive, finite, imperative, Set.copyOf(participles));
  }

  /** All forms that a particle at the end of the clause belongs to. */
  Set<String> heads() {
    Set<String> heads = new LinkedHashSet<>(finite);
    heads.addAll(imperative);
    return heads;
  }

  private static Set<String> present(String infinitive, String stem) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(infinitive);
    PRESENT.forEach(ending -> forms.add(stem + ending));
    if (infinitive.endsWith("eln") || infinitive.endsWith("ern")) {
      forms.add(stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1) + "e");
    }
    return forms;
  }

  private static String stem(String infinitive) {
    return infinitive.substring(0, infinitive.length() - (infinitive.endsWith("en") ? 2 : 1));
  }

  /** With the last a, o or u of the stem changed: <i>kam, kaem</i>; others stay as they are. */
  private static String umlaut(String past) {
    for (int i = past.length() - 1; i >= 0; i--) {
      char c = past.charAt(i);
      if (c == 'a' || c == 'o' || c == 'u') {
        return past.substring(0, i + 1) + "e" + past.substring(i + 1);
      }
    }
    return past;
  }
}
