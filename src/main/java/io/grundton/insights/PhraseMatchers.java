// SPDX-License-Identifier: Apache-2.0
package io.grundton.insights;

import io.grundton.draft.Category;
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
import io.grundton.json.JsonValue.Flag;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Members;
import io.grundton.policy.By;
import io.grundton.policy.Where;
import io.grundton.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads phrase matchers: one, an array of them, or the answer of {@code phraseMatchers.list}. */
public final class PhraseMatchers {
  private static final String PRODUCT = "CX Insights";
  private static final String GROUPS = "phraseMatchRuleGroups";
  private static final String RULES = "phraseMatchRules";

  private static final Map<String, By> ROLES =
      Map.of(
          "HUMAN_AGENT", By.HUMAN_AGENT,
          "AUTOMATED_AGENT", By.BOT,
          "ANY_AGENT", By.AGENT,
          "END_USER", By.CUSTOMER,
          "ROLE_UNSPECIFIED", By.ANY);

  private static final Set<String> OF_MATCHER =
      Set.of(
          "name",
          "revisionId",
          "versionTag",
          "revisionCreateTime",
          "displayName",
          "type",
          "active",
          GROUPS,
          "activationUpdateTime",
          "roleMatch",
          "updateTime",
          "languageCode");

  private final PhraseWriter writer;
  private final ConversionReport report;

  /** With the lists that phrases may use, and where losses are told. */
  public PhraseMatchers(NamedLists lists, ConversionReport report) {
    this.writer = new PhraseWriter(lists, report);
    this.report = report;
  }

  /** Whether a document looks like such a matcher, or several. */
  public static boolean isMatcher(JsonValue root) {
    return !matchers(root).isEmpty();
  }

  /** The categories of a document's matchers; a nameless one is named as given. */
  public List<Category> read(JsonValue root, String nameless) {
    List<Category> categories = new ArrayList<>();
    for (Members matcher : matchers(root)) {
      categories.add(category(matcher, nameless));
    }
    return categories;
  }

  private static List<Members> matchers(JsonValue root) {
    List<Members> matchers = new ArrayList<>();
    if (root instanceof Items items) {
      items.values().forEach(item -> matchers.addAll(matchers(item)));
    } else if (root instanceof Members object) {
      if (object.member(GROUPS) != null) {
        matchers.add(object);
      } else if (object.member("phraseMatchers") instanceof Items several) {
        matchers.addAll(matchers(several));
      }
    }
    return matchers;
  }

  private Category category(Members matcher, String nameless) {
    tellUnknown(matcher, OF_MATCHER);
    String displayed = matcher.textOf("displayName");
    String name = displayed == null || displayed.isBlank() ? nameless : displayed;
    if (!(matcher.member("active") instanceof Flag active && active.value())) {
      report.tell(
          Loss.DIFFERENCE,
          matcher.part(),
          "the matcher is not active there; here it reports like the others");
    }
    By by = role(matcher);
    String language = language(matcher);
    List<Formula> groups = new ArrayList<>();
    JsonValue written = matcher.member(GROUPS);
    if (written instanceof Items items) {
      items.values().forEach(group -> groups.add(group(group, by, language)));
    }
    return new Category(name, PRODUCT, matcher.part(), null, junction(matcher, written, groups));
  }

  private Formula group(JsonValue group, @Nullable By by, @Nullable String language) {
    tellUnknown(group, Set.of("type", RULES));
    List<Formula> rules = new ArrayList<>();
    JsonValue written = group.member(RULES);
    if (written instanceof Items items) {
      items.values().forEach(rule -> rules.add(rule(rule, by, language)));
    }
    return junction(group, written, rules);
  }

  private Formula rule(JsonValue rule, @Nullable By by, @Nullable String language) {
    ForeignPart part = rule.part();
    report.condition(part);
    tellUnknown(rule, Set.of("query", "negated", "config"));
    String query = rule.textOf("query");
    if (query == null) {
      return refused(part, "a phrase match rule must have a query, but has none");
    }
    if (by == null) {
      return refused(part, "nobody knows whose turns to look at, see roleMatch");
    }
    Optional<DraftPhrase> phrase = writer.plain(query, form(rule), part);
    if (phrase.isEmpty()) {
      return refused(part, "its phrase could not be converted");
    }
    Formula said =
        new Formula.Said(
            part,
            new DraftSaying(by, Where.EVERYWHERE, List.of(phrase.get()), List.of()),
            language);
    return rule.member("negated") instanceof Flag negated && negated.value()
        ? new Formula.Not(said)
        : said;
  }

  private Form form(JsonValue rule) {
    JsonValue config = rule.member("config");
    if (config == null) {
      return Form.FOLDED;
    }
    tellUnknown(config, Set.of("exactMatchConfig"));
    JsonValue exact = config.member("exactMatchConfig");
    if (exact == null) {
      return Form.FOLDED;
    }
    tellUnknown(exact, Set.of("caseSensitive"));
    return exact.member("caseSensitive") instanceof Flag cased && cased.value()
        ? Form.CASED
        : Form.FOLDED;
  }

  /* Where there is only one part it does not matter how parts are put together. */
  private Formula junction(JsonValue node, @Nullable JsonValue written, List<Formula> parts) {
    String type = node.textOf("type");
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if ("ANY_OF".equals(type) && !parts.isEmpty()) {
      return new Formula.Any(parts);
    }
    if ("ALL_OF".equals(type) && !parts.isEmpty()) {
      if (parts.stream().anyMatch(Formula.Not.class::isInstance)) {
        report.tell(
            Loss.DIFFERENCE,
            node.part(),
            "a negated phrase must be missing from the segment there, from the conversation here");
      }
      return new Formula.All(parts);
    }
    report.condition(node.part());
    return refused(
        node.part(),
        parts.isEmpty()
            ? "there must be an array of at least one part, but was "
                + (written == null ? "absent" : written.kind())
            : "type must be ALL_OF or ANY_OF");
  }

  private @Nullable By role(Members matcher) {
    JsonValue role = matcher.member("roleMatch");
    if (role == null) {
      return By.ANY;
    }
    String written = String.valueOf(matcher.textOf("roleMatch"));
    By by = ROLES.get(written);
    if (by == null) {
      TreeSet<String> legal = new TreeSet<>(ROLES.keySet());
      report.tell(
          Loss.SETTING,
          role.part(),
          "roleMatch must be one of " + legal + ", but is not" + Suggestion.hint(written, legal));
    }
    return by;
  }

  private @Nullable String language(Members matcher) {
    String tag = matcher.textOf("languageCode");
    if (tag == null || tag.isBlank()) {
      return null;
    }
    String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (primary.matches("[a-z]{2,3}")) {
      return primary;
    }
    report.tell(
        Loss.SETTING,
        matcher.part(),
        "languageCode must be a BCP 47 tag such as en-US, but is not");
    return null;
  }

  private void tellUnknown(JsonValue node, Set<String> known) {
    if (node instanceof Members object) {
      object
          .byKey()
          .forEach(
              (key, value) -> {
                if (!known.contains(key)) {
                  report.tell(
                      Loss.SETTING,
                      value.part(),
                      "there is no such key" + Suggestion.hint(key, new TreeSet<>(known)));
                }
              });
    }
  }

  private Formula refused(ForeignPart part, String reason) {
    report.tell(Loss.CONDITION, part, reason);
    return new Formula.Unsaid(part);
  }
}
