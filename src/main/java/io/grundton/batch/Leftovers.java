// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of runs that no current manifest lists: of runs that were stopped or held back, and of
 * what has been published anew since.
 *
 * <p>Whoever still reads them must have time to finish, and a run at work has not published its own
 * yet. No storage needs to tell when a file was made: each collection writes down what is left over
 * on its date, and removes what has been left over in all collections since the grace began.
 */
public final class Leftovers {
  private static final String MARKS = "_gc/";
  private static final Pattern MARK = Pattern.compile(MARKS + "([0-9]{4}-[0-9]{2}-[0-9]{2})");

  private final Storage out;
  private final LocalDate asOf;
  private final int graceDays;

  /**
   * The leftovers of an output.
   *
   * @param asOf the date of the collection
   * @param graceDays a file is removed when it was left over this many days ago already; at least 1
   */
  public Leftovers(Storage out, LocalDate asOf, int graceDays) {
    if (graceDays < 1) {
      throw new IllegalArgumentException("graceDays must be at least 1, but was " + graceDays);
    }
    this.out = out;
    this.asOf = asOf;
    this.graceDays = graceDays;
  }

  /** All paths that are left over in an output, whatever their grace. */
  static Set<String> paths(Storage out) throws IOException {
    return leftOver(out).keySet();
  }

  /**
   * What a collection finds.
   *
   * @param waiting files that are left over and stay for the time being
   * @param removed files whose grace is over
   * @param removedBytes their length
   */
  public record Found(List<String> waiting, List<String> removed, long removedBytes) {
    public Found {
      waiting = List.copyOf(waiting);
      removed = List.copyOf(removed);
    }
  }

  /** Looks, and removes nothing. */
  public Found find() throws IOException {
    Map<String, Long> left = leftOver(out);
    Map<LocalDate, Set<String>> marks = marks();
    Set<String> due = due(left.keySet(), marks);
    Set<String> waiting = new TreeSet<>(left.keySet());
    waiting.removeAll(due);
    long bytes = due.stream().mapToLong(path -> left.getOrDefault(path, 0L)).sum();
    return new Found(List.copyOf(waiting), List.copyOf(due), bytes);
  }

  /** Removes what is due, and writes down what is left over. */
  public Found collect() throws IOException {
    Found found = find();
    for (String path : found.removed()) {
      out.delete(path);
    }
    out.createIfAbsent(
        MARKS + asOf, String.join("\n", found.waiting()).getBytes(StandardCharsets.UTF_8));
    LocalDate last = lastBeforeGrace(marks().keySet());
    for (LocalDate mark : marks().keySet()) {
      if (last != null && mark.isBefore(last)) {
        out.delete(MARKS + mark);
      }
    }
    return found;
  }

  private static Map<String, Long> leftOver(Storage out) throws IOException {
    Map<String, Long> left = new TreeMap<>();
    for (Storage.StoredFile file : out.files("_runs")) {
      if (file.path().endsWith(".parquet")) {
        left.put(file.path(), file.bytes());
      }
    }
    // Listed after the files, so that nothing published meanwhile is taken for left over.
    for (Map.Entry<Partition, Long> current : Manifests.all(out).entrySet()) {
      Manifest manifest =
          Manifests.read(out, current.getKey(), current.getValue())
              .orElseThrow(() -> new IOException("a manifest of " + current.getKey() + " is gone"));
      for (Manifest.TableContent table : manifest.tables().values()) {
        table.files().forEach(file -> left.remove(file.path()));
      }
    }
    return left;
  }

  private Map<LocalDate, Set<String>> marks() throws IOException {
    Map<LocalDate, Set<String>> marks = new TreeMap<>();
    for (Storage.StoredFile file : out.files("_gc")) {
      Matcher mark = MARK.matcher(file.path());
      if (mark.matches()) {
        String paths = new String(out.read(file.path()).orElseThrow(), StandardCharsets.UTF_8);
        marks.put(LocalDate.parse(mark.group(1)), Set.copyOf(paths.lines().toList()));
      }
    }
    return marks;
  }

  /** What is in every mark from the last one that is old enough. */
  private Set<String> due(Collection<String> left, Map<LocalDate, Set<String>> marks) {
    LocalDate last = lastBeforeGrace(marks.keySet());
    if (last == null) {
      return Set.of();
    }
    Set<String> due = new TreeSet<>(left);
    marks.forEach(
        (date, paths) -> {
          if (!date.isBefore(last) && !date.isAfter(asOf)) {
            due.retainAll(paths);
          }
        });
    return due;
  }

  private @Nullable LocalDate lastBeforeGrace(Collection<LocalDate> marks) {
    LocalDate latest = asOf.minusDays(graceDays);
    return marks.stream().filter(date -> !date.isAfter(latest)).reduce((a, b) -> b).orElse(null);
  }
}
