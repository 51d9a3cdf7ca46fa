// SPDX-License-Identifier: Apache-2.0
package io.grundton.contactlens;

import io.grundton.draft.ConversionReport;
import io.grundton.draft.DraftPhrase;
import io.grundton.draft.DraftSaying;
import io.grundton.draft.ForeignPart;
import io.grundton.draft.Formula;
import io.grundton.draft.Loss;
import io.grundton.draft.NamedLists;
import io.grundton.draft.PhraseWriter;
import io.grundton.draft.PhraseWriter.Form;
import io.grundton.json.JsonValue;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Text;
import io.grundton.policy.Condition.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one condition: what is compared, and with what. */
final class ConditionReader {
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\$\\.ContactLens\\.(?:PostCall|RealTimeCall|PostChat|RealTimeChat|Email)\\.(.+)");
  private static final String CONTAINS_ANY = "CONTAINS_ANY";

  private final PhraseWriter writer;
  private final PatternReader patterns;
  private final FilterReader filters;
  private final ConversionReport report;

  ConditionReader(NamedLists lists, ConversionReport report, String category) {
    this.writer = new PhraseWriter(lists, report);
    this.patterns = new PatternReader(lists, writer, report, category);
    this.filters = new FilterReader(report);
    this.report = report;
  }

  /** The condition as it stands, its {@code Negate} left to the caller. */
  Formula read(JsonValue node, String operator, Items operands) {
    ForeignPart part = node.part();
    report.condition(part);
    String compared = node.textOf("ComparisonValue");
    Matcher path = COMPARED.matcher(compared == null ? "" : compared);
    if (!path.matches()) {
      return refused(
          part,
          "ComparisonValue must be of a call, a chat or an e-mail, such as"
              + " $.ContactLens.PostCall.ExactMatch.Transcript, but was "
              + (compared == null ? "absent" : "'" + Shown.of(compared) + "'"));
    }
    String subject = path.group(1);
    return switch (subject) {
      case "ExactMatch.Transcript", "PatternMatch.Transcript", "SemanticMatch.Transcript" ->
          operator.equals(CONTAINS_ANY)
              ? words(node, subject, operands)
              : refused(part, "words are compared by CONTAINS_ANY, but Operator was " + operator);
      case "Queue.QueueId" -> queue(part, operator, operands);
      case "InitiationMethod" -> direction(part, operator, operands);
      default -> refused(part, NoEquivalent.reason(subject));
    };
  }

  private Formula words(JsonValue node, String subject, Items operands) {
    Optional<FilterReader.Filter> filter = filters.read(node);
    if (filter.isEmpty()) {
      return new Formula.Unsaid(node.part());
    }
    FilterReader.Filter f = filter.get();
    List<DraftPhrase> plain = new ArrayList<>();
    List<PatternReader.Pattern> exceptional = new ArrayList<>();
    for (JsonValue operand : operands.values()) {
      if (subject.startsWith("Pattern")) {
        patterns
            .read(operand)
            .ifPresent(
                pattern -> {
                  if (pattern.except().isEmpty()) {
                    plain.addAll(pattern.say());
                  } else {
                    exceptional.add(pattern);
                  }
                });
      } else {
        text(operand, subject.startsWith("Semantic")).ifPresent(plain::add);
      }
    }
    List<Formula> said = new ArrayList<>();
    if (!plain.isEmpty()) {
      said.add(said(node, f, plain.stream().distinct().toList(), List.of()));
    }
    exceptional.forEach(pattern -> said.add(said(node, f, pattern.say(), pattern.except())));
    if (said.isEmpty()) {
      return refused(node.part(), "none of its phrases could be converted");
    }
    if (subject.startsWith("Semantic")) {
      report.tell(
          Loss.DIFFERENCE,
          node.part(),
          "a semantic match also finds other words of the same meaning; here the words are found"
              + " in any inflected form");
    }
    return said.size() == 1 ? said.get(0) : new Formula.Any(said);
  }

  private static Formula said(
      JsonValue node, FilterReader.Filter filter, List<DraftPhrase> say, List<DraftPhrase> except) {
    return new Formula.Said(
        node.part(), new DraftSaying(filter.by(), filter.where(), say, except), filter.language());
  }

  private Optional<DraftPhrase> text(JsonValue operand, boolean semantic) {
    if (operand instanceof Text text) {
      return writer.plain(text.text(), semantic ? Form.INFLECTED : Form.FOLDED, operand.part());
    }
    report.tell(
        Loss.PHRASE, operand.part(), "a phrase must be a string, but was " + operand.kind());
    return Optional.empty();
  }

  private Formula queue(ForeignPart part, String operator, Items operands) {
    List<String> queues = texts(operands);
    if (!operator.equals(CONTAINS_ANY) || queues.isEmpty()) {
      return refused(part, "a pack can ask for a queue by its name, but not for none");
    }
    report.tell(
        Loss.DIFFERENCE,
        part,
        "queues have ids there; put the names in their place that transcripts give");
    return new Formula.Known(part, Subject.QUEUE, queues);
  }

  private Formula direction(ForeignPart part, String operator, Items operands) {
    List<String> methods = texts(operands);
    if (!operator.equals(CONTAINS_ANY)
        || methods.isEmpty()
        || !List.of("INBOUND", "OUTBOUND").containsAll(methods)) {
      return refused(
          part, "of all ways a contact begins a pack can ask for INBOUND and OUTBOUND only");
    }
    return new Formula.Known(
        part,
        Subject.DIRECTION,
        methods.stream().map(method -> method.toLowerCase(Locale.ROOT)).distinct().toList());
  }

  /** The operands, or none if one is no text that says something. */
  private static List<String> texts(Items operands) {
    List<String> texts = new ArrayList<>();
    for (JsonValue operand : operands.values()) {
      if (!(operand instanceof Text text) || text.text().isBlank()) {
        return List.of();
      }
      texts.add(text.text());
    }
    return texts.stream().distinct().toList();
  }

  private Formula refused(ForeignPart part, String reason) {
    report.tell(Loss.CONDITION, part, reason);
    return new Formula.Unsaid(part);
  }
}
