// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last conversation dates that are published with conversations.
 *
 * @param vendors by vendor
 * @param sources by source
 */
public record Freshness(
    SortedMap<String, LocalDate> vendors, SortedMap<String, LocalDate> sources) {
  /** As many dates as {@link #of} looks back where nothing else is said. */
  public static final int DEFAULT_DATES = 100;

  public Freshness {
    vendors = Collections.unmodifiableSortedMap(new TreeMap<>(vendors));
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  /**
   * The freshness of an output. Who is in none of its last dates is left out.
   *
   * @param dates so many published dates are looked at, from the last one on
   */
  public static Freshness of(Storage out, int dates) throws IOException {
    List<Partition> published = new ArrayList<>();
    SortedMap<Partition, Long> sequences = Manifests.all(out);
    for (Partition partition : sequences.keySet()) {
      if (partition.column().equals(Partition.CONVERSATION_DATE)) {
        published.add(partition);
      }
    }
    Collections.reverse(published);
    TreeMap<String, LocalDate> vendors = new TreeMap<>();
    TreeMap<String, LocalDate> sources = new TreeMap<>();
    for (Partition partition : published.subList(0, Math.min(dates, published.size()))) {
      Optional<Manifest> manifest =
          Manifests.read(out, partition, sequences.getOrDefault(partition, 0L));
      if (manifest.isEmpty()) {
        continue;
      }
      for (Manifest.VendorCount vendor : manifest.get().vendors()) {
        vendors.putIfAbsent(vendor.vendorId(), partition.date());
      }
      for (Manifest.InputFile file : manifest.get().inputs().files()) {
        if (file.line().kept() > 0) {
          sources.putIfAbsent(source(file.line().file()), partition.date());
        }
      }
    }
    return new Freshness(vendors, sources);
  }

  private static String source(String file) {
    int slash = file.indexOf('/');
    return slash < 0 ? file : file.substring(0, slash);
  }
}
