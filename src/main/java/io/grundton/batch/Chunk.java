// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.json.ReadLimits;
import io.grundton.json.RecordStream;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a delivery file that one thread reads: the records that begin in [start, end).
 *
 * @param file the file
 * @param start first byte
 * @param end byte after the last; {@link RecordStream#NO_END} for a whole file
 */
public record Chunk(DeliveryFile file, long start, long end) implements Serializable {
  /** Large enough that seeking costs nothing, small enough that all cores have work. */
  public static final long BYTES = 16L << 20;

  /** A file's chunks: gzip is one, since it can only be decompressed from its start. */
  public static List<Chunk> of(DeliveryFile file, Storage landing) throws IOException {
    if (file.bytes() <= BYTES || isGzip(file, landing)) {
      return List.of(new Chunk(file, 0, RecordStream.NO_END));
    }
    List<Chunk> chunks = new ArrayList<>();
    for (long start = 0; start < file.bytes(); start += BYTES) {
      chunks.add(new Chunk(file, start, Math.min(start + BYTES, file.bytes())));
    }
    return chunks;
  }

  /** Opens the piece. */
  RecordStream open(Storage landing) throws IOException {
    SeekableByteChannel channel = file.open(landing);
    try {
      if (end == RecordStream.NO_END) {
        return RecordStream.ofFile(Channels.newInputStream(channel), ReadLimits.DEFAULT);
      }
      channel.position(Math.max(0, start - 1));
      return RecordStream.ofChunk(Channels.newInputStream(channel), start, end, ReadLimits.DEFAULT);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isGzip(DeliveryFile file, Storage landing) throws IOException {
    try (InputStream in = Channels.newInputStream(file.open(landing))) {
      return RecordStream.isGzip(in.readNBytes(2));
    }
  }
}
