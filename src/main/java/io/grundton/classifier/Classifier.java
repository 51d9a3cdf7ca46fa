// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import io.grundton.label.Band;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trained classifier: a text in, the probability of each of its labels out. Immutable, for any
 * number of threads; whole numbers up to the last step, which is the same on every machine.
 */
public final class Classifier {
  private static final int FORMAT = 2;
  private static final int MOST_LABELS = 1_000;

  private final Sight sight;
  private final List<String> labels;
  private final Weights weights;
  private final Probabilities probabilities;
  private final List<Band> bands;
  private final int[] favour;
  private final Upbringing upbringing;

  Classifier(
      Sight sight,
      List<String> labels,
      Weights weights,
      Probabilities probabilities,
      List<Band> bands,
      int[] favour,
      Upbringing upbringing) {
    this.sight = sight;
    this.labels = List.copyOf(labels);
    this.weights = weights;
    this.probabilities = probabilities;
    this.bands = List.copyOf(bands);
    this.favour = favour;
    this.upbringing = upbringing;
  }

  /** What it sees of a text. */
  public Sight sight() {
    return sight;
  }

  /** Its labels in alphabetical order. */
  public List<String> labels() {
    return labels;
  }

  /** From where to believe a label; null for one that it does not know. */
  public @Nullable Band band(String label) {
    int number = labels.indexOf(label);
    return number < 0 ? null : bands.get(number);
  }

  /** How many n-grams it knows. */
  public int size() {
    return weights.grams();
  }

  /** How it came to be, and how good it was then. */
  public Upbringing upbringing() {
    return upbringing;
  }

  /**
   * The probabilities of all labels of a text, in basis points: the most of each label over the
   * parts that its sight has it look at; 0 where none has a word.
   */
  int[] probabilitiesBp(NGrams nGrams, String text) {
    int[] most = new int[labels.size()];
    for (String part : nGrams.parts(text, sight)) {
      int[] bp = probabilitiesBp(nGrams.of(part));
      Arrays.setAll(most, label -> Math.max(most[label], bp[label]));
    }
    return most;
  }

  /** The probabilities of all labels, in basis points, given n-grams of its own sight. */
  public int[] probabilitiesBp(long[] grams) {
    return probabilities.of(weights.logOdds(grams), grams.length);
  }

  /** The number of the label that it settles for, where it must name one. */
  public int predicted(int[] probabilitiesBp) {
    return likeliest(probabilitiesBp, favour);
  }

  /* The first of equals, so that the answer is always the same. */
  static int likeliest(int[] probabilitiesBp, int[] favour) {
    int best = 0;
    for (int label = 1; label < favour.length; label++) {
      if ((long) probabilitiesBp[label] * favour[label]
          > (long) probabilitiesBp[best] * favour[best]) {
        best = label;
      }
    }
    return best;
  }

  /** Its answers to labelled texts, each judged as a turn is. */
  public List<Prediction> predict(List<LabelledText> texts) {
    NGrams nGrams = new NGrams(sight.punctuation());
    List<Prediction> predictions = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      int[] bp = probabilitiesBp(nGrams, texts.get(i).text());
      predictions.add(new Prediction(i, labels.indexOf(texts.get(i).label()), predicted(bp), bp));
    }
    return predictions;
  }

  /** Writes it; the same classifier always gives the same bytes. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(sight.language());
    out.writeBoolean(sight.punctuation());
    out.writeBoolean(sight.sentences());
    out.writeBoolean(sight.openings());
    out.writeInt(labels.size());
    for (int label = 0; label < labels.size(); label++) {
      out.writeUTF(labels.get(label));
      out.writeShort(bands.get(label).holdsBp());
      out.writeShort(bands.get(label).unsureBp());
      out.writeInt(favour[label]);
    }
    upbringing.write(out);
    probabilities.write(out);
    weights.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where it is not a classifier of this format
   */
  public static Classifier read(DataInput in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          "a classifier must have format " + FORMAT + ", but this one has " + format);
    }
    try {
      return readBody(in);
    } catch (IllegalArgumentException e) {
      throw new IOException("not a classifier: " + e.getMessage(), e);
    }
  }

  private static Classifier readBody(DataInput in) throws IOException {
    Sight sight = new Sight(in.readUTF(), in.readBoolean(), in.readBoolean(), in.readBoolean());
    int count = Counted.count(in, 2, MOST_LABELS, "labels");
    List<String> labels = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    int[] favour = new int[count];
    for (int label = 0; label < count; label++) {
      labels.add(in.readUTF());
      bands.add(new Band(in.readShort(), in.readShort()));
      favour[label] = in.readInt();
    }
    Upbringing upbringing = Upbringing.read(labels, in);
    Probabilities probabilities = Probabilities.read(in, count);
    Weights weights = Weights.read(in, count);
    return new Classifier(sight, labels, weights, probabilities, bands, favour, upbringing);
  }
}
