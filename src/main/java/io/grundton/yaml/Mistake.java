// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

/**
 * The kinds of mistakes in YAML files. A code is the letter of the file (P: policy pack, J:
 * pipeline file, for a job; W: waivers) and the number here: a key written twice is {@code P104} in
 * a pack and {@code J104} in a pipeline file. Numbers are never given to another mistake.
 */
enum Mistake {
  /** The file is absent, cannot be read, is too large, or is not UTF-8 text. */
  NOT_READABLE(101),
  /** Not YAML 1.2: a tab that indents, a quotation that never ends, a second document. */
  NOT_YAML(102),
  /** YAML beyond plain data: tags, keys that are not words, deep nesting, aliases that explode. */
  NOT_PLAIN_DATA(103),
  /** The same key twice in one mapping. */
  DUPLICATE_KEY(104),
  /** A key that the file format does not have. */
  UNKNOWN_KEY(105),
  /** A key that must be there is not. */
  MISSING_KEY(106),
  /** Another type than the key takes, such as a list for a number. */
  WRONG_TYPE(107),
  /** The right type, but not a value that the key takes. */
  ILLEGAL_VALUE(108),
  /** The same value twice where each may stand once. */
  DUPLICATE_VALUE(109),
  /** Keys that exclude each other, or of which one is needed. */
  KEYS_DO_NOT_FIT(110),
  /** A name that nothing in the file has: of a principle, an event, a kind of rule. */
  UNKNOWN_NAME(112),
  /** A principle that no rule observes. */
  UNUSED_PRINCIPLE(113),
  /** A phrase that is not of the phrase language, or stands for too much. */
  PHRASE(114),
  /** A list that contains itself, or is nested too deep. */
  LIST(115),
  /** An example whose lines are not turns, or that contradicts itself. */
  EXAMPLE(116),
  /** A rule without an example that fails or one that passes. */
  TOO_FEW_EXAMPLES(117),
  /** A pack that it builds on cannot be had, is not the one meant, or goes in a circle. */
  BASE(118),
  /** In { } a key without a value, as a text with a comma makes one that has no quotation marks. */
  COMMA(119);

  private final int number;

  Mistake(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
