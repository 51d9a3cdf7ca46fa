// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.json.ManifestJson;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manifests of an output, {@code _manifest/<column>=<date>/<sequence>.json}. */
public final class Manifests {
  private static final String ROOT = "_manifest/";
  private static final Pattern PATH =
      Pattern.compile(ROOT + "([a-z_]+)=([0-9]{4}-[0-9]{2}-[0-9]{2})/([1-9][0-9]{0,17})\\.json");

  private Manifests() {}

  /** The sequence of a partition's current manifest, 0 where there is none. */
  static long currentSequence(Storage out, Partition partition) throws IOException {
    return sequences(out, ROOT + partition).getOrDefault(partition, 0L);
  }

  /** The manifest that is current, empty where there is none. */
  public static Optional<Manifest> current(Storage out, Partition partition) throws IOException {
    return read(out, partition, currentSequence(out, partition));
  }

  /** The sequence of the current manifest of every partition, by column and date. */
  public static SortedMap<Partition, Long> all(Storage out) throws IOException {
    return sequences(out, ROOT);
  }

  /** The manifest of a sequence, empty where there is none. */
  public static Optional<Manifest> read(Storage out, Partition partition, long sequence)
      throws IOException {
    return out.read(path(partition, sequence)).map(ManifestJson::read);
  }

  /** Writes a manifest in one step; false where there is one of its sequence. */
  static boolean create(Storage out, Manifest manifest) throws IOException {
    return out.createIfAbsent(
        path(manifest.partition(), manifest.sequence()), ManifestJson.write(manifest));
  }

  private static String path(Partition partition, long sequence) {
    return ROOT + partition + "/" + sequence + ".json";
  }

  private static SortedMap<Partition, Long> sequences(Storage out, String folder)
      throws IOException {
    SortedMap<Partition, Long> highest =
        new TreeMap<>(Comparator.comparing(Partition::column).thenComparing(Partition::date));
    for (Storage.StoredFile file : out.files(folder)) {
      Matcher path = PATH.matcher(file.path());
      if (path.matches()) {
        highest.merge(
            new Partition(path.group(1), LocalDate.parse(path.group(2))),
            Long.parseLong(path.group(3)),
            Math::max);
      }
    }
    return highest;
  }
}
