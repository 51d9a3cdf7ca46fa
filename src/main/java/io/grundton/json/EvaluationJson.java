// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.classifier.Classifier;
import io.grundton.classifier.Evaluation;
import io.grundton.label.Band;
import io.grundton.statistics.Interval;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How good a classifier is, as JSON: {@code grundton model eval --json} and {@code model train
 * --report}. Shares and probabilities are decimals from 0 to 1 with four places.
 */
public final class EvaluationJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EvaluationJson() {}

  /**
   * An evaluation as indented UTF-8, ending in a line end.
   *
   * @param hash of the model
   */
  public static byte[] write(String hash, Evaluation evaluation) {
    ObjectNode root = MAPPER.createObjectNode().put("model_hash", hash);
    put(root, evaluation);
    return bytes(root);
  }

  /**
   * What a training found out.
   *
   * @param hash of the model
   * @param curveBp accuracy by per cent of the texts seen, in basis points
   */
  public static byte[] write(String hash, Classifier classifier, Map<Integer, Integer> curveBp) {
    ObjectNode root = MAPPER.createObjectNode().put("model_hash", hash);
    root.put("language", classifier.sight().language())
        .put("punctuation", classifier.sight().punctuation())
        .put("by_sentence", classifier.sight().sentences())
        .put("openings", classifier.sight().openings())
        .put("n_grams", classifier.size())
        .put("data", classifier.upbringing().origin().data())
        .put("data_hash", classifier.upbringing().origin().dataHash())
        .put("fitting", classifier.upbringing().origin().fitting());
    put(root.putObject("cross_validated"), classifier.upbringing().crossValidated());
    ArrayNode curve = root.putArray("learning_curve");
    curveBp.forEach(
        (percent, bp) -> curve.addObject().put("percent", percent).put("accuracy", decimal(bp)));
    ArrayNode bands = root.putArray("bands");
    for (String label : classifier.labels()) {
      Band band = Objects.requireNonNull(classifier.band(label));
      bands
          .addObject()
          .put("label", label)
          .put("holds", decimal(band.holdsBp()))
          .put("unsure", decimal(band.unsureBp()));
    }
    return bytes(root);
  }

  private static void put(ObjectNode node, Evaluation evaluation) {
    Interval interval = Interval.wilson(evaluation.right(), evaluation.texts());
    node.put("texts", evaluation.texts())
        .put("unknown_label", evaluation.unknown())
        .put("accuracy", decimal(evaluation.accuracyBp()))
        .put("accuracy_low", decimal(interval.lowBp()))
        .put("accuracy_high", decimal(interval.highBp()))
        .put("macro_f1", decimal(evaluation.macroF1Bp()))
        .put("ece", decimal(evaluation.eceBp()));
    ArrayNode labels = node.putArray("labels");
    for (Evaluation.OfLabel label : evaluation.labels()) {
      labels
          .addObject()
          .put("label", label.label())
          .put("texts", label.texts())
          .put("predicted", label.predicted())
          .put("precision", decimal(label.precisionBp()))
          .put("recall", decimal(label.recallBp()))
          .put("f1", decimal(label.f1Bp()));
    }
    ArrayNode reliability = node.putArray("reliability");
    for (Evaluation.Bin bin : evaluation.reliability()) {
      reliability
          .addObject()
          .put("from", decimal(bin.fromBp()))
          .put("texts", bin.texts())
          .put("mean", decimal(bin.meanBp()))
          .put("right", decimal(bin.rightBp()));
    }
    ObjectNode confusion = node.putObject("confusion");
    for (int row = 0; row <= evaluation.names().size(); row++) {
      boolean known = row < evaluation.names().size();
      putRow(
          confusion.putObject(known ? evaluation.names().get(row) : "(unknown)"),
          evaluation.names(),
          evaluation.confusion().get(row));
    }
  }

  private static void putRow(ObjectNode node, List<String> names, List<Integer> row) {
    for (int column = 0; column < row.size(); column++) {
      node.put(names.get(column), row.get(column));
    }
  }

  private static BigDecimal decimal(int bp) {
    return BigDecimal.valueOf(bp, 4);
  }

  private static byte[] bytes(ObjectNode root) {
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
