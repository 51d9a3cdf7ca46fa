// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.draft.DraftPack;
import io.grundton.draft.DraftPhrase;
import io.grundton.draft.DraftRule;
import io.grundton.draft.DraftSaying;
import io.grundton.policy.Where;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes packs in draft as YAML that {@link PackReader} reads: always in the same order, every text
 * in double quotes, so that none of its signs means anything to YAML.
 */
public final class PackWriter {
  private static final String FIRST_VERSION = "0.1.0";

  private final StringBuilder out = new StringBuilder();

  private PackWriter() {}

  /** The text of a pack file; the comment's lines stand above everything. */
  public static String write(DraftPack pack, List<String> comment) {
    PackWriter writer = new PackWriter();
    comment.forEach(line -> writer.comment(0, line));
    writer.pack(pack);
    return writer.out.toString();
  }

  private void pack(DraftPack pack) {
    line(0, "pack: " + quoted(pack.id()));
    line(0, "version: " + quoted(FIRST_VERSION));
    line(0, "spec: 1");
    if (pack.language() != null) {
      line(0, "language: " + quoted(pack.language()));
    }
    line(0, "principles:");
    line(
        1,
        "- {id: %s, says: %s, weight: 1}".formatted(quoted(pack.principle()), quoted(pack.says())));
    if (!pack.lists().isEmpty()) {
      line(0, "lists:");
      pack.lists().forEach((name, phrases) -> phrases(1, name, phrases));
    }
    if (!pack.events().isEmpty()) {
      line(0, "events:");
      pack.events()
          .forEach(
              (name, saying) -> {
                line(1, name + ":");
                saying(2, saying);
              });
    }
    line(0, "rules:");
    pack.rules().forEach(rule -> rule(rule, pack.principle()));
  }

  private void rule(DraftRule rule, String principle) {
    rule.notes().forEach(note -> comment(1, note));
    line(1, "- id: " + quoted(rule.id()));
    line(2, "kind: " + rule.kind().name().toLowerCase(Locale.ROOT));
    line(2, "principle: " + quoted(principle));
    line(2, "why: " + quoted(rule.why()));
    line(2, "severity: info");
    line(2, "status: trial");
    if (!rule.facts().isEmpty() || rule.event() != null || !rule.said().isEmpty()) {
      line(2, "when:");
      rule.facts().forEach((key, values) -> line(3, key + ": " + quoted(values)));
      if (rule.event() != null) {
        line(3, "event: " + quoted(rule.event()));
      }
      if (!rule.said().isEmpty()) {
        phrases(3, "said", rule.said());
      }
    }
    saying(2, rule.saying());
    line(2, "examples:");
    example("fail", rule.fails(), rule.given());
    example("pass", rule.passes(), rule.given());
  }

  private void saying(int depth, DraftSaying saying) {
    line(depth, "by: " + saying.by().code());
    if (!saying.where().equals(Where.EVERYWHERE)) {
      line(depth, "where: " + where(saying.where()));
    }
    phrases(depth, "say", saying.phrases());
    if (!saying.except().isEmpty()) {
      phrases(depth, "except", saying.except().stream().map(DraftPhrase::text).toList());
    }
  }

  private static String where(Where where) {
    if (where instanceof Where.First first) {
      return "{first: {%s: %d}}".formatted(unit(first.unit()), first.length());
    }
    if (where instanceof Where.Last last) {
      return "{last: {%s: %d}}".formatted(unit(last.unit()), last.length());
    }
    return "{turn: %d}".formatted(((Where.At) where).turn());
  }

  private static String unit(Where.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  private void example(String outcome, List<String> turns, Map<String, String> given) {
    String facts =
        given.entrySet().stream()
            .map(fact -> fact.getKey() + ": " + quoted(fact.getValue()))
            .collect(Collectors.joining(", ", "given: {", "}, "));
    line(
        3,
        "- {%s%s: %s}"
            .formatted(given.isEmpty() ? "" : facts, outcome, quoted(String.join("\n", turns))));
  }

  private void phrases(int depth, String key, List<String> phrases) {
    line(depth, key + ":");
    phrases.forEach(phrase -> line(depth + 1, "- " + quoted(phrase)));
  }

  private void comment(int depth, String text) {
    String plain =
        text.codePoints()
            .map(c -> escape(c).isEmpty() ? c : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    line(depth, plain.isBlank() ? "#" : "# " + plain);
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(PackWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(
            c -> {
              String escape = escape(c);
              if (escape.isEmpty()) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(escape);
              }
            });
    return quoted.append('"').toString();
  }

  /** How a character stands between double quotes, empty where it may stand as it is. */
  private static String escape(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    if (c == '\n') {
      return "\\n";
    }
    boolean plain =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
    if (plain) {
      return "";
    }
    return c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c);
  }
}
