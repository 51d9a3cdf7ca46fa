// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.grundton.transcript.Rejection.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record, each as the format says or refused. Every method reads the value after
 * a key; JSON null is an absent value and comes back as null.
 */
final class Values {
  /**
   * Undetermined, several, not in the list, no words: ISO 639's codes for other than a language.
   */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "mis", "zxx");

  private static final int MAX_ID_CODE_POINTS = 256;
  private static final Instant FIRST_MOMENT = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant AFTER_LAST_MOMENT = Instant.parse("2101-01-01T00:00:00Z");
  private static final String MOMENT = "ISO 8601 with a zone, such as 2025-03-14T09:26:53+01:00";

  private final JsonParser parser;
  private int turnNumber;

  Values(JsonParser parser) {
    this.parser = parser;
  }

  /** The turn that messages name, 0 for the conversation itself. */
  void inTurn(int number) {
    turnNumber = number;
  }

  @Nullable String text(String key) throws IOException, Refusal {
    String text = string(key);
    return text == null ? null : JsonText.withoutLoneSurrogates(text);
  }

  /** 1 to 256 code points that can be told apart when printed. */
  @Nullable String identifier(String key) throws IOException, Refusal {
    String id = string(key);
    if (id != null) {
      checkPrintable(key, id, 1);
    }
    return id;
  }

  /** As an identifier, but an empty one is absent. */
  @Nullable String label(String key) throws IOException, Refusal {
    String label = string(key);
    if (label == null || label.isEmpty()) {
      return null;
    }
    checkPrintable(key, label, 0);
    return label;
  }

  /** The lower-case primary tag of a BCP 47 tag; one that names no language is absent. */
  @Nullable String language(String key) throws IOException, Refusal {
    String tag = string(key);
    if (tag == null) {
      return null;
    }
    int length = JsonText.primaryTagLength(tag);
    if (length == 0) {
      throw illegal(key, "a BCP 47 tag such as de or en-GB", found(tag));
    }
    String primary = tag.substring(0, length).toLowerCase(Locale.ROOT);
    return NO_LANGUAGE.contains(primary) ? null : primary;
  }

  /** The meaning of one of the legal words. */
  <E> @Nullable E oneOf(Words<E> legal, String key) throws IOException, Refusal {
    String word = string(key);
    if (word == null) {
      return null;
    }
    E meaning = legal.meaning(word);
    if (meaning == null) {
      throw illegal(key, "one of " + legal.words(), found(word));
    }
    return meaning;
  }

  /** 0 to {@code max}, written without fraction and exponent. */
  @Nullable Long integer(String key, long max) throws IOException, Refusal {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    String legal = max == Long.MAX_VALUE ? "an integer from 0" : "an integer from 0 to " + max;
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw wrongType(key, legal, token);
    }
    if (parser.getNumberType() == NumberType.BIG_INTEGER) {
      throw illegal(key, legal, "was a number of %d characters".formatted(parser.getTextLength()));
    }
    long value = parser.getLongValue();
    if (value < 0 || value > max) {
      throw illegal(key, legal, value < 0 ? "was negative" : "was greater");
    }
    return value;
  }

  boolean flag(String key) throws IOException, Refusal {
    JsonToken token = parser.nextToken();
    return switch (token) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE, VALUE_NULL -> false;
      default -> throw wrongType(key, "true or false", token);
    };
  }

  /** A moment of the years 1970 to 2100 in UTC. */
  @Nullable Instant moment(String key) throws IOException, Refusal {
    String text = string(key);
    if (text == null) {
      return null;
    }
    Instant moment = Timestamps.parse(text);
    if (moment == null) {
      throw illegal(key, MOMENT, found(text));
    }
    if (moment.isBefore(FIRST_MOMENT) || !moment.isBefore(AFTER_LAST_MOMENT)) {
      throw illegal(key, "from 1970 to 2100", "was outside");
    }
    return moment;
  }

  /** Moves into an array; false if there is null in its place. */
  boolean enterArray(String key) throws IOException, Refusal {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      return true;
    }
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    throw wrongType(key, "an array", token);
  }

  /** Moves past an object, or past null. */
  void skipObject(String key) throws IOException, Refusal {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      parser.skipChildren();
    } else if (token != JsonToken.VALUE_NULL) {
      throw wrongType(key, "an object", token);
    }
  }

  /** Moves past any value. */
  void skipUnknown() throws IOException {
    parser.nextToken();
    parser.skipChildren();
  }

  Refusal missing(String key) {
    return new Refusal(Reason.MISSING_FIELD, subject(key) + " is required, but was absent or null");
  }

  Refusal twice(String key) {
    return new Refusal(
        Reason.DUPLICATE_KEY, subject(key) + " must be given once, but was given twice");
  }

  Refusal illegal(String key, String legal, String actual) {
    return new Refusal(
        Reason.ILLEGAL_VALUE, "%s must be %s, but %s".formatted(subject(key), legal, actual));
  }

  Refusal wrongType(String key, String legal, JsonToken actual) {
    return new Refusal(
        Reason.WRONG_TYPE,
        "%s must be %s, but was %s".formatted(subject(key), legal, typeName(actual)));
  }

  /** The JSON type that a value token begins. */
  static String typeName(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT -> "an integer";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "no value";
    };
  }

  /** Any string, as it stands. */
  @Nullable String string(String key) throws IOException, Refusal {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    throw wrongType(key, "a string", token);
  }

  private void checkPrintable(String key, String text, int least) throws Refusal {
    int length = text.codePointCount(0, text.length());
    if (length < least || length > MAX_ID_CODE_POINTS) {
      throw illegal(
          key, "%d to %d characters long".formatted(least, MAX_ID_CODE_POINTS), found(text));
    }
    if (!JsonText.isPrintable(text)) {
      throw illegal(
          key,
          "free of control, bidirectional, zero-width and unpaired surrogate characters",
          found(text) + " with at least one");
    }
  }

  private static String found(String text) {
    return "was a string of %d characters".formatted(text.codePointCount(0, text.length()));
  }

  private String subject(String key) {
    return turnNumber == 0 ? key : "turn " + turnNumber + " " + key;
  }
}
