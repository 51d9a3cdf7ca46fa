// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class NamedUuidTest {
  /* Computed by another library: python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, ...))' */
  @Test
  void isTheOneThatOthersCompute() {
    assertThat(NamedUuid.ofUrl("gs://tables/grundton/_runs/night-1"))
        .isEqualTo(UUID.fromString("f5dd2694-214c-547d-88e7-58097e288b1d"));
  }
}
