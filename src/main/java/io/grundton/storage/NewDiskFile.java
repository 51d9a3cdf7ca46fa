// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is being written on a disk, under the name that it will have. */
final class NewDiskFile extends NewFile {
  private final Path file;
  private final OutputStream out;
  private boolean open = true;

  NewDiskFile(Path file) throws IOException {
    this.file = file;
    this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    open = false;
    out.close();
  }

  @Override
  public void abandon() throws IOException {
    if (open) {
      close();
      Files.deleteIfExists(file);
    }
  }
}
