// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobGetOption;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.Storage.BlobSourceOption;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.CopyRequest;
import com.google.cloud.storage.StorageException;
import io.grundton.storage.NewFile;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A folder of a bucket. A file is an object; its version is the object's generation; a folder is
 * there while an object's name begins with it. Objects are read as they are stored, also those with
 * {@code Content-Encoding: gzip}, which Google would decompress on the way.
 */
final class GcsStorage implements Storage {
  private final GcsSettings settings;
  private final String bucket;
  private final String prefix;

  /**
   * A folder of a bucket; nothing is asked of it yet.
   *
   * @param folder without a slash at its end; empty for the whole bucket
   */
  GcsStorage(GcsSettings settings, String bucket, String folder) {
    this.settings = settings;
    this.bucket = bucket;
    this.prefix = folder.isEmpty() ? "" : folder + "/";
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    String inside = inside(folder);
    return asking(
        folder,
        () -> {
          TreeSet<String> names = new TreeSet<>();
          for (Blob found :
              client()
                  .list(
                      bucket,
                      BlobListOption.prefix(inside),
                      BlobListOption.currentDirectory(),
                      BlobListOption.fields(BlobField.NAME))
                  .iterateAll()) {
            if (found.isDirectory()) {
              names.add(found.getName().substring(inside.length(), found.getName().length() - 1));
            }
          }
          return List.copyOf(names);
        });
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    String inside = inside(folder);
    return asking(
        folder,
        () -> {
          List<StoredFile> files = new ArrayList<>();
          for (Blob found :
              client()
                  .list(
                      bucket,
                      BlobListOption.prefix(inside),
                      BlobListOption.fields(
                          BlobField.NAME,
                          BlobField.SIZE,
                          BlobField.GENERATION,
                          BlobField.TIME_CREATED))
                  .iterateAll()) {
            // Consoles make an empty object of this name to show a folder.
            if (!found.getName().endsWith("/")) {
              files.add(listed(found));
            }
          }
          files.sort(Comparator.comparing(StoredFile::path));
          return files;
        });
  }

  @Override
  public SeekableByteChannel open(String path) throws IOException {
    Blob found =
        asking(
            path,
            () ->
                client()
                    .get(
                        id(path),
                        BlobGetOption.fields(
                            BlobField.NAME, BlobField.SIZE, BlobField.GENERATION)));
    if (found == null) {
      throw new NoSuchFileException(describe(path));
    }
    return open(listed(found));
  }

  @Override
  public SeekableByteChannel open(StoredFile file) throws IOException {
    BlobId asListed = BlobId.of(bucket, name(file.path()), file.version());
    return new GcsChannel(client(), asListed, file.bytes(), describe(file.path()));
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    return asking(
        path,
        () -> {
          try {
            return Optional.of(
                client().readAllBytes(id(path), BlobSourceOption.shouldReturnRawInputStream(true)));
          } catch (StorageException e) {
            if (GcsFailure.code(e) == GcsFailure.NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public NewFile create(String path) {
    return new NewGcsFile(client(), id(path), describe(path));
  }

  /* If the answer to the first attempt is lost, the second one meets the file of the first. */
  @Override
  public boolean createIfAbsent(String path, byte[] content) throws IOException {
    try {
      client()
          .create(
              BlobInfo.newBuilder(id(path)).build(),
              content,
              BlobTargetOption.doesNotExist(),
              BlobTargetOption.disableGzipContent());
      return true;
    } catch (StorageException e) {
      if (GcsFailure.code(e) != GcsFailure.PRECONDITION_FAILED) {
        throw GcsFailure.of(describe(path), e);
      }
      return read(path).filter(there -> Arrays.equals(there, content)).isPresent();
    }
  }

  @Override
  public void show(String path, String asPath) throws IOException {
    asking(
        asPath,
        () ->
            client()
                .copy(CopyRequest.newBuilder().setSource(id(path)).setTarget(id(asPath)).build())
                .getResult());
  }

  @Override
  public void delete(String path) throws IOException {
    asking(path, () -> client().delete(id(path)));
  }

  @Override
  public String describe(String path) {
    String name = prefix + path;
    return "gs://" + bucket + (name.isEmpty() ? "" : "/" + name.replaceAll("/$", ""));
  }

  private com.google.cloud.storage.Storage client() {
    return GcsClients.of(settings);
  }

  private StoredFile listed(Blob found) {
    OffsetDateTime created = found.getCreateTimeOffsetDateTime();
    return new StoredFile(
        found.getName().substring(prefix.length()),
        found.getSize(),
        found.getGeneration(),
        created == null ? Instant.EPOCH : created.toInstant().truncatedTo(ChronoUnit.MILLIS));
  }

  private BlobId id(String path) {
    return BlobId.of(bucket, name(path));
  }

  private String inside(String folder) {
    return folder.isEmpty() ? prefix : name(folder) + "/";
  }

  private String name(String path) {
    if (Arrays.asList(path.split("/", -1)).contains("..")) {
      throw new IllegalArgumentException(
          "a path must stay inside its storage, but '" + path + "' does not");
    }
    return prefix + path;
  }

  private <T> T asking(String path, Supplier<T> request) throws IOException {
    try {
      return request.get();
    } catch (StorageException e) {
      throw GcsFailure.of(describe(path), e);
    }
  }
}
