// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.json.RandomTranscripts;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ParcelCoderTest {
  @Test
  void whatIsEncodedIsDecodedAgain() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      Delivered delivered = delivered(random);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ParcelCoder.of().encode(PackedParcel.pack(delivered), bytes);
      ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
      assertThat(ParcelCoder.of().decode(in).open()).isEqualTo(delivered);
      assertThat(in.available()).isZero();
    }
  }

  @Test
  void aPieceOfADeliveryIsNone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ParcelCoder.of().encode(PackedParcel.pack(delivered(new Random(12))), bytes);
    byte[] piece = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
    assertThatThrownBy(() -> ParcelCoder.of().decode(new ByteArrayInputStream(piece)))
        .isInstanceOf(EOFException.class);
  }

  private static Delivered delivered(Random random) {
    var conversation = RandomTranscripts.conversation(random);
    Origin origin =
        new Origin(
            conversation.sourceId(),
            LocalDate.of(2026, 3, 2).plusDays(random.nextInt(20)),
            "a/2026-03-02/x.jsonl",
            random.nextInt(Integer.MAX_VALUE));
    return new Delivered(conversation, origin, "%064x".formatted(random.nextLong() >>> 1));
  }
}
