// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file on a disk that outlives a power cut once it is closed. */
final class SyncedFile extends NewFile {
  private final Path file;
  private final FileChannel channel;

  SyncedFile(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
      synchroniseFolderOf(file);
    }
  }

  @Override
  public void abandon() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      Files.deleteIfExists(file);
    }
  }

  /** Makes sure that the name of a file outlives a power cut, too. */
  static void synchroniseFolderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
