// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Folding;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The German separable verbs and irregular stems of the resources beside this class, folded. */
final class VerbLexicon {
  private static final VerbLexicon GERMAN = new VerbLexicon();

  private final Set<String> infinitives = new TreeSet<>();
  private final Map<String, SeparableVerb> verbs = new HashMap<>();
  private final Map<String, Conjugation> irregular = new HashMap<>();
  private final Map<String, Set<String>> heads = new TreeMap<>();

  private VerbLexicon() {
    ResourceBundle stems = resource("irregular-verbs");
    for (String infinitive : stems.keySet()) {
      String folded = Folding.fold(infinitive);
      List<String> forms = List.of(stems.getString(infinitive).split(" ", -1));
      irregular.put(
          folded,
          Conjugation.strong(
              folded, Folding.fold(forms.get(0)), folded(forms.get(1)), folded(forms.get(2))));
    }
    ResourceBundle separable = resource("separable-verbs");
    for (String verb : separable.keySet()) {
      String particle = Folding.fold(separable.getString(verb));
      SeparableVerb known = verb(particle, Folding.fold(verb).substring(particle.length()));
      infinitives.add(verb);
      verbs.put(known.infinitive(), known);
      heads.computeIfAbsent(particle, p -> new HashSet<>()).addAll(known.base().heads());
    }
  }

  static VerbLexicon german() {
    return GERMAN;
  }

  /** The verb with this folded infinitive, null if the table has none. */
  @Nullable SeparableVerb known(String infinitive) {
    return verbs.get(infinitive);
  }

  /** The infinitives of the table as they are spelled, in order. */
  Set<String> infinitives() {
    return Collections.unmodifiableSet(infinitives);
  }

  /** The folded particles of the table, in order. */
  Set<String> particles() {
    return Collections.unmodifiableSet(heads.keySet());
  }

  /** Whether a word is a form that, with this particle, makes a verb of the table. */
  boolean takes(String particle, String form) {
    Set<String> forms = heads.get(particle);
    return forms != null && forms.contains(form);
  }

  /** A verb of these parts; weak unless its base is known to change its stem. */
  SeparableVerb verb(String particle, String base) {
    Conjugation known = irregular.get(base);
    return new SeparableVerb(particle, known == null ? Conjugation.weak(base) : known);
  }

  private static List<String> folded(String alternatives) {
    return List.of(alternatives.split("/", -1)).stream().map(Folding::fold).toList();
  }

  private static ResourceBundle resource(String name) {
    return ResourceBundle.getBundle(
        "io.grundton.phrase." + name,
        Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
