// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The page of a round of calibration.
 *
 * @param next address of what the account has to judge next; empty for nothing
 * @param closing whether the account may close it
 * @param progress of each member whose progress the account may see
 * @param cases addresses are empty where the account may not open them
 * @param rules how far reviewers agree; empty while the round is open
 * @param reviewers how far each agrees with others; empty while the round is open
 * @param unsettled that disagreements are open still; empty for none
 */
public record RoundView(
    Shell shell,
    String address,
    boolean open,
    List<ConversationView.Fact> facts,
    String next,
    boolean closing,
    List<Progress> progress,
    List<Case> cases,
    List<Rule> rules,
    List<Reviewer> reviewers,
    String unsettled) {
  public RoundView {
    facts = List.copyOf(facts);
    progress = List.copyOf(progress);
    cases = List.copyOf(cases);
    rules = List.copyOf(rules);
    reviewers = List.copyOf(reviewers);
  }

  /** How much a member has judged. */
  public record Progress(String login, String judged) {}

  /**
   * A conversation of the round.
   *
   * @param state code, for the style
   */
  public record Case(String address, String name, String how, String state, String stateName) {}

  /**
   * How far reviewers agree about a rule.
   *
   * @param kappaName which kappa it is; empty where it is undefined
   * @param grade code, for the style
   * @param notes what must be known to read it
   * @param columns of the counts
   */
  public record Rule(
      String rule,
      String conversations,
      String raters,
      String same,
      Coefficient kappa,
      String kappaName,
      Coefficient ac1,
      Coefficient alpha,
      String grade,
      String gradeName,
      List<String> notes,
      List<String> columns,
      List<Row> counts) {
    public Rule {
      notes = List.copyOf(notes);
      columns = List.copyOf(columns);
      counts = List.copyOf(counts);
    }
  }

  /**
   * A coefficient of agreement.
   *
   * @param interval with the standard error, in words; empty where there is none
   */
  public record Coefficient(String value, String interval) {}

  /** A row of counts. */
  public record Row(String name, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** How far a reviewer agrees with others. */
  public record Reviewer(
      String login, String judged, String machine, String consensus, String note) {}
}
