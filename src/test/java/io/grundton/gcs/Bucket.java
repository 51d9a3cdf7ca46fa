// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobInfo;
import io.grundton.json.ManifestJson;
import io.grundton.publish.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What tests put into a bucket of an emulator and find there. */
public record Bucket(Emulator emulator, String name) {
  /** A new bucket. */
  public static Bucket in(Emulator emulator, String name) {
    emulator.bucket(name);
    return new Bucket(emulator, name);
  }

  /** The location of an object or folder. */
  public String at(String path) {
    return "gs://" + name + "/" + path;
  }

  /** Copies the files below a folder. */
  public void upload(Path folder, String under) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        put(under + "/" + folder.relativize(file), Files.readAllBytes(file));
      }
    }
  }

  /** Writes an object, whether there is one or not. */
  public void put(String path, byte[] content) {
    emulator.client().create(BlobInfo.newBuilder(name, path).build(), content);
  }

  /** Writes an object compressed, marked so that Google decompresses it for those who ask. */
  public void putPacked(String path, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    emulator
        .client()
        .create(
            BlobInfo.newBuilder(name, path).setContentEncoding("gzip").build(),
            packed.toByteArray());
  }

  /** The names of all objects below a folder, relative to it. */
  public List<String> names(String under) {
    TreeSet<String> names = new TreeSet<>();
    for (Blob blob :
        emulator
            .client()
            .list(name, com.google.cloud.storage.Storage.BlobListOption.prefix(under + "/"))
            .iterateAll()) {
      names.add(blob.getName().substring(under.length() + 1));
    }
    return List.copyOf(names);
  }

  /** Every manifest of an output folder, by its path below {@code _manifest/}. */
  public Map<String, Manifest> manifests(String out) {
    Map<String, Manifest> manifests = new TreeMap<>();
    for (String path : names(out + "/_manifest")) {
      manifests.put(
          path,
          ManifestJson.read(emulator.client().readAllBytes(name, out + "/_manifest/" + path)));
    }
    return manifests;
  }

  /** The content hash of every table of every published date: equal maps mean equal rows. */
  public Map<String, String> contentHashes(String out) {
    Map<String, String> hashes = new TreeMap<>();
    for (Manifest manifest : manifests(out).values()) {
      manifest
          .tables()
          .forEach(
              (table, content) ->
                  hashes.put(
                      manifest.partition() + "/" + table,
                      content.rows() + " rows " + content.contentHash()));
    }
    return hashes;
  }

  /**
   * The files that globs see, as those of the current manifests would be shown: equal to {@link
   * #view} when the view is whole.
   */
  public List<String> listed(String out) {
    TreeSet<String> names = new TreeSet<>();
    Map<String, Manifest> current = new TreeMap<>();
    for (Manifest manifest : manifests(out).values()) {
      current.merge(
          manifest.partition().toString(), manifest, (a, b) -> a.sequence() > b.sequence() ? a : b);
    }
    for (Manifest manifest : current.values()) {
      manifest
          .tables()
          .forEach(
              (table, content) ->
                  content
                      .files()
                      .forEach(
                          file ->
                              names.add(
                                  "%s/%s/%s-%s"
                                      .formatted(
                                          table,
                                          manifest.partition(),
                                          manifest.runId(),
                                          file.path()
                                              .substring(file.path().lastIndexOf('/') + 1)))));
    }
    return List.copyOf(names);
  }

  /** The files that globs see. */
  public List<String> view(String out) {
    return names(out).stream().filter(name -> !name.startsWith("_")).toList();
  }
}
