// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Delivery;
import io.grundton.job.Pipeline;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists deliveries: {@code <source>/<YYYY-MM-DD>/} and whatever files are below, but for control
 * files. Files whose name begins with {@code .} or {@code _}, or ends in {@code .tmp}, {@code
 * .part} or {@code .filepart}, are still on their way and are passed over.
 */
public final class Landing {
  private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart");

  private Landing() {}

  /** The files delivered on one date, by source and path. */
  public static List<DeliveryFile> on(Storage landing, Pipeline pipeline, LocalDate deliveryDate)
      throws IOException {
    List<DeliveryFile> files = new ArrayList<>();
    for (String source : landing.folders("")) {
      files.addAll(in(landing, pipeline, new Delivery.Slot(source, deliveryDate)));
    }
    return files;
  }

  /** The files of one delivery, by path. */
  static List<DeliveryFile> in(Storage landing, Pipeline pipeline, Delivery.Slot slot)
      throws IOException {
    List<DeliveryFile> files = new ArrayList<>();
    for (Storage.StoredFile file : landing.files(slot.sourceId() + "/" + slot.date())) {
      DeliveryFile delivered =
          new DeliveryFile(
              slot.sourceId(),
              slot.date(),
              file.path(),
              file.bytes(),
              file.version(),
              file.arrived());
      if (isFinished(file.path()) && !pipeline.isControlFile(slot, delivered.name())) {
        files.add(delivered);
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
