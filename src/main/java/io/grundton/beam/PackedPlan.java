// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.RunPlan;
import io.grundton.batch.Workbench;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A plan as every step of the pipeline carries it: compressed, since an engine sends it once with
 * each step and may limit the size of the whole, and opened once in a process.
 */
final class PackedPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String runId;
  private final byte[] gzip;

  PackedPlan(RunPlan plan) {
    runId = plan.runId();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
      out.writeObject(plan);
    } catch (IOException e) {
      throw new IllegalStateException("a plan must be serializable, but was not", e);
    }
    gzip = bytes.toByteArray();
  }

  /** The workbench of the run in this process. */
  Workbench workbench() {
    return Workbench.of(runId, this::open);
  }

  private RunPlan open() {
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(gzip)))) {
      return (RunPlan) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a worker must have the program that made the plan", e);
    }
  }
}
