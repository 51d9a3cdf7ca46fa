// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** Lets Parquet read from a storage. */
final class StorageInput {
  private StorageInput() {}

  /** A file of a storage. */
  static InputFile of(Storage storage, String path) {
    return new File(storage, path);
  }

  private record File(Storage storage, String path) implements InputFile {
    @Override
    public long getLength() throws IOException {
      try (SeekableByteChannel channel = storage.open(path)) {
        return channel.size();
      }
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return new Stream(storage.open(path));
    }
  }

  private static final class Stream extends DelegatingSeekableInputStream {
    private final SeekableByteChannel channel;

    Stream(SeekableByteChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }
  }
}
