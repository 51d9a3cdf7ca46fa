// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.rollup.Rollup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.KV;

/** Roll-ups as elements: the bytes of each date. */
final class RollupBytes {
  private RollupBytes() {}

  static List<KV<String, byte[]>> byDate(Rollup rollup) {
    List<KV<String, byte[]>> days = new ArrayList<>();
    for (Map.Entry<LocalDate, Rollup> day : rollup.byDate().entrySet()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        day.getValue().writeTo(new DataOutputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException("an array cannot fail to be written", e);
      }
      days.add(KV.of(day.getKey().toString(), bytes.toByteArray()));
    }
    return days;
  }

  static Rollup read(byte[] bytes) {
    try {
      return Rollup.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }
}
