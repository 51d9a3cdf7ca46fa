// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import io.grundton.classifier.Classifier;
import io.grundton.classifier.TurnLabeller;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Classifiers in files: the bytes of {@link Classifier#write}, gzipped. */
public final class ModelFile {
  /** A hundred times what the shipped models need. */
  private static final int MOST_BYTES = 1 << 29;

  private ModelFile() {}

  /**
   * Reads a classifier.
   *
   * @throws IOException where the file cannot be read or holds no classifier
   */
  public static TurnLabeller read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a classifier from the bytes of such a file.
   *
   * @throws IOException where they cannot be read or are no classifier
   */
  public static TurnLabeller read(InputStream in) throws IOException {
    byte[] bytes = new GZIPInputStream(new BufferedInputStream(in)).readNBytes(MOST_BYTES);
    return new TurnLabeller(
        Classifier.read(new DataInputStream(new ByteArrayInputStream(bytes))), sha256(bytes));
  }

  /** The labeller that reading it back would give. */
  public static TurnLabeller labeller(Classifier classifier) throws IOException {
    return new TurnLabeller(classifier, sha256(bytes(classifier)));
  }

  /** Writes a classifier; a reader sees the old file or the new one. */
  public static void write(Classifier classifier, Path file) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
        out.write(bytes(classifier));
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static byte[] bytes(Classifier classifier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    classifier.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
