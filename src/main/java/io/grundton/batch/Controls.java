// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.csv.ControlFileReader;
import io.grundton.delivery.Agreement;
import io.grundton.delivery.ControlFile;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads control files, and sums the bytes of those files for which they have a sum. */
public final class Controls {
  private final Workbench workbench;

  /** The control files of a run. */
  public Controls(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Reads the control file of a delivery for which one is agreed. */
  public RunFact.Controlled read(Slot slot) throws IOException {
    String name =
        workbench
            .pipeline()
            .agreement(slot)
            .map(Agreement::controlFile)
            .orElseThrow(() -> new IllegalStateException("a file must be agreed: " + slot));
    String folder = slot.sourceId() + "/" + slot.date();
    Optional<Storage.StoredFile> file =
        workbench.landing().files(folder).stream()
            .filter(stored -> stored.path().equals(folder + "/" + name))
            .findFirst();
    if (file.isEmpty()) {
      return new RunFact.Controlled(slot, null, Map.of(), List.of());
    }
    try {
      ControlFile control = ControlFileReader.read(file.get().path(), bytes(file.get()));
      return new RunFact.Controlled(slot, control, sums(slot, control), List.of());
    } catch (ProblemsException e) {
      List<String> problems = e.problems().stream().map(Problem::toString).toList();
      return new RunFact.Controlled(slot, null, Map.of(), problems);
    }
  }

  private byte[] bytes(Storage.StoredFile file) throws IOException {
    try (InputStream in = Channels.newInputStream(workbench.landing().open(file))) {
      return in.readNBytes(ControlFileReader.MAX_BYTES + 1);
    }
  }

  private Map<String, String> sums(Slot slot, ControlFile control) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (DeliveryFile file : Landing.in(workbench.landing(), workbench.pipeline(), slot)) {
      ControlFile.Entry entry = control.files().get(file.name());
      if (entry != null && entry.sha256() != null) {
        sums.put(file.name(), sha256(file));
      }
    }
    return sums;
  }

  private String sha256(DeliveryFile file) throws IOException {
    try (InputStream in = Channels.newInputStream(file.open(workbench.landing()));
        DigestOutputStream out =
            new DigestOutputStream(
                OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
