// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.review.Answer;
import io.grundton.statistics.Agreement;
import io.grundton.statistics.Coefficient;
import io.grundton.statistics.CrossTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far raters agree about some items, with the counts it rests on. All four answers are taken as
 * categories, whether or not anybody gave them.
 *
 * @param conversations that two raters or more judged
 * @param raters logins of those who judged any of them, sorted
 * @param agreement null where no item has two ratings
 * @param cohen Cohen's kappa of exactly two raters; null for more raters, and where it is undefined
 * @param counts how often each answer was given to items with two ratings, in the order of {@link
 *     Answer}
 * @param patterns how often raters were divided in each way, the most frequent first
 * @param cross of exactly two raters: how often the first gave an answer (row) and the second one
 *     (column); null for more
 */
public record RuleAgreement(
    int conversations,
    List<String> raters,
    @Nullable Agreement agreement,
    @Nullable Coefficient cohen,
    List<Integer> counts,
    List<Pattern> patterns,
    @Nullable List<List<Long>> cross) {
  private static final List<Answer> ANSWERS = List.of(Answer.values());
  private static final int ENOUGH_ITEMS = 10;
  private static final int OBSERVED_BP = 8_500;
  private static final int ACCEPTABLE_BP = 6_000;
  private static final int STRONG_BP = 8_000;
  private static final int LOPSIDED_BP = 9_000;
  private static final int MAX_BP = 10_000;

  /**
   * A way in which raters were divided.
   *
   * @param raters how many gave each answer, in the order of {@link Answer}
   * @param items how many were answered so
   */
  public record Pattern(List<Integer> raters, int items) {
    public Pattern {
      raters = List.copyOf(raters);
    }
  }

  public RuleAgreement {
    raters = List.copyOf(raters);
    counts = List.copyOf(counts);
    patterns = List.copyOf(patterns);
    cross = cross == null ? null : List.copyOf(cross);
  }

  /**
   * The agreement about items.
   *
   * @param items what each rater answered, by login
   */
  static RuleAgreement of(Map<Item, ? extends Map<String, Answer>> items) {
    TreeSet<String> conversations = new TreeSet<>();
    TreeSet<String> raters = new TreeSet<>();
    List<Map<String, Answer>> compared = new ArrayList<>();
    items.forEach(
        (item, answers) -> {
          if (answers.size() > 1) {
            conversations.add(item.conversationKey());
            raters.addAll(answers.keySet());
            compared.add(Map.copyOf(answers));
          }
        });
    List<int[]> rows = compared.stream().map(answers -> counts(answers.values())).toList();
    long[][] cross = raters.size() == 2 ? cross(raters, compared) : null;
    return new RuleAgreement(
        conversations.size(),
        List.copyOf(raters),
        Agreement.of(rows),
        cross == null ? null : new CrossTable(cross).kappa(),
        sums(rows),
        patterns(rows),
        cross == null ? null : lists(cross));
  }

  /** Cohen's kappa of two raters, Fleiss' of more; null where it is undefined. */
  public @Nullable Coefficient kappa() {
    return agreement == null || raters.size() == 2 ? cohen : agreement.kappa();
  }

  /**
   * Whether nine of ten answers are the same, so that kappa is low however much raters agree, and
   * AC1 tells more.
   */
  public boolean lopsided() {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    return all > 0 && (long) most * MAX_BP >= (long) all * LOPSIDED_BP;
  }

  /**
   * What it is worth: by kappa, or by AC1 where kappa is undefined or nearly all answers the same.
   */
  public Grade grade() {
    if (agreement == null || agreement.items() < ENOUGH_ITEMS) {
      return Grade.TOO_FEW;
    }
    Coefficient coefficient = counting();
    if (agreement.observedBp() < OBSERVED_BP
        || coefficient == null
        || coefficient.valueBp() < ACCEPTABLE_BP) {
      return Grade.LOW;
    }
    return coefficient.valueBp() >= STRONG_BP ? Grade.STRONG : Grade.ACCEPTABLE;
  }

  /**
   * Whether it is worth something, but the interval of the coefficient that counts reaches below
   * what is acceptable.
   */
  public boolean uncertain() {
    Grade grade = grade();
    Coefficient coefficient = counting();
    return (grade == Grade.STRONG || grade == Grade.ACCEPTABLE)
        && coefficient != null
        && coefficient.interval() != null
        && coefficient.interval().lowBp() < ACCEPTABLE_BP;
  }

  private @Nullable Coefficient counting() {
    Coefficient kappa = kappa();
    return agreement != null && (kappa == null || lopsided()) ? agreement.ac1() : kappa;
  }

  private static int[] counts(Collection<Answer> answers) {
    int[] counts = new int[ANSWERS.size()];
    answers.forEach(answer -> counts[ANSWERS.indexOf(answer)]++);
    return counts;
  }

  private static long[][] cross(TreeSet<String> raters, List<Map<String, Answer>> compared) {
    long[][] cross = new long[ANSWERS.size()][ANSWERS.size()];
    for (Map<String, Answer> answers : compared) {
      Answer first = answers.get(raters.first());
      Answer second = answers.get(raters.last());
      if (first != null && second != null) {
        cross[ANSWERS.indexOf(first)][ANSWERS.indexOf(second)]++;
      }
    }
    return cross;
  }

  private static List<Integer> sums(List<int[]> rows) {
    List<Integer> sums = new ArrayList<>();
    for (int answer = 0; answer < ANSWERS.size(); answer++) {
      int of = answer;
      sums.add(rows.stream().mapToInt(row -> row[of]).sum());
    }
    return sums;
  }

  private static List<Pattern> patterns(List<int[]> rows) {
    Map<String, List<int[]>> alike =
        rows.stream()
            .collect(Collectors.groupingBy(Arrays::toString, TreeMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(same -> new Pattern(boxed(same.get(0)), same.size()))
        .sorted(Comparator.comparingInt(Pattern::items).reversed())
        .toList();
  }

  private static List<Integer> boxed(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static List<List<Long>> lists(long[][] cross) {
    return Arrays.stream(cross).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }
}
