// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who works for whom: everyone who answers customers in a plan, and the rows of their roster. */
final class Crew {
  static final String STAR_ID = "inh-019";
  static final String UNROSTERED_ID = "alb-099";
  static final String MOVER_ID = "alb-007";
  static final Source MOVES_FROM = Source.ALBATROS;
  static final Source MOVES_TO = Source.REIHER;
  static final String BACK_OFFICE_QUEUE = "inh-backoffice";
  static final String HEADER =
      "agent_id,queue,source_id,vendor_id,team,site,in_house,valid_from,valid_to";

  private static final int TEAMS = 3;
  private static final int BOTS = 2;

  private final DemoPlan plan;
  private final Map<Language, Phrasebook> books;
  private final Map<Source, List<Agent>> english = new EnumMap<>(Source.class);
  private final Map<Source, List<Agent>> german = new EnumMap<>(Source.class);
  private final Agent star;
  private final Agent mover;
  private final Agent unrostered;

  Crew(DemoPlan plan, Map<Language, Phrasebook> books) {
    this.plan = plan;
    this.books = books;
    for (Source source : Source.values()) {
      List<Agent> inEnglish = new ArrayList<>();
      List<Agent> inGerman = new ArrayList<>();
      for (int number = 1; number <= source.agents(); number++) {
        Agent agent = agent(source, number);
        if (isPooled(agent)) {
          (agent.language() == Language.GERMAN ? inGerman : inEnglish).add(agent);
        }
      }
      english.put(source, List.copyOf(inEnglish));
      german.put(source, List.copyOf(inGerman));
    }
    mover = agent(MOVES_FROM, 7);
    Agent everyday = agent(Source.INHOUSE, 19);
    star = new Agent(STAR_ID, everyday.language(), everyday.address(), everyday.site(), 0);
    unrostered = new Agent(UNROSTERED_ID, Language.ENGLISH, "Robin", "Kiel", 1);
  }

  /** The agent with few conversations and no slip. */
  Agent star() {
    return star;
  }

  /** The agent whom the roster does not know. */
  Agent unrostered() {
    return unrostered;
  }

  /** The people who answer without an agent id of their own. */
  Agent backOffice(Language language) {
    return new Agent(null, language, language == Language.GERMAN ? "Kim Harms" : "Kim", "Mainz", 1);
  }

  /** Someone of a source who works in a language on a day; some answer more than others. */
  Agent drawn(Dice dice, Source source, Language language, int day) {
    List<Agent> pool = pool(source, language);
    boolean withMover =
        language == mover.language() && source == (day < plan.moveDay() ? MOVES_FROM : MOVES_TO);
    double skewed = Math.pow(dice.fraction(), 1.4);
    int place = (int) (skewed * (pool.size() + (withMover ? 1 : 0)));
    return place == pool.size() ? mover : pool.get(place);
  }

  static String bot(Source source, int number) {
    return "bot-" + source.prefix() + "-" + (1 + number % BOTS);
  }

  /** The rows of the roster without its header. */
  List<String> rosterRows() {
    String since = plan.firstDay().minusYears(1).toString();
    String moved = plan.day(plan.moveDay()).toString();
    List<String> rows = new ArrayList<>();
    for (Source source : Source.values()) {
      for (int number = 1; number <= source.agents(); number++) {
        String id = id(source, number);
        String until = id.equals(MOVER_ID) ? moved : "";
        rows.add(row(id, "", source, team(source, number), source.site(number), since, until));
      }
      for (int number = 0; number < BOTS; number++) {
        String team = source.prefix() + "-bots";
        rows.add(row(bot(source, number), "", source, team, source.site(1), since, ""));
      }
    }
    rows.add(row(MOVER_ID, "", MOVES_TO, team(MOVES_TO, 7), MOVES_TO.site(7), moved, ""));
    rows.add(row("", BACK_OFFICE_QUEUE, Source.INHOUSE, "inh-backoffice", "Mainz", since, ""));
    return rows;
  }

  private static String row(
      String agentId,
      String queue,
      Source source,
      String team,
      String site,
      String from,
      String until) {
    return String.join(
        ",",
        agentId,
        queue,
        source.id(),
        source.id(),
        team,
        site,
        String.valueOf(source.inHouse()),
        from,
        until);
  }

  private List<Agent> pool(Source source, Language language) {
    List<Agent> pool = (language == Language.GERMAN ? german : english).get(source);
    if (pool == null || pool.isEmpty()) {
      throw new IllegalStateException("nobody at " + source.id() + " speaks " + language.code());
    }
    return pool;
  }

  private Agent agent(Source source, int number) {
    Language language = number % 2 == 0 ? Language.ENGLISH : Language.GERMAN;
    Dice dice = new Dice(Dice.seed(plan.seed(), number, source.id().hashCode()));
    Phrasebook book = books.get(language);
    if (book == null) {
      throw new IllegalStateException("no phrasebook for " + language.code());
    }
    List<String> firstNames = book.words(dice.chance(0.5) ? Words.FEMALE : Words.MALE);
    List<String> surnames = book.words(Words.SURNAME);
    String first = firstNames.get(dice.below(firstNames.size()));
    String last = surnames.get(dice.below(surnames.size()));
    double slips = (0.4 + 1.2 * dice.fraction()) * (source.inHouse() ? 0.7 : 1);
    return new Agent(
        id(source, number),
        language,
        language == Language.GERMAN ? first + " " + last : first,
        source.site(number),
        slips);
  }

  private static boolean isPooled(Agent agent) {
    return !STAR_ID.equals(agent.id()) && !MOVER_ID.equals(agent.id());
  }

  private static String id(Source source, int number) {
    return String.format(Locale.ROOT, "%s-%03d", source.prefix(), number);
  }

  private static String team(Source source, int number) {
    return source.prefix() + "-team-" + (1 + number % TEAMS);
  }
}
