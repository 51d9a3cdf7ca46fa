// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes facts as JSON: every record component under its name in snake case, in its order. */
final class PlantedFactsJson {
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

  private PlantedFactsJson() {}

  static void write(PlantedFacts facts, Path file) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      value(json, facts);
      json.writeRaw('\n');
    }
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Record record) {
      json.writeStartObject();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        String name = CAPITAL.matcher(component.getName()).replaceAll("_$1");
        json.writeFieldName(name.toLowerCase(Locale.ROOT));
        value(json, read(component, record));
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        value(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component.getName(), e);
    }
  }
}
