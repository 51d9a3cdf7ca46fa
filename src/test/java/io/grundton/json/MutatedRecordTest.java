// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatedRecordTest {
  private static final byte[] PIECES = {
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    'u',
    'd',
    '0',
    '-',
    '.',
    'e',
    'n',
    't',
    ' ',
    0,
    (byte) 0xc3
  };

  private final TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);

  @Test
  void aRecordThatIsCutOffIsRejected() {
    Random random = new Random(8);
    for (int run = 0; run < 15; run++) {
      byte[] line = TranscriptWriter.bytes(RandomTranscripts.conversation(random));
      for (int length = 0; length < line.length; length++) {
        Parsed parsed = reader.read(line, 0, length, FILE, 0);
        assertThat(((Parsed.Rejected) parsed).rejection().reason())
            .isIn(Reason.INVALID_JSON, Reason.INVALID_UTF8);
      }
    }
  }

  @Test
  void anythingIsReadOrRejectedWhereverItLiesInTheBuffer() {
    Random random = new Random(9);
    int rejected = 0;
    for (int run = 0; run < 6_000; run++) {
      byte[] line = TranscriptWriter.bytes(RandomTranscripts.conversation(random));
      int changes = 1 + random.nextInt(3);
      for (int i = 0; i < changes; i++) {
        line[random.nextInt(line.length)] = PIECES[random.nextInt(PIECES.length)];
      }
      byte[] buffer = new byte[line.length + 200];
      Arrays.fill(buffer, (byte) '}');
      System.arraycopy(line, 0, buffer, 100, line.length);
      Parsed parsed = reader.read(buffer, 100, line.length, FILE, 0);

      assertThat(parsed).isEqualTo(reader.read(line, 0, line.length, FILE, 0));
      if (parsed instanceof Parsed.Rejected was) {
        rejected++;
        assertThat(was.rejection())
            .isEqualTo(
                new Rejection(
                    FILE.sourceId(),
                    FILE.deliveryDate(),
                    FILE.file(),
                    0,
                    0,
                    was.rejection().reason(),
                    was.rejection().message(),
                    line.length,
                    Records.sha256(line)));
      }
    }
    assertThat(rejected).isBetween(2_000, 5_999);
  }
}
