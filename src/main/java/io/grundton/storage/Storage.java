// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * A folder of files, on a disk or in a bucket. Paths are relative to it, with {@code /} between
 * their parts. Safe for many threads and processes.
 */
public interface Storage {
  /**
   * A file that is there.
   *
   * @param path relative to the storage
   * @param bytes its length
   */
  record StoredFile(String path, long bytes) {}

  /** The names of the folders directly inside a folder, sorted; empty where it does not exist. */
  List<String> folders(String folder) throws IOException;

  /** All files below a folder, at any depth, by path; empty where it does not exist. */
  List<StoredFile> files(String folder) throws IOException;

  /** Opens a file for reading. */
  SeekableByteChannel open(String path) throws IOException;

  /** A whole small file; empty where there is none. */
  Optional<byte[]> read(String path) throws IOException;

  /** Writes a new file, with the folders above it; fails where there is one. */
  OutputStream create(String path) throws IOException;

  /**
   * Writes a whole small file in one step: readers see nothing or all of it, also after a crash.
   *
   * @return false where there is a file of this name, which stays as it is
   */
  boolean createIfAbsent(String path, byte[] content) throws IOException;

  /** Makes a file appear under a second name; what stands there is replaced in one step. */
  void show(String path, String asPath) throws IOException;

  /** Deletes a file, and folders above it that are empty then; nothing where there is none. */
  void delete(String path) throws IOException;

  /** How a person finds a file. */
  String describe(String path);
}
