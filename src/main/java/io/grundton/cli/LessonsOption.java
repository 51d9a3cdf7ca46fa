// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.classifier.LabelledText;
import io.grundton.csv.LabelledTextWriter;
import io.grundton.review.Lessons;
import io.grundton.sql.DecisionStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether decisions are to become texts to train a classifier on. */
final class LessonsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = {
        "Write what was decided about findings of classifiers as 'model train' reads it.",
        "All dates count, as far as their conversations are published. Needs --language."
      })
  private @Nullable Path file;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of these texts, such as en.")
  private @Nullable String language;

  @Option(
      names = "--rule",
      paramLabel = "RULE_ID",
      description = "Only from findings of this rule; may be given again.")
  private Set<String> rules = new TreeSet<>();

  @Option(
      names = "--otherwise",
      paramLabel = "LABEL",
      defaultValue = "other",
      description = "Label of texts whose label was overridden; default: ${DEFAULT-VALUE}.")
  private String otherwise;

  /** Refuses what cannot be, before anything is done. */
  void check() {
    if (file != null && language == null) {
      throw new ParameterException(
          spec.commandLine(), "--labels must come with --language: a model reads one");
    }
  }

  /** Writes the file, if one is wanted, and says how many texts it has. */
  void write(DecisionStore decisions, PrintWriter out) throws IOException {
    if (file == null || language == null) {
      return;
    }
    Lessons lessons = new Lessons(language, rules, otherwise);
    decisions.read(lessons::add);
    List<LabelledText> texts = lessons.all();
    LabelledTextWriter.write(texts, file);
    out.printf(Locale.ROOT, "%,d labelled texts in %s%n", texts.size(), file);
  }
}
