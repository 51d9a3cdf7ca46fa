// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.Utf8;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The canonical bytes of a row are Avro's. */
final class RowBytesTest {
  private static final Schema SCHEMA =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "Shop", "fields": [
                {"name": "name", "type": "string"},
                {"name": "till", "type": ["null", "int"], "default": null},
                {"name": "sales", "type": "long"},
                {"name": "open", "type": "boolean"},
                {"name": "tags", "type": {"type": "array", "items": "string"}},
                {"name": "goods", "type": {"type": "array", "items":
                  {"type": "record", "name": "Good", "fields": [
                    {"name": "id", "type": "string"},
                    {"name": "price", "type": ["null", "long"], "default": null}]}}}]}
              """);

  @Test
  void equalTheEncodingOfTheLibrary() throws IOException {
    for (long number : new long[] {0, -1, 63, 64, -65, Long.MAX_VALUE, Long.MIN_VALUE}) {
      GenericRecord row = row("Käse 😀".repeat(500), (int) number, number, "a", "");
      assertThat(bytes(row)).isEqualTo(encoded(row));
    }
    GenericRecord empty = row("", null, 0);
    assertThat(bytes(empty)).isEqualTo(encoded(empty));
  }

  @Test
  void refuseNullInARequiredColumn() {
    GenericRecord row = row("a", 1, 1);
    row.put("name", null);

    assertThatThrownBy(() -> bytes(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be null, but was");
  }

  private static GenericRecord row(
      String name, @Nullable Integer till, long sales, String... tags) {
    Schema good = SCHEMA.getField("goods").schema().getElementType();
    GenericRecord row = new GenericData.Record(SCHEMA);
    row.put("name", new Utf8(name));
    row.put("till", till);
    row.put("sales", sales);
    row.put("open", till != null);
    row.put("tags", Arrays.stream(tags).map(Utf8::new).toList());
    row.put(
        "goods",
        Arrays.stream(tags)
            .map(
                tag -> {
                  GenericRecord each = new GenericData.Record(good);
                  each.put("id", new Utf8(tag));
                  each.put("price", tag.isEmpty() ? null : sales);
                  return each;
                })
            .toList());
    return row;
  }

  private static List<Byte> bytes(GenericRecord row) {
    RowBytes bytes = new RowBytes();
    ColumnWriter.columnsOf(SCHEMA).write(row, new Nowhere(), bytes);
    return boxed(bytes.bytes(), bytes.length());
  }

  private static List<Byte> encoded(GenericRecord row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(SCHEMA).write(row, encoder);
    encoder.flush();
    return boxed(out.toByteArray(), out.size());
  }

  private static List<Byte> boxed(byte[] bytes, int length) {
    Byte[] boxed = new Byte[length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return List.of(boxed);
  }

  /** A file that keeps nothing. */
  private static final class Nowhere extends RecordConsumer {
    @Override
    public void startMessage() {}

    @Override
    public void endMessage() {}

    @Override
    public void startField(String field, int index) {}

    @Override
    public void endField(String field, int index) {}

    @Override
    public void startGroup() {}

    @Override
    public void endGroup() {}

    @Override
    public void addInteger(int value) {}

    @Override
    public void addLong(long value) {}

    @Override
    public void addBoolean(boolean value) {}

    @Override
    public void addBinary(Binary value) {}

    @Override
    public void addFloat(float value) {}

    @Override
    public void addDouble(double value) {}
  }
}
