// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Labelled texts of made-up sentences, and classifiers trained on them. */
final class Samples {
  static final Sight WHOLE = new Sight("en", true, false, false);
  static final Sight BY_SENTENCE = new Sight("en", false, true, false);
  static final Origin ORIGIN = new Origin("samples.tsv", "00ff", "gradient descent");

  private static final List<String> COMMON =
      List.of("the", "parcel", "today", "we", "your", "order", "and", "from", "with", "it");
  private static final List<List<String>> OWN =
      List.of(
          List.of("sorry", "regret", "apologies", "mistake"),
          List.of("hello", "morning", "welcome", "hi"),
          List.of("bye", "farewell", "evening", "goodbye"));
  private static final List<String> LABELS = List.of("apology", "greeting", "closing");

  private Samples() {}

  /** So many texts of so many labels; one in eight has the words of another label. */
  static List<LabelledText> texts(long seed, int count, int labels) {
    Random random = new Random(seed);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int label = i % labels;
      int words = random.nextInt(8) == 0 ? random.nextInt(labels) : label;
      StringBuilder text = new StringBuilder(one(random, OWN.get(words)));
      for (int word = random.nextInt(5); word >= 0; word--) {
        text.append(' ').append(one(random, COMMON));
      }
      texts.add(
          new LabelledText(LABELS.get(label), text.append(i % 2 == 0 ? "." : "!").toString()));
    }
    return texts;
  }

  private static String one(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  static Training.Trained trained(Sight sight, List<LabelledText> texts) {
    return new Training(sight, texts, new GradientFitter()).train(ORIGIN);
  }

  static byte[] bytes(Classifier classifier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    classifier.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static Classifier read(byte[] bytes) throws IOException {
    return Classifier.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
