// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Trait;
import io.grundton.demo.Specials.Repeat;
import io.grundton.demo.Specials.Role;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes any conversation of a plan from its number alone: the same number gives the same
 * conversation, whichever were made before.
 */
final class Composer {
  private static final int PURPOSE_CONVERSATION = 10;
  private static final int PURPOSE_EVENT = 11;
  private static final int PURPOSE_CUSTOMER = 12;
  private static final int PURPOSE_CONTACT = 13;
  private static final int PURPOSE_LANGUAGE = 14;
  private static final String[] TAGS = {
    "repeat-contact", "vip", "app", "newsletter", "survey-sent"
  };

  private final DemoPlan plan;
  private final Schedule schedule;
  private final Specials specials;
  private final Crew crew;
  private final Map<Language, Phrasebook> books;
  private final Draft draft = new Draft();
  private final Particulars particulars;
  private final Scribe scribe;
  private final LiveScript live;
  private final EmailScript letters;

  Composer(DemoPlan plan, Schedule schedule, Specials specials) {
    this.plan = plan;
    this.schedule = schedule;
    this.specials = specials;
    Map<Language, Phrasebook> loaded = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      loaded.put(language, Phrasebook.of(language));
    }
    books = loaded;
    crew = new Crew(plan, books);
    Phrasebook english = book(Language.ENGLISH);
    Dice dice = new Dice(plan.seed());
    Manners manners = Manners.drawn(dice, crew.star(), Source.INHOUSE, false, Role.STAR);
    particulars = new Particulars(english, crew.star());
    scribe = new Scribe(draft, particulars, english, crew.star(), dice);
    live = new LiveScript(scribe, manners);
    letters = new EmailScript(scribe, manners);
  }

  Crew crew() {
    return crew;
  }

  /** The conversation as first delivered. The draft is valid until the next call. */
  Draft compose(int conversation) {
    return compose(conversation, Repeat.IDENTICAL);
  }

  /** The conversation as delivered again. The draft is valid until the next call. */
  Draft compose(int conversation, Repeat repeat) {
    draft.clear();
    draft.conversation = conversation;
    draft.revision = repeat == Repeat.CORRECTED ? 2 : 0;
    draft.day = schedule.dayOf(conversation);
    draft.source = schedule.sourceOf(conversation);
    Dice dice = new Dice(Dice.seed(plan.seed(), conversation, PURPOSE_CONVERSATION));
    Role role = specials.role(conversation);
    draft.channel = channel(dice, role);
    draft.language = language(dice, role);
    draft.topic = Topic.drawn(dice, draft.source);
    draft.startSecond = schedule.startSecond(dice, draft.channel, conversation);
    draft.queue = draft.source.prefix() + "-" + draft.topic.desk() + "-" + draft.language.code();
    Agent agent = agent(dice, role);
    draft.agentId = agent.id();
    Phrasebook book = book(draft.language);
    introduce(book, agent);
    scribe.begin(book, agent, dice, habit(dice));
    boolean toneDropped = draft.source == Source.KRANICH && draft.day >= plan.toneDropDay();
    Manners manners = Manners.drawn(dice, agent, draft.source, toneDropped, role);
    if (draft.channel == Channel.EMAIL) {
      letters.play(manners);
    } else if (draft.channel == Channel.CHAT && role == null && dice.chance(0.02)) {
      draft.agentId = Crew.bot(draft.source, conversation);
      live.playBot(draft.agentId);
    } else {
      Agent colleague = role == null && dice.chance(0.05) ? another(dice, agent) : null;
      live.play(manners, colleague);
    }
    Pace.set(draft, dice);
    draft.outcome = outcome(dice);
    draft.tag = dice.chance(0.15) ? TAGS[dice.below(TAGS.length)] : null;
    return draft;
  }

  private Phrasebook book(Language language) {
    Phrasebook book = books.get(language);
    if (book == null) {
      throw new IllegalStateException("no phrasebook for " + language.code());
    }
    return book;
  }

  private static Channel channel(Dice dice, @Nullable Role role) {
    int roll = dice.below(100);
    if (roll < 55) {
      return Channel.CHAT;
    }
    if (roll < 80) {
      return role == Role.SECRET ? Channel.CHAT : Channel.EMAIL;
    }
    return Channel.VOICE;
  }

  private Language language(Dice dice, @Nullable Role role) {
    boolean german = dice.chance(0.5);
    if (isShared(draft.conversation)) {
      int pair = draft.conversation >>> 1;
      german = Dice.once(Dice.seed(plan.seed(), pair, PURPOSE_LANGUAGE), 2) == 0;
    }
    if (role == Role.STAR) {
      return crew.star().language();
    }
    return german && role != Role.UNROSTERED ? Language.GERMAN : Language.ENGLISH;
  }

  private Agent agent(Dice dice, @Nullable Role role) {
    Agent everyday = crew.drawn(dice, draft.source, draft.language, draft.day);
    if (role == Role.STAR) {
      return crew.star();
    }
    if (role == Role.UNROSTERED) {
      return crew.unrostered();
    }
    boolean backOffice = draft.source.inHouse() && draft.channel == Channel.EMAIL;
    if (backOffice && dice.chance(0.03)) {
      draft.queue = Crew.BACK_OFFICE_QUEUE;
      return crew.backOffice(draft.language);
    }
    return everyday;
  }

  private @Nullable Agent another(Dice dice, Agent than) {
    Agent other = crew.drawn(dice, draft.source, draft.language, draft.day);
    return other.equals(than) ? null : other;
  }

  private SpokenText.Habit habit(Dice dice) {
    return switch (draft.channel) {
      case EMAIL -> SpokenText.Habit.CAREFUL;
      case CHAT -> dice.chance(0.25) ? SpokenText.Habit.HASTY : SpokenText.Habit.CAREFUL;
      case VOICE ->
          dice.chance(0.65) ? SpokenText.Habit.SPOKEN : SpokenText.Habit.SPOKEN_PUNCTUATED;
    };
  }

  /** Some neighbours in number are two contacts of one customer and share a contact id. */
  private void introduce(Phrasebook book, Agent agent) {
    int pair = draft.conversation >>> 1;
    boolean shared = isShared(draft.conversation);
    long customer = shared ? 2L * pair : draft.conversation;
    particulars.begin(
        book,
        agent,
        Dice.seed(plan.seed(), customer, PURPOSE_CUSTOMER),
        Dice.seed(plan.seed(), draft.conversation, PURPOSE_EVENT),
        plan.day(draft.day),
        draft.startSecond);
    draft.contactId = shared ? "contact-" + pair : null;
    draft.customerId = "customer-" + particulars.value(Slot.CUSTOMER_NO);
    draft.customerName = particulars.value(Slot.CUSTOMER);
  }

  private boolean isShared(int conversation) {
    return Dice.once(Dice.seed(plan.seed(), conversation >>> 1, PURPOSE_CONTACT), 12) == 0;
  }

  private @Nullable String outcome(Dice dice) {
    int roll = dice.below(100);
    if (roll < 9) {
      return null;
    }
    if (draft.has(Trait.REFUSED)) {
      return roll < 75 ? "unresolved" : "dropped";
    }
    if (draft.has(Trait.BOT_ONLY)) {
      return "resolved";
    }
    if (draft.has(Trait.TRANSFERRED) && roll < 40) {
      return "transferred";
    }
    return roll < 80 ? "resolved" : roll < 92 ? "unresolved" : "escalated";
  }
}
