// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import com.google.cloud.ReadChannel;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobSourceOption;
import com.google.cloud.storage.StorageException;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** The bytes of one generation of an object, as they are stored; all of them or an exception. */
final class GcsChannel implements SeekableByteChannel {
  private final ReadChannel channel;
  private final long size;
  private final String location;
  private long position;

  GcsChannel(Storage client, BlobId generation, long size, String location) {
    this.channel = client.reader(generation, BlobSourceOption.shouldReturnRawInputStream(true));
    this.size = size;
    this.location = location;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (position >= size) {
      return -1;
    }
    int count;
    try {
      count = channel.read(into);
    } catch (StorageException | IOException e) {
      throw GcsFailure.code(e) == GcsFailure.NOT_FOUND
          ? new UnavailableException(
              location + ": the file must stay as it was listed, but was replaced or removed", e)
          : GcsFailure.of(location, e);
    }
    if (count < 0) {
      throw new UnavailableException(
          "%s: the file must have %d bytes, but ends after %d".formatted(location, size, position));
    }
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    channel.seek(newPosition);
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    channel.close();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }
}
