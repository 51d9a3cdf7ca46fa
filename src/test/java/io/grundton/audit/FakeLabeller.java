// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Band;
import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.transcript.Conversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A classifier that finds its answers in the text: {@code "Pah rude=9100"}. */
public final class FakeLabeller implements Labeller {
  /** The name that rules know it by. */
  public static final String MODEL = "agent-en";

  private static final Pattern LABEL = Pattern.compile("([a-z]+)=([0-9]+)");

  private final List<String> asked = new ArrayList<>();

  @Override
  public String hash() {
    return "ef".repeat(32);
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public Map<String, Integer> label(String text) {
    asked.add(text);
    Map<String, Integer> labels = new HashMap<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.put(label.group(1), Integer.valueOf(label.group(2)));
    }
    return labels;
  }

  @Override
  public @Nullable Band band(String label) {
    return null;
  }

  /** The texts it was asked about. */
  List<String> asked() {
    return asked;
  }

  /** An audit with this classifier. */
  public static Audit audit(Rule rule, Conversation conversation) {
    return audit(new FakeLabeller(), rule, conversation);
  }

  static Audit audit(FakeLabeller labeller, Rule rule, Conversation conversation) {
    return Hearing.audit(Rules.pack(rule), Models.of(Map.of(MODEL, labeller)), conversation);
  }
}
