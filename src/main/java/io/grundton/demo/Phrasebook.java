// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All sentences and words of one language, read from the resources beside this class. */
final class Phrasebook {
  private static final String BETWEEN = " || ";

  private final Language language;
  private final Map<Act, List<Line>> lines = new EnumMap<>(Act.class);
  private final Map<Act, List<Line>> answers = new EnumMap<>(Act.class);
  private final Map<Topic, TopicBook> topics = new EnumMap<>(Topic.class);
  private final Map<Words, List<String>> words = new EnumMap<>(Words.class);

  private Phrasebook(Language language) {
    this.language = language;
  }

  static Phrasebook of(Language language) {
    Phrasebook book = new Phrasebook(language);
    for (Act act : Act.values()) {
      if (!act.informal() || language == Language.GERMAN) {
        book.load(act);
      }
    }
    for (Topic topic : Topic.values()) {
      String folder = "topic/" + topic.code() + "/";
      book.topics.put(
          topic,
          new TopicBook(
              book.read(folder + "matter"),
              book.read(folder + "complaint"),
              book.read(folder + "explanation"),
              book.read(folder + "exchange")));
    }
    for (Words kind : Words.values()) {
      book.words.put(kind, book.read("word/" + kind.file()));
    }
    return book;
  }

  Language language() {
    return language;
  }

  List<Line> lines(Act act) {
    return lines.getOrDefault(act, List.of());
  }

  /** The answers of an act of pairs, in the order of its questions. */
  List<Line> answers(Act act) {
    return answers.getOrDefault(act, List.of());
  }

  TopicBook topic(Topic topic) {
    TopicBook found = topics.get(topic);
    if (found == null) {
      throw new IllegalStateException("no sentences for topic " + topic.code());
    }
    return found;
  }

  List<String> words(Words kind) {
    return words.getOrDefault(kind, List.of());
  }

  private void load(Act act) {
    List<String> texts = read(act.file());
    if (act.shape() == Act.Shape.PAIRS) {
      lines.put(act, parsed(questions(texts)));
      answers.put(act, parsed(answers(texts)));
    } else {
      lines.put(act, parsed(texts));
    }
  }

  private List<String> read(String name) {
    String resource = language.code() + "/" + name + ".txt";
    try (InputStream in = Phrasebook.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource must be on the class path: " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static List<Line> parsed(List<String> texts) {
    List<Line> parsed = new ArrayList<>();
    for (String text : texts) {
      parsed.add(Line.of(text));
    }
    return List.copyOf(parsed);
  }

  private static List<String> questions(List<String> pairs) {
    return pairs.stream().map(pair -> pair.substring(0, middle(pair))).toList();
  }

  private static List<String> answers(List<String> pairs) {
    return pairs.stream().map(pair -> pair.substring(middle(pair) + BETWEEN.length())).toList();
  }

  private static int middle(String pair) {
    int middle = pair.indexOf(BETWEEN);
    if (middle < 0) {
      throw new IllegalArgumentException("a pair must hold '" + BETWEEN + "', but was: " + pair);
    }
    return middle;
  }
}
