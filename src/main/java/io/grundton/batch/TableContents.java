// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.parquet.Digest;
import io.grundton.publish.Manifest;
import java.util.ArrayList;
import java.util.List;

/** What manifests say of a table, put together from what was written. */
final class TableContents {
  private TableContents() {}

  static Manifest.TableContent of(RunFact.Wrote file) {
    return new Manifest.TableContent(
        file.rows(),
        file.digest(),
        file.schemaVersion(),
        List.of(new Manifest.TableFile(file.path(), file.rows(), file.bytes())));
  }

  static Manifest.TableContent join(Manifest.TableContent a, Manifest.TableContent b) {
    List<Manifest.TableFile> files = new ArrayList<>(a.files());
    files.addAll(b.files());
    return new Manifest.TableContent(
        a.rows() + b.rows(),
        Digest.parse(a.contentHash()).merge(Digest.parse(b.contentHash())).toString(),
        a.schemaVersion(),
        files);
  }
}
