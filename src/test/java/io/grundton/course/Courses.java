// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.label.Band;
import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.transcript.Conversation;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads courses with classifiers that find their answers in the text: {@code "Hm (resolved 8000)"}.
 * A label holds from 7,000 and may hold from 4,000.
 */
public final class Courses {
  /** Every classifier of English. */
  public static final Models ENGLISH =
      Models.of(
          Map.of(
              "mood-en", new Written("aa"),
              "outcome-en", new Written("bb"),
              "agent-en", new Written("cc")));

  private static final Pattern LABEL = Pattern.compile("([a-z_]+) ([0-9]{2,})");

  private Courses() {}

  static Course read(Conversation conversation) {
    return new CourseReader(ENGLISH).read(conversation, "en");
  }

  /** Such as {@code "resolved heard 8000 'Hm (resolved 8000).'"}; {@code "null"} for none. */
  static String ending(Conversation conversation) {
    Ending ending = read(conversation).ending();
    return ending == null
        ? "null"
        : (ending.outcome() == null ? "unsure" : ending.outcome().code())
            + " "
            + ending.by().code()
            + (ending.probabilityBp() == null ? "" : " " + ending.probabilityBp())
            + " "
            + quote(conversation, ending.at());
  }

  /** Such as {@code "satisfied 1 'Hm (satisfied 8000)'"}. */
  static String mood(Conversation conversation, @Nullable MoodSign sign) {
    return sign == null
        ? "null"
        : (sign.mood() == null ? "unsure" : sign.mood().code())
            + " "
            + quote(conversation, sign.at());
  }

  static String quote(Conversation conversation, Sentence at) {
    String text = conversation.turns().get(at.turn() - 1).text();
    return at.turn() + " '" + text.substring(at.start(), at.end()) + "'";
  }

  private record Written(String name) implements Labeller {
    @Override
    public String hash() {
      return name.repeat(32);
    }

    @Override
    public String language() {
      return "en";
    }

    @Override
    public Map<String, Integer> label(String text) {
      Map<String, Integer> labels = new HashMap<>();
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.put(label.group(1), Integer.valueOf(label.group(2)));
      }
      return labels;
    }

    @Override
    public Band band(String label) {
      return new Band(7_000, 4_000);
    }
  }
}
