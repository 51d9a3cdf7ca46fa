// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.LabelCondition;
import org.jspecify.annotations.Nullable;

/** Reads which label a classifier must give, and how sure it must be. */
final class LabelReader {
  private static final Shape<Integer> PROBABILITY = Shape.probability();

  private LabelReader() {}

  /** A label with the keys {@code model}, {@code label}, {@code p} and {@code unsure}. */
  static @Nullable LabelCondition read(YamlMapping mapping) {
    return read(mapping, "p");
  }

  /** The same where the probability at which the label holds stands under another key. */
  static @Nullable LabelCondition read(YamlMapping mapping, String holds) {
    String model = mapping.required("model", Vocabulary.NAME);
    String label = mapping.required("label", Shape.text());
    Integer holdsBp = mapping.required(holds, PROBABILITY);
    Integer unsureBp = mapping.optional("unsure", PROBABILITY);
    if (model == null || label == null || holdsBp == null) {
      return null;
    }
    if (unsureBp != null && unsureBp > holdsBp) {
      mapping.reportKey(
          "unsure",
          Mistake.ILLEGAL_VALUE,
          "unsure must be at most %s, since it is the lower end of what a person decides"
              .formatted(holds));
      return null;
    }
    return new LabelCondition(model, label, holdsBp, unsureBp == null ? holdsBp : unsureBp);
  }
}
