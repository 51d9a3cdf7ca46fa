// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Rejection.Reason;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a gzip stream, of all its members one after the other. Hands out every byte that
 * could be decompressed before it throws {@link DamagedGzipException}; any other exception is the
 * source's.
 */
final class Gunzip extends InputStream {
  static final int MAGIC_BYTES = 2;

  private static final long HEADER_BYTES = 16L << 20;

  private final Source source;
  private final ReadLimits limits;
  private @Nullable GzipCompressorInputStream gzip;
  private @Nullable DamagedGzipException damage;
  private long decompressed;

  Gunzip(InputStream in, ReadLimits limits) {
    this.source = new Source(in);
    this.limits = limits;
  }

  static boolean isGzip(byte[] head) {
    return head.length >= MAGIC_BYTES && head[0] == 0x1f && head[1] == (byte) 0x8b;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    if (length == 0) {
      return 0;
    }
    int count = decompress(bytes, offset, (int) Math.min(length, withinLimit()));
    if (count > 0) {
      decompressed += count;
      if (decompressed > limits.maxDecompressedBytes()) {
        damage = new DamagedGzipException(Reason.DECOMPRESSION_LIMIT);
        decompressed--;
        count--;
      } else if (decompressed > limits.ratioFreeBytes()
          && decompressed / limits.maxRatio() > source.delivered) {
        damage = damage != null ? damage : new DamagedGzipException(Reason.DECOMPRESSION_LIMIT);
      }
    }
    if (count == 0 && damage != null) {
      throw damage;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    if (gzip != null) {
      gzip.close();
    }
    source.close();
  }

  /** What may still be decompressed, and one byte more to see whether there is more. */
  private long withinLimit() {
    return limits.maxDecompressedBytes() - decompressed + 1;
  }

  private int decompress(byte[] bytes, int offset, int length) throws IOException {
    // a header may hold a name of any length, which the decompressor would keep in memory
    source.budget = HEADER_BYTES + 2L * length;
    try {
      if (gzip == null) {
        gzip =
            GzipCompressorInputStream.builder()
                .setInputStream(source)
                .setDecompressConcatenated(true)
                .get();
      }
      return gzip.read(bytes, offset, length);
    } catch (IOException e) {
      if (source.failed) {
        throw e;
      }
      damage =
          new DamagedGzipException(
              e instanceof EOFException ? Reason.TRUNCATED_GZIP : Reason.CORRUPT_GZIP, e);
      // the bytes that one call decompressed before it failed are in the array, but only counted
      return gzip == null ? 0 : Math.toIntExact(gzip.getBytesRead() - decompressed);
    }
  }

  /**
   * The compressed bytes, read in full blocks so that the caps fall on the same byte every time.
   */
  private static final class Source extends FilterInputStream {
    private long delivered;
    private long budget;
    private boolean failed;

    private Source(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (budget <= 0) {
        throw new IOException("compressed bytes without content");
      }
      int count;
      try {
        count = in.readNBytes(bytes, offset, length);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
      delivered += count;
      budget -= count;
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
