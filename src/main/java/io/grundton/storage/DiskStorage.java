// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder on a local disk. */
public final class DiskStorage implements Storage {
  private final Path root;

  /** The storage in a folder, which need not exist yet. */
  public DiskStorage(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    Path path = resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside
          .filter(Files::isDirectory)
          .map(child -> String.valueOf(child.getFileName()))
          .sorted()
          .toList();
    }
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    Path path = resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    List<StoredFile> files = new ArrayList<>();
    try (Stream<Path> below = Files.walk(path)) {
      for (Path file : (Iterable<Path>) below.filter(Files::isRegularFile)::iterator) {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        Instant arrived = facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
        files.add(new StoredFile(relative(file), facts.size(), 0, arrived));
      }
    }
    files.sort(Comparator.comparing(StoredFile::path));
    return files;
  }

  @Override
  public SeekableByteChannel open(String path) throws IOException {
    return FileChannel.open(resolve(path), StandardOpenOption.READ);
  }

  @Override
  public SeekableByteChannel open(StoredFile file) throws IOException {
    return open(file.path());
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public NewFile create(String path) throws IOException {
    Path file = resolve(path);
    createFolderOf(file);
    return new SyncedFile(file);
  }

  /* A hard link of a finished, synchronised file fails where the name is taken, and is whole. */
  @Override
  public boolean createIfAbsent(String path, byte[] content) throws IOException {
    Path file = resolve(path);
    createFolderOf(file);
    Path draft = draftBeside(file);
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.createLink(file, draft);
      SyncedFile.synchroniseFolderOf(file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public void show(String path, String asPath) throws IOException {
    Path target = resolve(asPath);
    createFolderOf(target);
    Path draft = draftBeside(target);
    Files.createLink(draft, resolve(path));
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    // POSIX renames between two names of one file by doing nothing: then the draft is still there.
    Files.deleteIfExists(draft);
  }

  @Override
  public void delete(String path) throws IOException {
    Path file = resolve(path);
    Files.deleteIfExists(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root) && folder.startsWith(root);
        folder = folder.getParent()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  @Override
  public String describe(String path) {
    return resolve(path).toString();
  }

  private Path resolve(String path) {
    Path resolved = root.resolve(path).normalize();
    if (!resolved.startsWith(root)) {
      throw new IllegalArgumentException(
          "a path must stay inside its storage, but '" + path + "' does not");
    }
    return resolved;
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static Path draftBeside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".draft");
  }

  private static void createFolderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }
}
