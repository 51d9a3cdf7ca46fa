// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One delivery file: conversations in the canonical format, one a line. */
final class TranscriptWriter implements Closeable {
  /** How a file is stored. */
  enum Storage {
    PLAIN(".jsonl"),
    GZIP(".jsonl.gz");

    private final String ending;

    Storage(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }
  }

  static final ZoneId BUSINESS_ZONE = ZoneId.of("Europe/Berlin");

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  private final DemoPlan plan;
  private final OutputStream out;
  private final JsonGenerator json;
  private final char[] moment = new char[32];

  private TranscriptWriter(DemoPlan plan, OutputStream out) throws IOException {
    this.plan = plan;
    this.out = out;
    json = JSON.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  static TranscriptWriter create(DemoPlan plan, Path file, Storage storage) throws IOException {
    OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    if (storage == Storage.GZIP) {
      stream = new FastGzip(stream);
    }
    return new TranscriptWriter(plan, new BufferedOutputStream(stream, BUFFER));
  }

  /** Writes a line as it is. */
  void writeBroken(byte[] line) throws IOException {
    json.flush();
    out.write(line);
    out.write('\n');
  }

  void write(Draft draft) throws IOException {
    Clock clock = new Clock(plan.day(draft.day), draft.source, draft.startSecond);
    json.writeStartObject();
    json.writeStringField("conversation_id", id(draft));
    if (draft.revision > 0) {
      json.writeNumberField("revision", draft.revision);
    }
    json.writeStringField("channel", draft.channel.code());
    json.writeStringField("language", draft.language.code());
    optional("agent_id", draft.agentId);
    optional("queue", draft.queue);
    json.writeStringField("topic", draft.topic.code());
    optional("outcome", draft.outcome);
    json.writeStringField("direction", "inbound");
    json.writeFieldName("started_at");
    writeMoment(clock, 0);
    json.writeFieldName("ended_at");
    int last = draft.turns - 1;
    writeMoment(clock, draft.channel == Channel.VOICE ? draft.endMs[last] : draft.atMs[last]);
    optional("contact_id", draft.contactId);
    json.writeStringField("customer_id", draft.customerId);
    json.writeStringField("customer_name", draft.customerName);
    if (draft.queueWaitMs >= 0) {
      json.writeNumberField("queue_wait_ms", draft.queueWaitMs);
    }
    if (draft.tag != null) {
      json.writeArrayFieldStart("tags");
      json.writeString(draft.tag);
      json.writeEndArray();
    }
    json.writeArrayFieldStart("turns");
    boolean named = draft.namesSpeakers();
    for (int turn = 0; turn < draft.turns; turn++) {
      writeTurn(draft, turn, named, clock);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  static String id(Draft draft) {
    return id(draft.source, draft.conversation);
  }

  static String id(Source source, int conversation) {
    return source.prefix() + "-c" + (10_000_000 + conversation);
  }

  private void writeTurn(Draft draft, int turn, boolean named, Clock clock) throws IOException {
    json.writeStartObject();
    json.writeStringField("speaker", draft.speakers[turn].code());
    if (named) {
      optional("agent_id", draft.agentIds[turn]);
    }
    if (draft.channel == Channel.VOICE) {
      json.writeNumberField("offset_ms", draft.atMs[turn]);
      json.writeNumberField("end_offset_ms", draft.endMs[turn]);
    } else {
      json.writeFieldName("at");
      writeMoment(clock, draft.atMs[turn]);
    }
    json.writeFieldName("text");
    json.writeString(draft.text.chars(), draft.textStart(turn), draft.textLength(turn));
    if (draft.internal[turn]) {
      json.writeBooleanField("internal", true);
    }
    json.writeEndObject();
  }

  private void optional(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private void writeMoment(Clock clock, int afterMs) throws IOException {
    json.writeString(moment, 0, clock.write(afterMs, moment));
  }

  /** The file's own compression: fast, and without a time in its header. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Wall-clock times of one conversation; all of them fall on its own date. */
  private static final class Clock {
    private final String date;
    private final String zone;
    private final int startSecond;

    Clock(LocalDate day, Source source, int localStartSecond) {
      int offset = BUSINESS_ZONE.getRules().getOffset(day.atTime(12, 0)).getTotalSeconds();
      date = day.toString();
      zone = source.writesUtc() ? "Z" : "+0" + offset / 3600 + ":00";
      startSecond = source.writesUtc() ? localStartSecond - offset : localStartSecond;
    }

    int write(int afterMs, char[] into) {
      int second = startSecond + afterMs / 1000;
      date.getChars(0, 10, into, 0);
      into[10] = 'T';
      twoDigits(second / 3600, into, 11);
      into[13] = ':';
      twoDigits(second / 60 % 60, into, 14);
      into[16] = ':';
      twoDigits(second % 60, into, 17);
      zone.getChars(0, zone.length(), into, 19);
      return 19 + zone.length();
    }

    private static void twoDigits(int value, char[] into, int at) {
      into[at] = (char) ('0' + value / 10);
      into[at + 1] = (char) ('0' + value % 10);
    }
  }
}
