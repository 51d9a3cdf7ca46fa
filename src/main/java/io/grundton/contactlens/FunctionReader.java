// SPDX-License-Identifier: Apache-2.0
package io.grundton.contactlens;

import io.grundton.draft.ConversionReport;
import io.grundton.draft.Formula;
import io.grundton.draft.Loss;
import io.grundton.draft.NamedLists;
import io.grundton.json.JsonValue;
import io.grundton.json.JsonValue.Flag;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Members;
import io.grundton.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Reads the tree of a function: junctions here, its leaves by a {@link ConditionReader}. */
final class FunctionReader {
  private static final List<String> OPERATORS =
      List.of(
          "AND", "OR", "CONTAINS_ANY", "EQUALS", "NumberLessOrEqualTo", "NumberGreaterOrEqualTo");
  private static final List<String> KEYS =
      List.of("Operator", "Operands", "ComparisonValue", "FilterClause", "Negate");

  private final ConditionReader conditions;
  private final ConversionReport report;

  FunctionReader(NamedLists lists, ConversionReport report, String category) {
    this.conditions = new ConditionReader(lists, report, category);
    this.report = report;
  }

  /** The formula of a function, with all that it cannot say told. */
  Formula read(JsonValue function) {
    return formula(ContactLensRules.root(function, report));
  }

  private Formula formula(JsonValue node) {
    String operator = node.textOf("Operator");
    if (operator == null || !OPERATORS.contains(operator)) {
      return refused(
          node,
          "Operator must be one of %s, but was %s"
              .formatted(
                  OPERATORS,
                  operator == null
                      ? "absent"
                      : "'" + Shown.of(operator) + "'" + Suggestion.hint(operator, OPERATORS)));
    }
    Members object = (Members) node;
    object
        .byKey()
        .forEach(
            (key, value) -> {
              if (!KEYS.contains(key)) {
                report.tell(
                    Loss.SETTING,
                    value.part(),
                    "a condition has no such key" + Suggestion.hint(key, KEYS));
              }
            });
    if (!(node.member("Operands") instanceof Items operands)) {
      return refused(node, "Operands must be an array");
    }
    Formula plain =
        operator.equals("AND") || operator.equals("OR")
            ? junction(node, operator, operands)
            : conditions.read(node, operator, operands);
    return negated(node) ? new Formula.Not(plain) : plain;
  }

  private Formula junction(JsonValue node, String operator, Items operands) {
    if (operands.values().isEmpty()) {
      return refused(node, "Operands must have at least one condition, but has none");
    }
    List<Formula> parts = new ArrayList<>();
    operands.values().forEach(operand -> parts.add(formula(operand)));
    return operator.equals("AND") ? new Formula.All(parts) : new Formula.Any(parts);
  }

  private boolean negated(JsonValue node) {
    JsonValue negate = node.member("Negate");
    if (negate != null && !(negate instanceof Flag)) {
      report.tell(
          Loss.SETTING, negate.part(), "Negate must be true or false, but was " + negate.kind());
    }
    return negate instanceof Flag flag && flag.value();
  }

  private Formula refused(JsonValue node, String message) {
    report.condition(node.part());
    report.tell(Loss.CONDITION, node.part(), message);
    return new Formula.Unsaid(node.part());
  }
}
