// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.GlobView;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folders {@code <table>/<partition>/}, which show globs what the current manifests list. */
public final class View {
  private final Storage out;
  private final GlobView shown;

  /** The view of an output. */
  public View(Storage out, GlobView shown) {
    this.out = out;
    this.shown = shown;
  }

  /**
   * Makes the folders of a partition hold exactly the files of its current manifest, or none where
   * the view is off, also if another run publishes meanwhile; nothing where there is no manifest.
   *
   * @return how many files were shown or taken away
   */
  public int rebuild(Partition partition) throws IOException {
    int changes = 0;
    Optional<Manifest> current = Manifests.current(out, partition);
    while (current.isPresent()) {
      changes += show(current.get());
      long shown = current.get().sequence();
      current = Manifests.current(out, partition).filter(manifest -> manifest.sequence() > shown);
    }
    return changes;
  }

  /**
   * Removes what runs that were stopped left unfinished in views and among manifests.
   *
   * @return how many files
   */
  public int sweep() throws IOException {
    int swept = 0;
    for (String folder : out.folders("")) {
      if (!folder.equals("_runs")) {
        for (Storage.StoredFile file : out.files(folder)) {
          if (isDraft(file.path())) {
            out.delete(file.path());
            swept++;
          }
        }
      }
    }
    return swept;
  }

  /** Whether the folders of a partition are to hold what its manifest lists. */
  boolean shows(Manifest manifest) throws IOException {
    if (shown != GlobView.AS_FOUND) {
      return shown == GlobView.ON;
    }
    for (String table : manifest.tables().keySet()) {
      if (!held(table, manifest.partition()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private int show(Manifest manifest) throws IOException {
    int changes = 0;
    boolean shows = shows(manifest);
    for (String table : manifest.tables().keySet()) {
      SortedMap<String, String> wanted = shows ? files(manifest, table) : new TreeMap<>();
      Set<String> there = held(table, manifest.partition());
      for (var file : wanted.entrySet()) {
        if (!there.remove(file.getKey())) {
          out.show(file.getValue(), file.getKey());
          changes++;
        }
      }
      for (String old : there) {
        out.delete(old);
        changes++;
      }
    }
    return changes;
  }

  private Set<String> held(String table, Partition partition) throws IOException {
    Set<String> held = new HashSet<>();
    for (Storage.StoredFile file : out.files(table + "/" + partition)) {
      if (!isDraft(file.path())) {
        held.add(file.path());
      }
    }
    return held;
  }

  /** Whether a file is one that another run is about to show, or was when it was stopped. */
  private static boolean isDraft(String path) {
    return path.substring(path.lastIndexOf('/') + 1).startsWith(".");
  }

  /** What a table's folder holds, and which file of a run each of them is. */
  static SortedMap<String, String> files(Manifest manifest, String table) {
    SortedMap<String, String> files = new TreeMap<>();
    Manifest.TableContent content = manifest.tables().get(table);
    if (content != null) {
      for (Manifest.TableFile file : content.files()) {
        files.put(table + "/" + manifest.partition() + "/" + name(file.path()), file.path());
      }
    }
    return files;
  }

  /* _runs/<run_id>/<table>/<partition>/<name> is shown as <run_id>-<name>. */
  private static String name(String path) {
    String[] parts = path.split("/", -1);
    return parts[1] + "-" + parts[parts.length - 1];
  }
}
