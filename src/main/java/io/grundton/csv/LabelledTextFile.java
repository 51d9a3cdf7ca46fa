// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.classifier.LabelledText;
import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Labelled texts in a file: UTF-8, one a line, label, tab, text. Blank lines are skipped, and lines
 * that start with {@code #}. A label is a word of at most 40 letters, digits, {@code _}, {@code -}
 * and {@code .}. Messages quote no text.
 *
 * @param texts in the order of lines
 * @param hash lower-case hex SHA-256 of the file
 */
public record LabelledTextFile(List<LabelledText> texts, String hash) {
  static final String UNREADABLE = "X101";
  static final String NOT_UTF8 = "X102";
  static final String NO_TAB = "X103";
  static final String NOT_A_LABEL = "X104";
  static final String NO_TEXT = "X105";
  static final String SECOND_TAB = "X106";
  static final String TOO_FEW_TEXTS = "X107";
  static final String LABELS = "X108";

  /** So many texts a label needs, or nothing can be learned or measured of it. */
  public static final int LEAST_TEXTS = 10;

  private static final int MOST_LABELS = 1_000;
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,39}");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  public LabelledTextFile {
    texts = List.copyOf(texts);
  }

  /**
   * Reads texts to train on: at least two labels, with ten texts each.
   *
   * @throws io.grundton.problem.ProblemsException with all mistakes of the file
   */
  public static LabelledTextFile toTrainOn(Path path) {
    Problems problems = new Problems();
    LabelledTextFile file = read(path, problems);
    if (problems.isEmpty()) {
      checkLabels(file.texts, path, problems);
    }
    problems.throwIfAny();
    return file;
  }

  /**
   * Reads texts to measure a classifier on: at least one.
   *
   * @throws io.grundton.problem.ProblemsException with all mistakes of the file
   */
  public static LabelledTextFile toMeasureOn(Path path) {
    Problems problems = new Problems();
    LabelledTextFile file = read(path, problems);
    if (problems.isEmpty() && file.texts.isEmpty()) {
      problems.add(
          Place.ofFile(path.toString()), TOO_FEW_TEXTS, "the file must have a text, but has none");
    }
    problems.throwIfAny();
    return file;
  }

  private static LabelledTextFile read(Path path, Problems problems) {
    Utf8Text.Codes codes = new Utf8Text.Codes(UNREADABLE, NOT_UTF8);
    Location location = Location.of(path);
    Optional<byte[]> bytes = Utf8Text.bytes(location, codes, problems);
    List<LabelledText> texts = new ArrayList<>();
    bytes
        .flatMap(read -> Utf8Text.decoded(read, location, codes, problems))
        .ifPresent(text -> readLines(text, path.toString(), texts, problems));
    return new LabelledTextFile(texts, bytes.map(LabelledTextFile::sha256).orElse(""));
  }

  private static void readLines(
      String text, String file, List<LabelledText> texts, Problems problems) {
    String[] lines = LINE_END.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && lines[i].charAt(0) != '#') {
        readLine(lines[i], file, i + 1, problems).ifPresent(texts::add);
      }
    }
  }

  private static Optional<LabelledText> readLine(
      String line, String file, int number, Problems problems) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      problems.add(
          new Place(file, number, 0),
          NO_TAB,
          "a line must have a tab between label and text, but has none");
      return Optional.empty();
    }
    String label = line.substring(0, tab);
    String text = line.substring(tab + 1);
    boolean good = true;
    if (!LABEL.matcher(label).matches()) {
      problems.add(
          new Place(file, number, 1),
          NOT_A_LABEL,
          "a label must be 1 to 40 letters, digits, '_', '-' or '.', but "
              + (label.isBlank()
                  ? "is empty"
                  : "has another sign, or " + label.length() + " in all"));
      good = false;
    }
    if (text.isBlank()) {
      problems.add(new Place(file, number, tab + 2), NO_TEXT, "a text must not be empty, but is");
      good = false;
    }
    int second = text.indexOf('\t');
    if (second >= 0) {
      problems.add(
          new Place(file, number, tab + 2 + second),
          SECOND_TAB,
          "a line must have one tab, but has a second one");
      good = false;
    }
    return good ? Optional.of(new LabelledText(label, text)) : Optional.empty();
  }

  private static void checkLabels(List<LabelledText> texts, Path path, Problems problems) {
    Place place = Place.ofFile(path.toString());
    Map<String, Integer> counts = new TreeMap<>();
    texts.forEach(text -> counts.merge(text.label(), 1, Integer::sum));
    if (counts.size() < 2 || counts.size() > MOST_LABELS) {
      problems.add(
          place,
          LABELS,
          "the file must have texts of 2 to %d labels, but has %d"
              .formatted(MOST_LABELS, counts.size()));
    }
    counts.forEach(
        (label, count) -> {
          if (count < LEAST_TEXTS) {
            problems.add(
                place,
                TOO_FEW_TEXTS,
                "a label must have at least %d texts, but %s has %d"
                    .formatted(LEAST_TEXTS, label, count));
          }
        });
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
