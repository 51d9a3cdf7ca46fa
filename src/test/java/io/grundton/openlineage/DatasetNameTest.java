// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class DatasetNameTest {
  @Test
  void aBucketIsANamespace() {
    assertThat(DatasetName.of("gs://tables/grundton/night"))
        .isEqualTo(new DatasetName("gs://tables", "grundton/night"));
    assertThat(DatasetName.of("gs://tables").child("turn"))
        .isEqualTo(new DatasetName("gs://tables", "turn"));
    assertThat(DatasetName.of("gs://tables/a/").child("b/c").url()).isEqualTo("gs://tables/a/b/c");
  }

  @Test
  void aFolderOfADiskIsNamedWhole() {
    assertThat(DatasetName.of("/data/tables/").child("turn"))
        .isEqualTo(new DatasetName("file", "/data/tables/turn"));
    assertThat(DatasetName.of("tables").name())
        .isEqualTo(Path.of("tables").toAbsolutePath().toString());
    assertThat(DatasetName.of("/data").url()).isEqualTo("file:///data");
  }
}
