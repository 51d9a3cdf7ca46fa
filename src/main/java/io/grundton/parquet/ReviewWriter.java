// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.review.Decided;
import java.io.IOException;

/** Writes decisions to the table review. Not safe for use by several threads at once. */
public final class ReviewWriter {
  private final TableFiles files;
  private final ReviewTable table;

  /**
   * A writer.
   *
   * @param files where rows go; whoever opened them finishes them
   * @param engineRelease the release that the rows name
   */
  public ReviewWriter(TableFiles files, String engineRelease) {
    this.files = files;
    this.table = new ReviewTable(engineRelease);
  }

  /** Writes one decision. */
  public void write(Decided decided) throws IOException {
    files.write(Table.REVIEW, decided.date(), table.row(decided));
  }
}
