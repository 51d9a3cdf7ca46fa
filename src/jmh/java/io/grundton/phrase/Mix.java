// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/** What the phrases of the benchmark are made of, see {@link DrawnPhrases}. */
public enum Mix {
  PLAIN,
  PACK
}
