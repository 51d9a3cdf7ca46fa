// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/** A storage that tells somebody before each step that changes it. */
final class SteppedStorage implements Storage {
  /** Who is told. */
  interface Steps {
    /**
     * A change is about to be made.
     *
     * @param step what and where, such as {@code create a/b}
     */
    void before(String step);
  }

  private final Storage storage;
  private final Steps steps;

  SteppedStorage(Storage storage, Steps steps) {
    this.storage = storage;
    this.steps = steps;
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return storage.folders(folder);
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    return storage.files(folder);
  }

  @Override
  public SeekableByteChannel open(String path) throws IOException {
    return storage.open(path);
  }

  @Override
  public SeekableByteChannel open(StoredFile file) throws IOException {
    return storage.open(file);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    return storage.read(path);
  }

  @Override
  public NewFile create(String path) throws IOException {
    steps.before("create " + path);
    NewFile file = storage.create(path);
    return new NewFile() {
      @Override
      public void write(int b) throws IOException {
        file.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        steps.before("write " + path);
        file.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        steps.before("close " + path);
        file.close();
      }

      @Override
      public void abandon() throws IOException {
        file.abandon();
      }
    };
  }

  @Override
  public boolean createIfAbsent(String path, byte[] content) throws IOException {
    steps.before("createIfAbsent " + path);
    return storage.createIfAbsent(path, content);
  }

  @Override
  public void show(String path, String asPath) throws IOException {
    steps.before("show " + asPath);
    storage.show(path, asPath);
  }

  @Override
  public void delete(String path) throws IOException {
    steps.before("delete " + path);
    storage.delete(path);
  }

  @Override
  public String describe(String path) {
    return storage.describe(path);
  }
}
