// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Where;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a conversation: {@code opening}, {@code {last: {turns: 4}}}, {@code {turn: 1}}. */
final class WhereShape implements Shape<Where> {
  private static final int MAX_TURNS = 100_000;
  private static final Shape<String> NAMED = Shape.word(List.of("opening", "closing"));
  private static final Shape<Integer> TURNS = Shape.integer(1, MAX_TURNS);

  private record Length(Where.Unit unit, int length) {}

  @Override
  public @Nullable Where read(YamlNode node) {
    if (node instanceof YamlMapping) {
      return Shape.mapping(WhereShape::measured).read(node);
    }
    String name = NAMED.read(node);
    if (name == null) {
      return null;
    }
    return name.equals("opening") ? Where.OPENING : Where.CLOSING;
  }

  private static @Nullable Where measured(YamlMapping where) {
    Length first = where.optional("first", Shape.mapping(WhereShape::length));
    Length last = where.optional("last", Shape.mapping(WhereShape::length));
    Integer turn = where.optional("turn", TURNS);
    if (where.count("first", "last", "turn") != 1) {
      where.report(
          Mistake.KEYS_DO_NOT_FIT, "where must have exactly one of 'first', 'last' and 'turn'");
      return null;
    }
    if (first != null) {
      return new Where.First(first.unit(), first.length());
    }
    if (last != null) {
      return new Where.Last(last.unit(), last.length());
    }
    return turn == null ? null : new Where.At(turn);
  }

  private static @Nullable Length length(YamlMapping mapping) {
    Map<Where.Unit, Integer> lengths = new EnumMap<>(Where.Unit.class);
    put(lengths, Where.Unit.TURNS, mapping.optional("turns", TURNS));
    put(
        lengths,
        Where.Unit.SECONDS,
        mapping.optional("seconds", Shape.integer(1, DurationShape.MAX_SECONDS)));
    put(lengths, Where.Unit.PERCENT, mapping.optional("percent", Shape.integer(1, 100)));
    if (mapping.count("turns", "seconds", "percent") != 1) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT,
          mapping.name() + " must have exactly one of 'turns', 'seconds' and 'percent'");
      return null;
    }
    return lengths.entrySet().stream()
        .map(entry -> new Length(entry.getKey(), entry.getValue()))
        .findFirst()
        .orElse(null);
  }

  private static void put(
      Map<Where.Unit, Integer> lengths, Where.Unit unit, @Nullable Integer length) {
    if (length != null) {
      lengths.put(unit, length);
    }
  }
}
