// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.storage.NewFile;
import io.grundton.storage.Storage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a storage that Parquet writes; it tells how much of it has been written, and can be
 * given up before its end.
 */
final class CountedFile implements OutputFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Storage storage;
  private final String path;
  private @Nullable NewFile file;
  private @Nullable Counted stream;

  CountedFile(Storage storage, String path) {
    this.storage = storage;
    this.path = path;
  }

  /** Bytes written so far. */
  long bytes() {
    return stream == null ? 0 : stream.bytes;
  }

  /** Gives the file up. */
  void abandon() throws IOException {
    if (file != null) {
      file.abandon();
    }
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    file = storage.create(path);
    stream = new Counted(new BufferedOutputStream(file, BUFFER_BYTES));
    return stream;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return path;
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long bytes;

    Counted(OutputStream out) {
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
