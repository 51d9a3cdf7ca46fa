// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps a pack to one language: words of another would never be looked for. */
public final class LanguageChoice {
  private final @Nullable String language;
  private final ConversionReport report;

  LanguageChoice(@Nullable String language, ConversionReport report) {
    this.language = language;
    this.report = report;
  }

  /** The language that most sayings are in, empty where none names its own. */
  public static Optional<String> ofMost(List<Category> categories) {
    Map<String, Integer> counts = new TreeMap<>();
    categories.forEach(category -> count(category.formula(), counts));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  private static void count(Formula formula, Map<String, Integer> counts) {
    if (formula instanceof Formula.Said said) {
      if (said.language() != null) {
        counts.merge(said.language(), 1, Integer::sum);
      }
    } else {
      parts(formula).forEach(part -> count(part, counts));
    }
  }

  /** The category without words of other languages. */
  Category in(Category category) {
    return new Category(
        category.name(),
        category.product(),
        category.part(),
        category.channel(),
        in(category.formula()));
  }

  private Formula in(Formula formula) {
    if (formula instanceof Formula.Said said
        && language != null
        && said.language() != null
        && !language.equals(said.language())) {
      report.tell(
          Loss.CONDITION,
          said.condition(),
          "its words are for the language '%s' and the pack is for '%s'; import it once more for"
                  .formatted(said.language(), language)
              + " its own");
      return new Formula.Unsaid(said.condition());
    }
    if (formula instanceof Formula.All all) {
      return new Formula.All(all.parts().stream().map(this::in).toList());
    }
    if (formula instanceof Formula.Any any) {
      return new Formula.Any(any.parts().stream().map(this::in).toList());
    }
    return formula instanceof Formula.Not not ? new Formula.Not(in(not.part())) : formula;
  }

  private static List<Formula> parts(Formula formula) {
    if (formula instanceof Formula.All all) {
      return all.parts();
    }
    if (formula instanceof Formula.Any any) {
      return any.parts();
    }
    return formula instanceof Formula.Not not ? List.of(not.part()) : List.of();
  }
}
