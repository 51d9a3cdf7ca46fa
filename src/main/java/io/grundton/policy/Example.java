// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.problem.Place;
import io.grundton.transcript.Turn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small conversation that shows what a rule means, and runs as its test.
 *
 * @param expected what the rule must answer
 * @param todo whether the rule is known not to answer so yet; it is reported when it does
 * @param turns the conversation; agents speak as one agent, bots as one bot
 * @param given facts beside the text, such as {@code customer_name} or {@code channel}
 * @param labels what every classifier says of every turn, label to basis points; labels left out
 *     have 0, and where the map is empty there is no classifier
 * @param at where the evidence must be, null where the example does not say
 * @param place where it stands in its file
 */
public record Example(
    Status expected,
    boolean todo,
    List<Turn> turns,
    Map<String, String> given,
    Map<String, Integer> labels,
    @Nullable At at,
    Place place) {
  public Example {
    turns = List.copyOf(turns);
    given = Map.copyOf(given);
    labels = Map.copyOf(labels);
  }

  /** An example that supposes no labels. */
  public Example(
      Status expected,
      boolean todo,
      List<Turn> turns,
      Map<String, String> given,
      @Nullable At at,
      Place place) {
    this(expected, todo, turns, given, Map.of(), at, place);
  }

  /** Where a finding's evidence must be. */
  public sealed interface At {
    /** The evidence is this text. */
    record Text(String text) implements At {}

    /** The evidence is in this turn, or the window closed in it. */
    record InTurn(int turn) implements At {}
  }
}
