// SPDX-License-Identifier: Apache-2.0
package io.grundton.contactlens;

import io.grundton.draft.Category;
import io.grundton.draft.ConversionReport;
import io.grundton.draft.Formula;
import io.grundton.draft.Loss;
import io.grundton.draft.NamedLists;
import io.grundton.json.JsonDocument;
import io.grundton.json.JsonValue;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Members;
import io.grundton.json.JsonValue.Text;
import io.grundton.problem.Suggestion;
import io.grundton.transcript.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules: one as {@code CreateRule} takes it or {@code DescribeRule} gives it, an array of
 * them, the rules of a CloudFormation template, or a bare function.
 */
public final class ContactLensRules {
  private static final String PRODUCT = "Contact Lens";
  private static final String VERSION = "2022-11-25";
  private static final String TEMPLATE_TYPE = "AWS::Connect::Rule";

  private static final Set<String> MEANT =
      Set.of("Name", "TriggerEventSource", "Function", "Actions", "PublishStatus");
  private static final Set<String> HARMLESS =
      Set.of(
          "InstanceId",
          "InstanceArn",
          "ClientToken",
          "RuleId",
          "RuleArn",
          "CreatedTime",
          "LastUpdatedTime",
          "LastUpdatedBy",
          "Tags");

  private final NamedLists lists;
  private final ConversionReport report;

  /** With the lists that phrases may use, and where losses are told. */
  public ContactLensRules(NamedLists lists, ConversionReport report) {
    this.lists = lists;
    this.report = report;
  }

  /** Whether a document looks like such a rule, or several. */
  public static boolean isRule(JsonValue root) {
    return !rules(root).isEmpty();
  }

  /** The categories that the rules of a document assign; a nameless one is named as given. */
  public List<Category> read(JsonValue root, String nameless) {
    List<Category> categories = new ArrayList<>();
    for (Members rule : rules(root)) {
      category(rule, nameless).ifPresent(categories::add);
    }
    return categories;
  }

  private static List<Members> rules(JsonValue root) {
    List<Members> rules = new ArrayList<>();
    if (root instanceof Items items) {
      items.values().forEach(item -> rules.addAll(rules(item)));
    } else if (root instanceof Members object) {
      if (object.member("Function") != null
          || object.member("RuleFunction") != null
          || isJunction(object)) {
        rules.add(object);
      } else if (object.member("Rule") instanceof Members described) {
        rules.addAll(rules(described));
      } else if (object.member("Rules") instanceof Items several) {
        rules.addAll(rules(several));
      } else if (object.member("Resources") instanceof Members resources) {
        resources.byKey().values().forEach(resource -> rules.addAll(ofTemplate(resource)));
      }
    }
    return rules;
  }

  private static boolean isJunction(Members object) {
    return object.textOf("Operator") != null && object.member("Operands") != null;
  }

  private static List<Members> ofTemplate(JsonValue resource) {
    JsonValue properties = resource.member("Properties");
    return TEMPLATE_TYPE.equals(resource.textOf("Type")) && properties != null
        ? rules(properties)
        : List.of();
  }

  private Optional<Category> category(Members rule, String nameless) {
    String named = rule.textOf("Name");
    String name = named == null || named.isBlank() ? nameless : named;
    boolean bare = rule.member("Function") == null;
    if (!bare) {
      tellRest(rule);
    }
    Optional<JsonValue> function = bare ? Optional.of(rule) : function(rule);
    return function.map(
        junction -> {
          Formula formula = new FunctionReader(lists, report, name).read(junction);
          return new Category(name, PRODUCT, rule.part(), channel(rule), formula);
        });
  }

  private Optional<JsonValue> function(Members rule) {
    JsonValue function = rule.member("Function");
    if (function instanceof Text text) {
      Optional<JsonValue> inside = JsonDocument.inside(text, report.problems());
      if (inside.isEmpty()) {
        return inside;
      }
      function = inside.get();
    }
    if (!(function instanceof Members object)) {
      report.tell(
          Loss.CONDITION,
          rule.part(),
          "Function must be a JSON object or a string of one, but was "
              + (function == null ? "absent" : function.kind()));
      return Optional.empty();
    }
    return Optional.of(object);
  }

  /* Only conversations held on the channel can have the category. */
  private static @Nullable Channel channel(Members rule) {
    JsonValue trigger = rule.member("TriggerEventSource");
    String event = trigger == null ? null : trigger.textOf("EventSourceName");
    if (event == null) {
      return null;
    }
    return switch (event) {
      case "OnPostCallAnalysisAvailable", "OnRealTimeCallAnalysisAvailable" -> Channel.VOICE;
      case "OnPostChatAnalysisAvailable", "OnRealTimeChatAnalysisAvailable" -> Channel.CHAT;
      case "OnEmailAnalysisAvailable" -> Channel.EMAIL;
      default -> null;
    };
  }

  private void tellRest(Members rule) {
    TreeSet<String> known = new TreeSet<>(MEANT);
    known.addAll(HARMLESS);
    rule.byKey()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                report.tell(
                    Loss.SETTING,
                    value.part(),
                    "a rule has no such key" + Suggestion.hint(key, known));
              }
            });
    if ("DRAFT".equals(rule.textOf("PublishStatus"))) {
      report.tell(
          Loss.DIFFERENCE,
          rule.part(),
          "the rule is a draft there; here it reports like the others");
    }
    if (rule.member("Actions") instanceof Items actions) {
      actions.values().forEach(this::tellAction);
    }
  }

  private void tellAction(JsonValue action) {
    String type = action.textOf("ActionType");
    if (!"ASSIGN_CONTACT_CATEGORY".equals(type)) {
      report.tell(
          Loss.SETTING,
          action.part(),
          "the action '%s' has no equivalent: a rule reports, it does not act"
              .formatted(type == null ? action.kind() : Shown.of(type)));
    }
  }

  /** The root of a function's conditions: what {@code RuleFunction} holds, or the value itself. */
  static JsonValue root(JsonValue function, ConversionReport report) {
    String version = function.textOf("Version");
    if (version != null && !version.equals(VERSION)) {
      report.tell(
          Loss.DIFFERENCE,
          function.part(),
          "the function is of version '%s' and is read as '%s'"
              .formatted(Shown.of(version), VERSION));
    }
    JsonValue inner = function.member("RuleFunction");
    return inner == null ? function : inner;
  }
}
