// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses the pages of any number of files of one thread with one context. The codecs of
 * parquet-hadoop keep a buffer of a page's size for every open file, and make a context for every
 * page.
 */
final class ZstdPages implements CompressionCodecFactory, AutoCloseable {
  private static final int LEVEL = 3;

  private final ZstdCompressCtx context = new ZstdCompressCtx();
  private final Pages pages = new Pages();

  ZstdPages() {
    context.setLevel(LEVEL);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("codec must be ZSTD, but was " + codec);
    }
    return pages;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("files are only written here");
  }

  /** Called for every file that is finished; the context lives on. */
  @Override
  public void release() {}

  @Override
  public void close() {
    context.close();
  }

  private final class Pages implements BytesInputCompressor {
    private final PlainBytes plain = new PlainBytes();
    private byte[] compressed = new byte[0];

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      plain.reset();
      page.writeAllTo(plain);
      int bound = Math.toIntExact(Zstd.compressBound(plain.size()));
      if (compressed.length < bound) {
        compressed = new byte[bound];
      }
      int length =
          context.compressByteArray(
              compressed, 0, compressed.length, plain.bytes(), 0, plain.size());
      return BytesInput.from(Arrays.copyOf(compressed, length));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }

  /** Lends its bytes without a copy. */
  private static final class PlainBytes extends ByteArrayOutputStream {
    byte[] bytes() {
      return buf;
    }
  }
}
