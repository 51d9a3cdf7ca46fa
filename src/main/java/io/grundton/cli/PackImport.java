// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.contactlens.ContactLensRules;
import io.grundton.draft.Category;
import io.grundton.draft.ConversionReport;
import io.grundton.draft.DraftPack;
import io.grundton.draft.Draftsman;
import io.grundton.draft.LanguageChoice;
import io.grundton.draft.NamedLists;
import io.grundton.insights.PhraseMatchers;
import io.grundton.json.JsonDocument;
import io.grundton.json.JsonValue;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.PolicyPack;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.yaml.PackReader;
import io.grundton.yaml.PackWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one pack of files of other products, and makes sure that it is one. */
final class PackImport {
  private final String packId;
  private final @Nullable String language;
  private final String principle;

  /**
   * An import into a pack.
   *
   * @param packId as packs allow it
   * @param language of the pack; null for that of most of its words
   * @param principle id of its one principle
   */
  PackImport(String packId, @Nullable String language, String principle) {
    this.packId = packId;
    this.language = language;
    this.principle = principle;
  }

  /**
   * What came out.
   *
   * @param yaml the pack's file, empty where nothing could be converted
   * @param rules how many rules it has
   * @param report what was converted, and what was not
   */
  record Imported(Optional<String> yaml, int rules, ConversionReport report) {}

  /** Reads the files, in their order. */
  Imported of(List<Path> files) {
    ConversionReport report = new ConversionReport();
    NamedLists lists = new NamedLists();
    List<Category> categories = new ArrayList<>();
    for (Path file : files) {
      JsonDocument.read(file, report.problems())
          .ifPresent(root -> categories.addAll(categories(root, file, lists, report)));
    }
    String spoken = language != null ? language : LanguageChoice.ofMost(categories).orElse(null);
    DraftPack draft =
        new Draftsman(lists, report, Stemmers.of(spoken))
            .draft(packId, spoken, principle, categories);
    if (draft.rules().isEmpty()) {
      return new Imported(Optional.empty(), 0, report);
    }
    String yaml = PackWriter.write(draft, comment(files));
    check(yaml);
    return new Imported(Optional.of(yaml), draft.rules().size(), report);
  }

  private static List<Category> categories(
      JsonValue root, Path file, NamedLists lists, ConversionReport report) {
    String nameless = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    if (ContactLensRules.isRule(root)) {
      return new ContactLensRules(lists, report).read(root, nameless);
    }
    if (PhraseMatchers.isMatcher(root)) {
      return new PhraseMatchers(lists, report).read(root, nameless);
    }
    report
        .problems()
        .add(
            root.place(),
            JsonDocument.NOT_READABLE,
            "the file must hold rules of Contact Lens (objects with a 'Function') or phrase"
                + " matchers (objects with 'phraseMatchRuleGroups'), but holds "
                + root.kind()
                + " without any");
    return List.of();
  }

  /* A pack that breaks its own examples is not used, so none is written. */
  private static void check(String yaml) {
    Location name = new Location("the imported pack");
    PolicyPack pack = PackReader.read(name, Map.of(name.name(), yaml));
    Problems problems = new Problems();
    ExampleCheck.run(new CompiledPack(pack, Stemmers.of(pack.language())), problems);
    problems.throwIfAny();
  }

  private static List<String> comment(List<Path> files) {
    List<String> lines = new ArrayList<>();
    lines.add("Imported by 'grundton policy import' from:");
    files.forEach(file -> lines.add("  " + file.getFileName()));
    lines.add("");
    lines.add("A rule that fails says that its category occurs. All are on trial: reported, not");
    lines.add("scored. What they mean is a little different from their originals: case, accents,");
    lines.add("punctuation and short forms (can't, cannot) make no difference; words match whole;");
    lines.add("singular and plural are different words unless marked by ~; a gap stays in one");
    lines.add("sentence; a turn is in the first or last seconds if it begins there.");
    return lines;
  }
}
