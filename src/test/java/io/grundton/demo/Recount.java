// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Counts a written month again from its files alone, knowing only the sentences. */
final class Recount {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, String> lineOfId = new HashMap<>();
  final Map<String, JsonNode> conversations = new TreeMap<>();
  final SortedMap<Long, Long> daysFromStartToFolder = new TreeMap<>();
  long lines;
  long duplicates;
  long revisions;
  long rejected;

  static Recount of(Path folder) throws IOException {
    Recount recount = new Recount();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder.resolve("landing"))) {
      paths
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("_"))
          .forEach(files::add);
    }
    files.sort(Comparator.comparing(file -> fromEnd(file, 2)));
    for (Path file : files) {
      recount.read(file);
    }
    return recount;
  }

  long count(String source, Predicate<JsonNode> wanted) {
    return conversations.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(source + "/") && wanted.test(entry.getValue()))
        .count();
  }

  static List<String> agentTexts(JsonNode conversation) {
    List<String> texts = new ArrayList<>();
    for (JsonNode turn : conversation.get("turns")) {
      if (turn.get("speaker").asText().equals("agent")) {
        texts.add(turn.get("text").asText());
      }
    }
    return texts;
  }

  /** Seconds from the first customer turn to the first turn of a human agent, or -1. */
  static long firstResponse(JsonNode conversation) {
    OffsetDateTime asked = null;
    for (JsonNode turn : conversation.get("turns")) {
      String speaker = turn.get("speaker").asText();
      OffsetDateTime at = OffsetDateTime.parse(turn.get("at").asText());
      if (asked == null && speaker.equals("customer")) {
        asked = at;
      } else if (asked != null && speaker.equals("agent")) {
        return Duration.between(asked, at).toSeconds();
      }
    }
    return -1;
  }

  private void read(Path file) throws IOException {
    LocalDate folder = LocalDate.parse(fromEnd(file, 2));
    String source = fromEnd(file, 3);
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = in.readAllBytes();
      int from = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          line(source, folder, ByteBuffer.wrap(bytes, from, i - from));
          from = i + 1;
        }
      }
    }
  }

  private static String fromEnd(Path file, int position) {
    return file.getName(file.getNameCount() - position).toString();
  }

  private void line(String source, LocalDate folder, ByteBuffer bytes) {
    lines++;
    String text;
    JsonNode node;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      node = JSON.readTree(text);
    } catch (CharacterCodingException | JsonProcessingException e) {
      rejected++;
      return;
    }
    if (!node.has("conversation_id")
        || !node.get("turns").isArray()
        || !node.get("started_at").asText().startsWith("2")) {
      rejected++;
      return;
    }
    String key = source + "/" + node.get("conversation_id").asText();
    LocalDate started =
        OffsetDateTime.parse(node.get("started_at").asText())
            .atZoneSameInstant(TranscriptWriter.BUSINESS_ZONE)
            .toLocalDate();
    daysFromStartToFolder.merge(folder.toEpochDay() - started.toEpochDay(), 1L, Long::sum);
    if (node.has("revision")) {
      revisions++;
    } else if (lineOfId.containsKey(key)) {
      if (!text.equals(lineOfId.get(key))) {
        throw new AssertionError("a duplicate must be identical: " + key);
      }
      duplicates++;
    } else {
      lineOfId.put(key, text);
      conversations.put(key, node);
    }
  }
}
