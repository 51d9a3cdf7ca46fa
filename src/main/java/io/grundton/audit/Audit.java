// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.course.Course;
import io.grundton.flag.Flag;
import io.grundton.language.LanguageSource;
import io.grundton.language.LanguagesHeard;
import io.grundton.policy.PolicyPack;
import io.grundton.score.ConversationScore;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one conversation after its audit; the rows of all tables are made
 * from it.
 *
 * @param delivered what was audited, in the language that it was audited in
 * @param key the conversation's key
 * @param date its business date
 * @param languageSource how that language is known
 * @param languages what is heard, whatever was delivered
 * @param cast who took part
 * @param timing how long the customer waited
 * @param course how it went for the customer, by what was said and what was not
 * @param words tokens of all turns
 * @param pack what it was audited against, null where no pack is meant for it
 * @param modelHash lower-case hex SHA-256 over the classifiers that took part, null where none did
 * @param verdicts one for each rule of the pack and each participant, rules in the pack's order
 * @param findings by rule, then by place
 * @param score what follows from the verdicts
 * @param flag whether a person should look, and why
 */
public record Audit(
    Delivered delivered,
    String key,
    LocalDate date,
    LanguageSource languageSource,
    LanguagesHeard languages,
    Cast cast,
    Timing timing,
    Course course,
    int words,
    @Nullable PolicyPack pack,
    @Nullable String modelHash,
    List<Verdict> verdicts,
    List<Finding> findings,
    ConversationScore score,
    Flag flag) {
  public Audit {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  /** What was said. */
  public Conversation conversation() {
    return delivered.conversation();
  }

  /** How it ended: as delivered, else as it was heard or its shape shows; null = unknown. */
  public @Nullable Outcome outcome() {
    return outcome(conversation(), course);
  }

  static @Nullable Outcome outcome(Conversation conversation, Course course) {
    return conversation.outcome() != null || course.ending() == null
        ? conversation.outcome()
        : course.ending().outcome();
  }
}
