// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.util.Optional;
import java.util.stream.Stream;

/** What is counted of conversations, each once, with its owner. */
public sealed interface CountedByOwner extends Counted permits Count, Limit {
  /** The name in addresses, such as {@code critical-customer} or {@code within-15s}. */
  String code();

  /** How often it is in a sum. */
  long in(Tally tally);

  /** How often it is in one conversation. */
  long in(Listed conversation);

  /** The one of a name. */
  static Optional<CountedByOwner> of(String code) {
    return Stream.<CountedByOwner>concat(Stream.of(Count.values()), Stream.of(Limit.values()))
        .filter(known -> known.code().equals(code))
        .findFirst();
  }
}
