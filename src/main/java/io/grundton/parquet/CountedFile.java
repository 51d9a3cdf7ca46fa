// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.jspecify.annotations.Nullable;

/** A file that tells how much of it has been written, and can be given up before its end. */
final class CountedFile implements OutputFile {
  private final OutputFile file;
  private @Nullable Counted stream;

  CountedFile(OutputFile file) {
    this.file = file;
  }

  /** Bytes written so far. */
  long bytes() {
    return stream == null ? 0 : stream.bytes;
  }

  /** Closes the file as it is, without a footer. */
  void abandon() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    stream = new Counted(file.create(blockSizeHint));
    return stream;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return file.supportsBlockSize();
  }

  @Override
  public long defaultBlockSize() {
    return file.defaultBlockSize();
  }

  private static final class Counted extends PositionOutputStream {
    private final PositionOutputStream out;
    private long bytes;

    Counted(PositionOutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return bytes;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      bytes += len;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
