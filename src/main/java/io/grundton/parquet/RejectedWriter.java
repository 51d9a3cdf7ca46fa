// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.transcript.Rejection;
import java.io.IOException;

/** tmp. */
public final class RejectedWriter {
  private final TableFiles files;
  private final RejectedTable table;

  /** tmp. */
  public RejectedWriter(TableFiles files, String release) {
    this.files = files;
    this.table = new RejectedTable(release);
  }

  /** tmp. */
  public void write(Rejection rejection) throws IOException {
    files.write(Table.REJECTED, rejection.deliveryDate(), table.row(rejection));
  }
}
