// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Trait;

/** The counts of one source. */
final class SourceTally {
  private static final int LONGEST_SECONDS = 1200;

  private final long[] firstResponses = new long[LONGEST_SECONDS + 1];
  long conversations;
  long german;
  long informal;
  long duplicates;
  long revisions;
  long late;
  long rejected;
  private long botOnly;
  private long transferred;
  private long complaints;
  private long acknowledged;
  private long ungreeted;
  private long refused;
  private long undatedNextStep;
  private long unoffered;
  private long jargon;
  private long askedSecret;
  private long chats;

  void conversation(Draft draft) {
    conversations++;
    german += draft.language == Language.GERMAN ? 1 : 0;
    if (draft.has(Trait.BOT_ONLY)) {
      botOnly++;
      return;
    }
    transferred += one(draft, Trait.TRANSFERRED);
    complaints += one(draft, Trait.COMPLAINT);
    acknowledged += one(draft, Trait.ACKNOWLEDGED);
    ungreeted += 1 - one(draft, Trait.GREETED);
    refused += one(draft, Trait.REFUSED);
    undatedNextStep += one(draft, Trait.NEXT_STEP_UNDATED);
    unoffered += 1 - one(draft, Trait.OFFERED);
    jargon += one(draft, Trait.JARGON);
    informal += one(draft, Trait.SAID_DU);
    askedSecret += one(draft, Trait.ASKED_SECRET);
    if (draft.firstResponseMs >= 0) {
      chats++;
      firstResponses[Math.min(LONGEST_SECONDS, draft.firstResponseMs / 1000)]++;
    }
  }

  /** The median first response in chat in seconds, 0 without chats. */
  long medianSeconds() {
    long left = (chats + 1) / 2;
    for (int second = 0; second <= LONGEST_SECONDS; second++) {
      left -= firstResponses[second];
      if (left <= 0) {
        return chats == 0 ? 0 : second;
      }
    }
    throw new IllegalStateException("the histogram must hold every chat, but lacked " + left);
  }

  PlantedFacts.SourceFacts facts(Source source) {
    return new PlantedFacts.SourceFacts(
        source.id(),
        conversations + duplicates + revisions + rejected,
        rejected,
        duplicates,
        revisions,
        late,
        conversations,
        botOnly,
        german,
        transferred,
        complaints,
        acknowledged,
        ungreeted,
        refused,
        undatedNextStep,
        unoffered,
        jargon,
        informal,
        askedSecret,
        chats,
        between(0, 45),
        between(121, LONGEST_SECONDS),
        medianSeconds());
  }

  private long between(int from, int to) {
    long sum = 0;
    for (int second = from; second <= to; second++) {
      sum += firstResponses[second];
    }
    return sum;
  }

  private static int one(Draft draft, Trait trait) {
    return draft.has(trait) ? 1 : 0;
  }
}
