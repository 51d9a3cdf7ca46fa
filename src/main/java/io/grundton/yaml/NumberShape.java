// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number in a range, exactly as written. What YAML reads as a number besides
 * (hexadecimal, octal, infinite, not a number) is none here, and neither is one with a hundred
 * digits.
 */
final class NumberShape implements Shape<BigDecimal> {
  private static final Pattern FORM =
      Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,2})?");

  private final Set<YamlScalar.Type> types;
  private final BigDecimal min;
  private final BigDecimal max;
  private final String legal;

  private NumberShape(String what, Set<YamlScalar.Type> types, int min, int max) {
    this.types = types;
    this.min = BigDecimal.valueOf(min);
    this.max = BigDecimal.valueOf(max);
    this.legal = what + " from " + min + " to " + max;
  }

  static NumberShape whole(int min, int max) {
    return new NumberShape("an integer", Set.of(YamlScalar.Type.INTEGER), min, max);
  }

  static NumberShape fraction(int min, int max) {
    return new NumberShape(
        "a number", Set.of(YamlScalar.Type.INTEGER, YamlScalar.Type.NUMBER), min, max);
  }

  @Override
  public @Nullable BigDecimal read(YamlNode node) {
    if (!(node instanceof YamlScalar scalar) || !types.contains(scalar.type())) {
      node.mustBe(Mistake.WRONG_TYPE, legal);
      return null;
    }
    if (FORM.matcher(scalar.text()).matches()) {
      BigDecimal value = new BigDecimal(scalar.text());
      if (value.compareTo(min) >= 0 && value.compareTo(max) <= 0) {
        return value;
      }
    }
    node.mustBe(Mistake.ILLEGAL_VALUE, legal);
    return null;
  }
}
