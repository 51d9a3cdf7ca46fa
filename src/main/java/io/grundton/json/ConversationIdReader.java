// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the id of a record and nothing else: also of one that would be rejected, as long as it is
 * JSON up to there.
 */
public final class ConversationIdReader {
  private static final String KEY = "conversation_id";

  /** Names are not interned: keys come from outside and would stay in the table for ever. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private ConversationIdReader() {}

  /** The id of the record that the stream stands at, null where it has none. */
  public static @Nullable String read(RecordStream record) {
    if (record.flaw() != null) {
      return null;
    }
    try (JsonParser parser = JSON.createParser(record.buffer(), record.offset(), record.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (key.equals(KEY)) {
          return value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (IOException e) {
      // No JSON before the id: nobody can tell whose record it is.
      return null;
    }
  }
}
