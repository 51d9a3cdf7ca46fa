// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The page of a vendor or an agent.
 *
 * @param path of the page, which the form asks again
 * @param back address of the page above it
 * @param backName of that page
 * @param facts numbers about all conversations; alone where there are too few to tell more
 * @param few whether there are too few
 * @param mixed which versions of packs are in what is not told apart by them, empty for one of each
 * @param limits shares of customers who had a response within a time
 * @param agents empty on the page of an agent
 * @param deliveries null-free facts of the source of the vendor's name; empty where there is none
 */
public record SubjectView(
    Shell shell,
    String path,
    String back,
    String backName,
    List<QueueView.Choice> choices,
    Period period,
    List<Named> facts,
    boolean few,
    String mixed,
    List<Chart> charts,
    List<Named> limits,
    List<PackPart> packs,
    List<Agent> agents,
    List<Named> deliveries,
    List<Late> late) {
  public SubjectView {
    choices = List.copyOf(choices);
    facts = List.copyOf(facts);
    charts = List.copyOf(charts);
    limits = List.copyOf(limits);
    packs = List.copyOf(packs);
    agents = List.copyOf(agents);
    deliveries = List.copyOf(deliveries);
    late = List.copyOf(late);
  }

  /** The first and the last date, as forms write them. */
  public record Period(String from, String to) {}

  /** A number with its name. */
  public record Named(String name, Figure figure) {}

  /**
   * What is told of a version of a pack.
   *
   * @param charts of its principles
   */
  public record PackPart(
      String name,
      Figure score,
      List<Judgement> principles,
      List<Judgement> rules,
      List<Chart> charts) {
    public PackPart {
      principles = List.copyOf(principles);
      rules = List.copyOf(rules);
      charts = List.copyOf(charts);
    }
  }

  /**
   * A principle or a rule.
   *
   * @param trend address of its picture, empty where it is on the page
   * @param about what it belongs to, empty for a principle
   * @param standing of a rule that does not count, empty for others
   */
  public record Judgement(
      String name,
      String trend,
      String about,
      String severity,
      String severityName,
      String standing,
      Figure kept,
      Figure broken,
      Figure unsure,
      Figure notEvaluated) {}

  /** An agent, with an address where the tables name one. */
  public record Agent(
      String name, String address, Figure conversations, Figure flagged, List<Named> scores) {
    public Agent {
      scores = List.copyOf(scores);
    }
  }

  /** A delivery that was late or is missing. */
  public record Late(String date, String source, String status, String detail) {}
}
