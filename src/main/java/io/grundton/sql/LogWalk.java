// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.ErasedLines;
import io.grundton.review.LogDetail;
import io.grundton.review.LogEntry;
import io.grundton.sql.LogBook.Verification;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * A walk along the log. Each line must follow the one before it and hold the detail whose hash it
 * has; one without a detail must be told of by an erasure after it.
 */
final class LogWalk {
  private static final RowMapper<Link> LINK =
      (row, context) -> {
        String detail = row.getString("detail");
        String salt = row.getString("salt");
        return new Link(
            new LogEntry(
                row.getLong("seq"),
                row.getLong("at_ms"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail_sha256"),
                row.getString("previous")),
            detail,
            salt,
            row.getString("sha256"));
      };

  private final TreeSet<Long> empty = new TreeSet<>();
  private final SortedMap<Long, Integer> erased = new TreeMap<>();
  private long lines;
  private String previous = LogEntry.FIRST;

  private LogWalk() {}

  /** Follows the whole log, in a snapshot: it must end where its end was written down. */
  static Verification follow(Handle handle) {
    LogWalk walk = new LogWalk();
    Optional<String> flaw = walk.lines(handle);
    return new Verification(walk.lines, walk.previous, walk.erased, flaw);
  }

  private Optional<String> lines(Handle handle) {
    try (Stream<Link> links = handle.select("SELECT * FROM log ORDER BY seq").map(LINK).stream()) {
      for (Iterator<Link> each = links.iterator(); each.hasNext(); ) {
        Link link = each.next();
        Optional<String> flaw = link.flaw(lines + 1, previous).or(() -> erasure(link));
        if (flaw.isPresent()) {
          return flaw;
        }
        lines++;
        previous = link.sha256();
      }
    }
    return end(handle)
        .or(
            () ->
                empty.stream()
                    .findFirst()
                    .map("line %d has lost its detail, and no erasure tells of it"::formatted));
  }

  private Optional<String> erasure(Link link) {
    String detail = link.detail();
    if (detail == null) {
      empty.add(link.entry().seq());
      return Optional.empty();
    }
    if (!link.entry().action().equals(ErasedLines.ACTION)) {
      return Optional.empty();
    }
    long teller = link.entry().seq();
    try {
      for (Long seq : ErasedLines.of(detail).seqs()) {
        if (!empty.remove(seq)) {
          return Optional.of(
              "line %d must be erased, as line %d says, but is not".formatted(seq, teller));
        }
        erased.merge(teller, 1, Integer::sum);
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("line %d: %s".formatted(teller, e.getMessage()));
    }
  }

  private Optional<String> end(Handle handle) {
    return handle
        .select("SELECT seq, sha256 FROM log_end WHERE id = 1")
        .map(
            (row, context) ->
                row.getLong("seq") == lines && row.getString("sha256").equals(previous)
                    ? Optional.<String>empty()
                    : Optional.of(
                        "the log must end with line %d, but ends with %d"
                            .formatted(row.getLong("seq"), lines)))
        .one();
  }

  /**
   * A row of the log.
   *
   * @param detail null where it was erased, as is the salt
   * @param sha256 that the row has
   */
  private record Link(
      LogEntry entry, @Nullable String detail, @Nullable String salt, String sha256) {
    Optional<String> flaw(long seq, String previous) {
      if (entry.seq() != seq) {
        return Optional.of("line %d is missing".formatted(seq));
      }
      if (!entry.previous().equals(previous)) {
        return Optional.of("line %d does not follow the line before it".formatted(seq));
      }
      return entry.sha256().equals(sha256) && holdsDetail()
          ? Optional.empty()
          : Optional.of("line %d was changed".formatted(seq));
    }

    private boolean holdsDetail() {
      if (detail == null || salt == null) {
        return detail == null && salt == null;
      }
      return LogDetail.isSalt(salt)
          && new LogDetail(detail, salt).sha256().equals(entry.detailSha256());
    }
  }
}
