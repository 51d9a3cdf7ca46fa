// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A folder of files, on a disk or in a bucket. Paths are relative to it, with {@code /} between
 * their parts. Safe for many threads and processes.
 *
 * <p>What can be told apart of failures: {@link UnavailableException} where it may help to try
 * again later, {@link RefusedException} where only a person can help.
 */
public interface Storage {
  /**
   * A file that is there.
   *
   * @param path relative to the storage
   * @param bytes its length
   * @param version which content it has, 0 where the storage cannot tell contents of one name apart
   * @param arrived when it got this content, to the millisecond; 1970 where the storage cannot tell
   */
  record StoredFile(String path, long bytes, long version, Instant arrived) {}

  /** The names of the folders directly inside a folder, sorted; empty where it does not exist. */
  List<String> folders(String folder) throws IOException;

  /** All files below a folder, at any depth, by path; empty where it does not exist. */
  List<StoredFile> files(String folder) throws IOException;

  /**
   * Opens a file for reading.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  SeekableByteChannel open(String path) throws IOException;

  /**
   * Opens a file as it was when it was listed, for those storages that tell versions apart.
   *
   * @throws UnavailableException if it has another content since, or is gone
   */
  SeekableByteChannel open(StoredFile file) throws IOException;

  /** A whole small file; empty where there is none. */
  Optional<byte[]> read(String path) throws IOException;

  /**
   * Writes a new file, with the folders above it.
   *
   * @return the file, which fails with {@link java.nio.file.FileAlreadyExistsException}, at the
   *     latest when it is closed, where there is one of this name
   */
  NewFile create(String path) throws IOException;

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
