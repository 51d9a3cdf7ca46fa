// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.transcript.Rejection;
import java.io.IOException;

/** Writes rejections to the table rejected. Not safe for use by several threads at once. */
public final class RejectionWriter {
  private final TableFiles files;
  private final RejectedTable table;

  /**
   * A writer.
   *
   * @param files where rows go; whoever opened them finishes them
   * @param engineRelease the release that the rows name
   */
  public RejectionWriter(TableFiles files, String engineRelease) {
    this.files = files;
    this.table = new RejectedTable(engineRelease);
  }

  /** Writes one rejection. */
  public void write(Rejection rejection) throws IOException {
    files.write(Table.REJECTED, rejection.deliveryDate(), table.row(rejection));
  }
}
