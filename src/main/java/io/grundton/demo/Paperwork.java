// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What comes with a delivery: its time of arrival, control files, the client's contact lists. */
final class Paperwork {
  /* Whoever does not know of it passes it over, as all names that begin so. */
  private static final String CONTROL_FILE = "_control.csv";

  private final DemoPlan plan;
  private final Schedule schedule;
  private final Punctuality punctuality;
  private final Path contacts;

  Paperwork(DemoPlan plan, Schedule schedule, Punctuality punctuality, Path contacts) {
    this.plan = plan;
    this.schedule = schedule;
    this.punctuality = punctuality;
    this.contacts = contacts;
  }

  /** Completes a delivery, if there is one. */
  void complete(Source source, int day, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.sorted().toList();
    }
    FileTime arrival = FileTime.from(punctuality.arrival(source, day));
    for (Path file : files) {
      Files.setLastModifiedTime(file, arrival);
    }
    if (source.sendsControlFiles()) {
      StringBuilder control = new StringBuilder("file,records,sha256\n");
      for (Path file : files) {
        control.append(file.getFileName()).append(',').append(row(file, source, day)).append('\n');
      }
      Path written = write(folder.resolve(CONTROL_FILE), control);
      Files.setLastModifiedTime(written, arrival);
    }
  }

  private String row(Path file, Source source, int day) throws IOException {
    long lines = 0;
    MessageDigest sha256 = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    boolean tooMany =
        punctuality.disagrees(source, day) && file.getFileName().toString().startsWith("conv");
    return (lines + (tooMany ? 1 : 0)) + "," + HexFormat.of().formatHex(sha256.digest());
  }

  /** Writes the client's lists of a vendor's days. */
  void listContacts(Source source) throws IOException {
    for (int day = 0; day < plan.days(); day++) {
      StringBuilder list = new StringBuilder("conversation_id\n");
      for (int i = schedule.first(day, source); i < schedule.end(day, source); i++) {
        list.append(TranscriptWriter.id(source, i)).append('\n');
      }
      for (Punctuality.Lost lost : punctuality.lost()) {
        if (lost.source() == source && lost.day() == day) {
          list.append(TranscriptWriter.id(source, lost.conversation())).append('\n');
        }
      }
      LocalDate date = plan.day(day);
      write(contacts.resolve(source.id() + "-" + date + ".csv"), list);
    }
  }

  private static Path write(Path file, CharSequence text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
