// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists deliveries: {@code <source>/<YYYY-MM-DD>/} and whatever files are below. Files whose name
 * begins with {@code .} or {@code _}, or ends in {@code .tmp}, {@code .part} or {@code .filepart},
 * are still on their way and are passed over.
 */
public final class Landing {
  private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart");

  private Landing() {}

  /** The files delivered on one date, by source and path. */
  public static List<DeliveryFile> on(Storage landing, LocalDate deliveryDate) throws IOException {
    List<DeliveryFile> files = new ArrayList<>();
    for (String source : landing.folders("")) {
      for (Storage.StoredFile file : landing.files(source + "/" + deliveryDate)) {
        if (isFinished(file.path())) {
          files.add(
              new DeliveryFile(source, deliveryDate, file.path(), file.bytes(), file.version()));
        }
      }
    }
    return files;
  }

  static boolean isFinished(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.startsWith(".")
        && !name.startsWith("_")
        && UNFINISHED.stream().noneMatch(name::endsWith);
  }
}
