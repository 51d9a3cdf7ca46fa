// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import io.grundton.audit.Audit;
import io.grundton.audit.Participant;
import io.grundton.audit.SampleAudits;
import io.grundton.audit.Timing;
import io.grundton.audit.Verdict;
import io.grundton.course.Course;
import io.grundton.flag.Flag;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.privacy.PublishedAgent;
import io.grundton.score.ConversationScore;
import io.grundton.transcript.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Roll-ups of random audits with few keys, so that they meet. */
final class RandomRollups {
  private static final List<Status> STATUSES = List.of(Status.values());

  private final Random random;

  RandomRollups(Random random) {
    this.random = random;
  }

  Rollup next(int audits) {
    Rollup rollup = new Rollup();
    for (int i = 0; i < audits; i++) {
      add(rollup);
    }
    return rollup;
  }

  private void add(Rollup rollup) {
    int size = 1 + random.nextInt(2);
    List<Participant> participants = new ArrayList<>();
    List<PublishedAgent> agents = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String vendor = "vendor-" + random.nextInt(2);
      String team = random.nextBoolean() ? null : "team-" + random.nextInt(2);
      String agent = "agent-é-" + random.nextInt(3);
      participants.add(
          new Participant(
              agent,
              Participant.Kind.HUMAN,
              new Assignment(Assignment.Match.AGENT, vendor, team, null, random.nextBoolean())));
      agents.add(random.nextInt(4) == 0 ? PublishedAgent.HIDDEN : new PublishedAgent(agent, agent));
      for (Rule rule : SampleAudits.PACK.rules()) {
        Status status = STATUSES.get(random.nextInt(5));
        verdicts.add(
            new Verdict(rule, i, status, random.nextInt(3), 1 + random.nextInt(3), 0, 0, null));
      }
    }
    Audit like = random.nextBoolean() ? SampleAudits.busy() : SampleAudits.empty();
    rollup.add(
        new Audit(
            like.delivered(),
            like.key(),
            SampleAudits.DATE.plusDays(random.nextInt(3)),
            like.languageSource(),
            like.languages(),
            SampleAudits.cast(participants, random.nextInt(size)),
            new Timing((long) random.nextInt(90_000_000), null, null, null, 0, 0, -1L),
            Course.UNKNOWN,
            0,
            random.nextBoolean() ? SampleAudits.PACK : null,
            null,
            verdicts,
            List.of(),
            new ConversationScore(random.nextInt(10_001), 1, null, List.of(), 0, 1, 2),
            new Flag(List.of(), 0, 0, 0, 0, false, 0)),
        agents);
  }
}
