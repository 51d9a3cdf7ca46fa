// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.course.Course;
import io.grundton.course.CourseReader;
import io.grundton.flag.Flag;
import io.grundton.flag.Flagger;
import io.grundton.label.Models;
import io.grundton.language.LanguageFinder;
import io.grundton.language.LanguageSource;
import io.grundton.language.LanguagesHeard;
import io.grundton.language.WordWeights;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;
import io.grundton.score.ConversationScore;
import io.grundton.score.Scorer;
import io.grundton.score.Tally;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Roster;
import io.grundton.waiver.Waivers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Audits conversations: finds who took part and in which language, chooses the pack, judges every
 * rule, scores and flags. A pure function of the conversation, the roster and the packs; it reads
 * the original text. For one thread, since it reuses what it hears with.
 */
public final class Auditor {
  private final PackChooser packs;
  private final Casting casting;
  private final Flagger flagger;
  private final Waivers waivers;
  private final LanguageFinder languages;
  private final Models models;
  private final CourseReader courses;
  private final TurnTimes times = new TurnTimes();
  private final Map<CompiledPack, Ready> ready = new HashMap<>();
  private final Listener wordCounter;

  /** Chooses the pack for a conversation. */
  @FunctionalInterface
  public interface PackChooser {
    /** The pack for a conversation of a date that a vendor owns; empty where none is meant. */
    Optional<CompiledPack> choose(Conversation conversation, LocalDate date, String vendorId);
  }

  /**
   * An auditor that excuses nobody from a rule, and knows a language only where it is delivered.
   */
  public Auditor(PackChooser packs, Roster roster, Flagger flagger) {
    this(packs, roster, flagger, Waivers.NONE, Models.NONE, WordWeights.NONE);
  }

  /**
   * An auditor; what it is given is only read, and may be shared between threads.
   *
   * @param models tell of every conversation how it went
   * @param wordWeights tell in which language it is held
   */
  public Auditor(
      PackChooser packs,
      Roster roster,
      Flagger flagger,
      Waivers waivers,
      Models models,
      WordWeights wordWeights) {
    this.packs = packs;
    this.casting = new Casting(roster);
    this.flagger = flagger;
    this.waivers = waivers;
    this.languages = new LanguageFinder(wordWeights);
    this.models = models;
    this.courses = new CourseReader(models);
    SayingIndex nothing = new SayingIndex();
    this.wordCounter =
        new Listener(nothing, nothing.build(Stemmer.NONE), new LabelIndex(), Models.NONE);
  }

  /**
   * Audits one conversation.
   *
   * @param original the kept delivery
   * @param date the conversation's business date
   */
  public Audit audit(Delivered original, LocalDate date) {
    return audit(original, date, Trace.NONE);
  }

  /** The same, and {@code trace} is told every step of it. */
  public Audit audit(Delivered original, LocalDate date, Trace trace) {
    LanguagesHeard heardLanguages = languages.in(original.conversation());
    LanguageSource languageSource = source(original.conversation(), heardLanguages);
    Delivered delivered =
        languageSource == LanguageSource.DETECTED
            ? original.withLanguage(heardLanguages.language())
            : original;
    Conversation conversation = delivered.conversation();
    String key = conversation.key();
    Cast cast = casting.of(conversation);
    Timing timing = times.of(conversation);
    Course course = courses.read(conversation, conversation.language());
    Optional<CompiledPack> pack =
        packs.choose(conversation, date, cast.ownedBy().assignment().vendorId());
    if (pack.isEmpty()) {
      ConversationScore none = ConversationScore.NO_PACK;
      return new Audit(
          delivered,
          key,
          date,
          languageSource,
          heardLanguages,
          cast,
          timing,
          course,
          wordCounter.hear(conversation).allWords(),
          null,
          models.hash(CourseReader.modelsFor(conversation.language())),
          List.of(),
          List.of(),
          none,
          flagger.flag(key, List.of(), none));
    }
    Ready with = ready.computeIfAbsent(pack.get(), known -> new Ready(known, models));
    Heard heard = with.listener.hear(conversation, trace);
    List<Finding> findings = new ArrayList<>();
    List<Verdict> verdicts =
        pack.get().judge(new Scene(conversation, course, cast, heard, trace), key, findings);
    new Waiving(waivers, pack.get().pack().id(), date, conversation, cast).mark(verdicts, findings);
    List<Tally> tallies = tally(verdicts, cast.participants().size());
    ConversationScore score = with.scorer.score(tallies);
    Flag flag = flagger.flag(key, tallies, score);
    return new Audit(
        delivered,
        key,
        date,
        languageSource,
        heardLanguages,
        cast,
        timing,
        course,
        heard.allWords(),
        pack.get().pack(),
        with.modelHash(conversation.language()),
        verdicts,
        findings,
        score,
        flag);
  }

  private static LanguageSource source(Conversation conversation, LanguagesHeard heard) {
    if (conversation.language() != null) {
      return LanguageSource.DELIVERED;
    }
    return heard.language() == null ? LanguageSource.UNKNOWN : LanguageSource.DETECTED;
  }

  /** What each rule says over all participants for whom it is live; verdicts stand rule by rule. */
  private static List<Tally> tally(List<Verdict> verdicts, int participants) {
    List<Tally> tallies = new ArrayList<>(verdicts.size() / participants);
    for (int i = 0; i < verdicts.size(); i += participants) {
      Rule rule = verdicts.get(i).rule();
      boolean live = false;
      Status status = Status.NOT_APPLICABLE;
      int passed = 0;
      int failed = 0;
      for (Verdict verdict : verdicts.subList(i, i + participants)) {
        if (verdict.standing() == Standing.LIVE) {
          live = true;
          status = status.over(verdict.status());
          passed += verdict.passed();
          failed += verdict.failed();
        }
      }
      if (live) {
        tallies.add(new Tally(rule, status, passed, failed));
      }
    }
    return tallies;
  }

  private static final class Ready {
    private final Listener listener;
    private final Scorer scorer;
    private final CompiledPack pack;
    private final Models models;
    private final Map<String, Optional<String>> modelHashes = new HashMap<>();

    Ready(CompiledPack pack, Models models) {
      this.pack = pack;
      this.models = models;
      listener = pack.listener();
      PolicyPack policy = pack.pack();
      scorer = new Scorer(policy.principles(), policy.scoring());
    }

    @Nullable String modelHash(@Nullable String language) {
      List<String> names = CourseReader.modelsFor(language);
      return modelHashes
          .computeIfAbsent(
              String.join(" ", names), n -> Optional.ofNullable(pack.modelHash(models, names)))
          .orElse(null);
    }
  }
}
