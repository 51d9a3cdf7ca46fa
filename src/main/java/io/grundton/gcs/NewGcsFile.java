// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import com.google.cloud.WriteChannel;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.BlobWriteOption;
import com.google.cloud.storage.StorageException;
import io.grundton.storage.NewFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being written, and created only if there is none. What fits into one chunk is
 * one request; what is larger goes chunk by chunk, and no more than a chunk is held. Readers see
 * nothing before the last one; an upload that is given up is forgotten by Google after a week.
 */
final class NewGcsFile extends NewFile {
  static final int CHUNK_BYTES = 1 << 20;
  private static final int FIRST_BYTES = 1 << 12;

  private final Storage client;
  private final BlobId id;
  private final String location;
  private final CRC32C checksum = new CRC32C();
  private byte[] buffer = new byte[FIRST_BYTES];
  private int filled;
  private long bytes;
  private @Nullable WriteChannel upload;
  private boolean open = true;

  NewGcsFile(Storage client, BlobId id, String location) {
    this.client = client;
    this.id = id;
    this.location = location;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    checksum.update(from, offset, length);
    bytes += length;
    if (upload == null && filled + length <= CHUNK_BYTES) {
      if (filled + length > buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(filled + length, 2 * buffer.length));
      }
      System.arraycopy(from, offset, buffer, filled, length);
      filled += length;
      return;
    }
    try {
      if (upload == null) {
        upload = client.writer(BlobInfo.newBuilder(id).build(), BlobWriteOption.doesNotExist());
        upload.setChunkSize(CHUNK_BYTES);
        send(upload, ByteBuffer.wrap(buffer, 0, filled));
        buffer = new byte[0];
      }
      send(upload, ByteBuffer.wrap(from, offset, length));
    } catch (StorageException | IOException e) {
      open = false;
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    try {
      if (upload == null) {
        client.create(
            BlobInfo.newBuilder(id).build(),
            buffer,
            0,
            filled,
            BlobTargetOption.doesNotExist(),
            BlobTargetOption.disableGzipContent());
      } else {
        upload.close();
      }
    } catch (StorageException | IOException e) {
      if (GcsFailure.code(e) != GcsFailure.PRECONDITION_FAILED || !isThere()) {
        throw failed(e);
      }
    } finally {
      buffer = new byte[0];
    }
  }

  @Override
  public void abandon() {
    open = false;
    buffer = new byte[0];
  }

  private static void send(WriteChannel upload, ByteBuffer from) throws IOException {
    while (from.hasRemaining()) {
      upload.write(from);
    }
  }

  /* An object of this name and content: the answer to the request that made it was lost. */
  private boolean isThere() throws IOException {
    try {
      Blob there = client.get(id);
      return there != null && there.getSize() == bytes && checksum().equals(there.getCrc32c());
    } catch (StorageException e) {
      throw failed(e);
    }
  }

  /* As Google writes it: four bytes, the most significant first, in base 64. */
  private String checksum() {
    byte[] value = ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();
    return Base64.getEncoder().encodeToString(value);
  }

  private IOException failed(Exception e) {
    return GcsFailure.code(e) == GcsFailure.PRECONDITION_FAILED
        ? new FileAlreadyExistsException(location)
        : GcsFailure.of(location, e);
  }
}
