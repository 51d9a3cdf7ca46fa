// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import io.grundton.label.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains a classifier: by cross-validation what its log odds are worth, and then, from all texts,
 * its weights. The same texts give the same classifier, to the byte.
 */
public final class Training {
  /** Each text is judged once by a classifier that has seen the other four fifths. */
  public static final int FOLDS = 5;

  /** Of the texts that get a label for certain, so many of 10,000 should have it. */
  private static final int WANTED_PRECISION_BP = 9_500;

  private static final int EVEN_BP = 5_000;
  private static final int LEAST_TO_TELL = 10;

  /** So many hundredths may a label weigh in the choice of one. */
  private static final int[] FAVOURS = {50, 60, 70, 80, 90, 100, 110, 125, 140, 160, 180, 200};

  private final Sight sight;
  private final TrainingSet set;
  private final Trainer trainer;
  private final int[] fold;

  /**
   * A training on these texts.
   *
   * @throws IllegalArgumentException where there are fewer than two labels, or all texts of one
   *     have the same n-grams
   */
  public Training(Sight sight, List<LabelledText> texts, Fitter fitter) {
    this.sight = sight;
    this.set = new TrainingSet(texts, sight.punctuation());
    this.trainer = new Trainer(set, fitter);
    this.fold = set.folds(FOLDS);
    for (int label = 0; label < set.labels().size(); label++) {
      int own = label;
      if (IntStream.of(texts(text -> set.label(text) == own)).map(t -> fold[t]).distinct().count()
          < 2) {
        throw new IllegalArgumentException(
            "the texts of a label must differ, but those of '%s' are all alike"
                .formatted(set.labels().get(label)));
      }
    }
  }

  /**
   * A classifier, and what it said of each of its texts while it had not yet seen it.
   *
   * @param classifier trained on all texts
   * @param crossValidated one for each text, in their order; weights, calibration and choice are
   *     those of the other folds
   */
  public record Trained(Classifier classifier, List<Prediction> crossValidated) {
    public Trained {
      crossValidated = List.copyOf(crossValidated);
    }
  }

  /** Trains. */
  public Trained train(Origin origin) {
    int[] all = IntStream.range(0, set.size()).toArray();
    int[][] logOdds = unseenLogOdds();
    List<Prediction> predictions = judged(logOdds);
    Probabilities probabilities = probabilities(logOdds, all);
    int[][] bp = bp(probabilities, logOdds, all);
    Upbringing upbringing =
        new Upbringing(origin, Evaluation.of(set.labels(), predictions), set.seen());
    Classifier classifier =
        new Classifier(
            sight,
            set.labels(),
            trainer.fit(all),
            probabilities,
            bands(bp, labels(all)),
            favour(bp, labels(all)),
            upbringing);
    return new Trained(classifier, predictions);
  }

  /* What weights that were fitted to the other folds say of each text. */
  private int[][] unseenLogOdds() {
    int[][] logOdds = new int[set.size()][];
    for (int held = 0; held < FOLDS; held++) {
      Weights weights = trainer.fit(outside(held));
      for (int text : inside(held)) {
        logOdds[text] = weights.logOdds(set.grams(text));
      }
    }
    return logOdds;
  }

  /* Probabilities, and which label is named, rest on the other folds alone as well: judged by a
  calibration that was fitted to the judged texts, every calibration would look good. */
  private List<Prediction> judged(int[][] logOdds) {
    Prediction[] predictions = new Prediction[set.size()];
    for (int held = 0; held < FOLDS; held++) {
      int[] others = outside(held);
      int[] own = inside(held);
      Probabilities probabilities = probabilities(logOdds, others);
      int[] favour = favour(bp(probabilities, logOdds, others), labels(others));
      int[][] bp = bp(probabilities, logOdds, own);
      for (int i = 0; i < own.length; i++) {
        int named = Classifier.likeliest(bp[i], favour);
        predictions[own[i]] = new Prediction(own[i], set.label(own[i]), named, bp[i]);
      }
    }
    return List.of(predictions);
  }

  private Probabilities probabilities(int[][] logOdds, int[] texts) {
    int[][] odds = IntStream.of(texts).mapToObj(text -> logOdds[text]).toArray(int[][]::new);
    int[] grams = IntStream.of(texts).map(text -> set.grams(text).length).toArray();
    return Probabilities.fit(odds, grams, labels(texts));
  }

  private int[][] bp(Probabilities probabilities, int[][] logOdds, int[] texts) {
    return IntStream.of(texts)
        .mapToObj(text -> probabilities.of(logOdds[text], set.grams(text).length))
        .toArray(int[][]::new);
  }

  private int[] labels(int[] texts) {
    return IntStream.of(texts).map(set::label).toArray();
  }

  private int[] inside(int held) {
    return texts(text -> fold[text] == held);
  }

  private int[] outside(int held) {
    return texts(text -> fold[text] != held);
  }

  /**
   * How good a classifier is that has seen only a part of the texts, as measured on the first fold.
   *
   * @param percent of the other folds' texts, 1 to 100
   */
  public int accuracyBp(int percent) {
    int[] seen = texts(text -> fold[text] != 0 && set.sample(text) < percent);
    int[] unseen = inside(0);
    if (seen.length == 0 || unseen.length == 0) {
      return 0;
    }
    Weights weights = trainer.fit(seen);
    int right = 0;
    int[] even = new int[set.labels().size()];
    Arrays.fill(even, 1);
    for (int text : unseen) {
      int[] odds = weights.logOdds(set.grams(text));
      right += Classifier.likeliest(odds, even) == set.label(text) ? 1 : 0;
    }
    return (int) (right * 10_000L / unseen.length);
  }

  private int[] texts(IntPredicate which) {
    return IntStream.range(0, set.size()).filter(which).toArray();
  }

  /**
   * How much each label weighs where one must be named, so that the mean F1 of all labels is best:
   * label by label, twice, and only where it gains.
   */
  private int[] favour(int[][] bp, int[] labelOf) {
    int[] favour = new int[set.labels().size()];
    Arrays.fill(favour, 100);
    double best = macroF1(bp, labelOf, favour);
    int free = favour.length == 2 ? 1 : favour.length;
    for (int round = 0; round < 2; round++) {
      for (int label = 0; label < free; label++) {
        int kept = favour[label];
        for (int tried : FAVOURS) {
          favour[label] = tried;
          double f1 = macroF1(bp, labelOf, favour);
          if (f1 > best + 1e-12) {
            best = f1;
            kept = tried;
          }
        }
        favour[label] = kept;
      }
    }
    return favour;
  }

  private static double macroF1(int[][] bp, int[] labelOf, int[] favour) {
    int[] right = new int[favour.length];
    int[] named = new int[favour.length];
    int[] there = new int[favour.length];
    for (int text = 0; text < bp.length; text++) {
      int predicted = Classifier.likeliest(bp[text], favour);
      named[predicted]++;
      there[labelOf[text]]++;
      right[predicted] += predicted == labelOf[text] ? 1 : 0;
    }
    double sum = 0;
    for (int label = 0; label < favour.length; label++) {
      sum += 2.0 * right[label] / Math.max(1, named[label] + there[label]);
    }
    return sum / favour.length;
  }

  private List<Band> bands(int[][] bp, int[] labelOf) {
    List<Band> bands = new ArrayList<>();
    for (int label = 0; label < set.labels().size(); label++) {
      bands.add(band(bp, labelOf, label));
    }
    return bands;
  }

  /* A label holds from the lowest whole per cent at which it is right often enough, and may hold
  from where it is as likely as not. */
  private static Band band(int[][] bp, int[] labelOf, int label) {
    int holds = 9_900;
    for (int from = 9_900; from >= EVEN_BP; from -= 100) {
      int there = 0;
      int named = 0;
      for (int text = 0; text < bp.length; text++) {
        if (bp[text][label] >= from) {
          named++;
          there += labelOf[text] == label ? 1 : 0;
        }
      }
      if (named >= LEAST_TO_TELL && there * 10_000L >= (long) named * WANTED_PRECISION_BP) {
        holds = from;
      }
    }
    return new Band(holds, Math.min(holds, EVEN_BP));
  }
}
