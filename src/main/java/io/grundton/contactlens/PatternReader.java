// SPDX-License-Identifier: Apache-2.0
package io.grundton.contactlens;

import io.grundton.draft.ConversionReport;
import io.grundton.draft.DraftPhrase;
import io.grundton.draft.ForeignPart;
import io.grundton.draft.Loss;
import io.grundton.draft.NamedLists;
import io.grundton.draft.PhraseWriter;
import io.grundton.json.JsonValue;
import io.grundton.json.JsonValue.Flag;
import io.grundton.json.JsonValue.Items;
import io.grundton.json.JsonValue.Members;
import io.grundton.json.JsonValue.Numeral;
import io.grundton.json.JsonValue.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads one operand of a pattern match: words, lists of words and numbers one after the other, or
 * near each other in any order, or not near each other.
 */
final class PatternReader {
  private static final int MAX_DISTANCE = 1_000;
  private static final List<String> TYPES = List.of("PLAIN", "LIST", "PROXIMITY", "NUMERICAL");

  private static final String NOTHING_LISTED =
      "a LIST must have at least one item that can be converted";

  private final NamedLists lists;
  private final PhraseWriter writer;
  private final ConversionReport report;
  private final String category;

  PatternReader(NamedLists lists, PhraseWriter writer, ConversionReport report, String category) {
    this.lists = lists;
    this.writer = writer;
    this.report = report;
    this.category = category;
  }

  /**
   * A pattern in the phrase language.
   *
   * @param say any of these, at least one
   * @param except but not inside these
   */
  record Pattern(List<DraftPhrase> say, List<DraftPhrase> except) {}

  /** How far apart two segments are. */
  private record Proximity(int distance, boolean within) {
    String gap() {
      return distance == 0 ? " " : " .." + distance + " ";
    }
  }

  /** The pattern; empty where it cannot be said, which is then told. */
  Optional<Pattern> read(JsonValue operand) {
    List<JsonValue> pieces =
        (operand instanceof Items items ? items.values() : List.of(operand))
            .stream().filter(piece -> !isBlank(piece)).toList();
    if (pieces.size() == 1 && "LIST".equals(pieces.get(0).textOf("Type"))) {
      return onlyList(pieces.get(0));
    }
    List<List<DraftPhrase>> segments = new ArrayList<>();
    List<Proximity> between = new ArrayList<>();
    segments.add(new ArrayList<>());
    for (JsonValue piece : pieces) {
      if ("PROXIMITY".equals(piece.textOf("Type"))) {
        Optional<Proximity> proximity = proximity(piece);
        if (proximity.isEmpty()) {
          return Optional.empty();
        }
        between.add(proximity.get());
        segments.add(new ArrayList<>());
      } else {
        Optional<DraftPhrase> phrase = piece(piece);
        if (phrase.isEmpty()) {
          return Optional.empty();
        }
        segments.get(segments.size() - 1).add(phrase.get());
      }
    }
    if (segments.stream().anyMatch(List::isEmpty)) {
      return refused(operand, "a pattern must have words, on both sides of a PROXIMITY too");
    }
    return pattern(segments.stream().map(PatternReader::joined).toList(), between, operand.part());
  }

  private Optional<Pattern> pattern(
      List<DraftPhrase> segments, List<Proximity> between, ForeignPart part) {
    boolean near = between.stream().allMatch(Proximity::within);
    if (!near && between.size() > 1) {
      report.tell(
          Loss.PHRASE, part, "words that must not be near each other can be said of two only");
      return Optional.empty();
    }
    List<DraftPhrase> inOrders = new ArrayList<>();
    inOrder(segments, between, part).ifPresent(inOrders::add);
    if (segments.size() > 1 && !inOrders.isEmpty()) {
      List<DraftPhrase> reversed = new ArrayList<>(segments);
      List<Proximity> reversedBetween = new ArrayList<>(between);
      Collections.reverse(reversed);
      Collections.reverse(reversedBetween);
      inOrder(reversed, reversedBetween, part).ifPresent(inOrders::add);
    }
    if (segments.size() > 2) {
      report.tell(
          Loss.DIFFERENCE,
          part,
          "of all orders of its words the one written and its reverse are found");
    }
    if (inOrders.isEmpty()) {
      return Optional.empty();
    }
    return near
        ? Optional.of(new Pattern(inOrders, List.of()))
        : writer
            .checked(segments.get(0).text(), segments.get(0).sample(), part)
            .map(alone -> new Pattern(List.of(alone), inOrders));
  }

  private Optional<DraftPhrase> inOrder(
      List<DraftPhrase> segments, List<Proximity> between, ForeignPart part) {
    StringBuilder text = new StringBuilder(segments.get(0).text());
    StringBuilder sample = new StringBuilder(segments.get(0).sample());
    for (int i = 1; i < segments.size(); i++) {
      text.append(between.get(i - 1).gap()).append(segments.get(i).text());
      sample.append(' ').append(segments.get(i).sample());
    }
    return writer.checked(text.toString(), sample.toString(), part);
  }

  private Optional<DraftPhrase> piece(JsonValue piece) {
    String type = String.valueOf(piece.textOf("Type"));
    JsonValue value = piece.member("Value");
    if (piece instanceof Text text) {
      return writer.withWildcards(text.text(), piece.part());
    }
    if (type.equals("PLAIN") && value instanceof Text text) {
      return writer.withWildcards(text.text(), value.part());
    }
    if (type.equals("LIST") && value instanceof Items items) {
      return list(items);
    }
    if (type.equals("NUMERICAL")) {
      return Optional.of(new DraftPhrase("<num>", "2"));
    }
    return refused(
        piece,
        TYPES.contains(type)
            ? "the Value of a %s must not be %s"
                .formatted(type, value == null ? "absent" : value.kind())
            : "a pattern must be made of %s, but has '%s'".formatted(TYPES, Shown.of(type)));
  }

  private Optional<Pattern> onlyList(JsonValue piece) {
    if (piece.member("Value") instanceof Items items) {
      List<DraftPhrase> phrases = listed(items);
      return phrases.isEmpty()
          ? refused(piece, NOTHING_LISTED)
          : Optional.of(new Pattern(phrases, List.of()));
    }
    return piece(piece).map(phrase -> new Pattern(List.of(phrase), List.of()));
  }

  private List<DraftPhrase> listed(Items items) {
    List<DraftPhrase> phrases = new ArrayList<>();
    for (JsonValue item : items.values()) {
      if (item instanceof Text || "PLAIN".equals(item.textOf("Type"))) {
        piece(item).ifPresent(phrases::add);
      } else {
        report.tell(Loss.PHRASE, item.part(), "a LIST must have items of the type PLAIN");
      }
    }
    return phrases;
  }

  private Optional<DraftPhrase> list(Items items) {
    List<DraftPhrase> phrases = listed(items);
    if (phrases.isEmpty()) {
      return refused(items, NOTHING_LISTED);
    }
    if (phrases.size() == 1) {
      return Optional.of(phrases.get(0));
    }
    String reference =
        lists.reference(category, phrases.stream().map(DraftPhrase::text).distinct().toList());
    return Optional.of(new DraftPhrase(reference, phrases.get(0).sample()));
  }

  private Optional<Proximity> proximity(JsonValue piece) {
    JsonValue value = piece.member("Value");
    JsonValue distance = value instanceof Members object ? object.member("Distance") : null;
    JsonValue within = value instanceof Members object ? object.member("IsWithin") : null;
    Integer words = distance instanceof Numeral number ? number.integer(0, MAX_DISTANCE) : null;
    if (words == null || !(within instanceof Flag flag)) {
      return refused(
          piece,
          "PROXIMITY must have a Distance of 0 to %d and IsWithin, true or false"
              .formatted(MAX_DISTANCE));
    }
    return Optional.of(new Proximity(words, flag.value()));
  }

  private static boolean isBlank(JsonValue piece) {
    return "PLAIN".equals(piece.textOf("Type"))
        && piece.member("Value") instanceof Text text
        && text.text().isBlank();
  }

  private static DraftPhrase joined(List<DraftPhrase> phrases) {
    return new DraftPhrase(
        String.join(" ", phrases.stream().map(DraftPhrase::text).toList()),
        String.join(" ", phrases.stream().map(DraftPhrase::sample).toList()));
  }

  private <T> Optional<T> refused(JsonValue part, String reason) {
    report.tell(Loss.PHRASE, part.part(), reason);
    return Optional.empty();
  }
}
