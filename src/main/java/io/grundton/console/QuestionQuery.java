// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.policy.Status;
import io.grundton.scorecard.Count;
import io.grundton.scorecard.Counted;
import io.grundton.scorecard.CountedByOwner;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Question;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Subject;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a number counts as an address: the page of the conversations behind it. */
final class QuestionQuery {
  private QuestionQuery() {}

  /** The address of the conversations behind a number. */
  static String address(Question question) {
    Map<String, String> fields = SelectionQuery.fields(question.selection());
    put(fields, "agent", question.subject().agentKey());
    Pack pack = question.pack();
    put(fields, "pack", pack == null ? null : pack.id());
    put(fields, "version", pack == null ? null : pack.version());
    Counted counted = question.counted();
    if (counted instanceof Judged judged) {
      put(fields, "rule", judged.ruleId());
      put(fields, "principle", judged.principleId());
      put(fields, "standing", judged.standing().equals(Rule.LIVE) ? null : judged.standing());
      put(fields, "status", judged.status().code());
    } else if (counted instanceof CountedByOwner owned) {
      put(fields, "count", owned.code());
    }
    return SelectionQuery.address(
        path(Subject.vendor(question.subject().vendorId())) + "/conversations", fields);
  }

  /** The address of a subject's page, without a query. */
  static String path(Subject subject) {
    String agent = subject.agentKey();
    return "/vendors/"
        + PathName.of(subject.vendorId())
        + (agent == null ? "" : "/agents/" + PathName.of(agent));
  }

  /**
   * The question that an address asks; all conversations where it names nothing that is counted.
   */
  static Question read(Map<String, String> query, String vendorId, Selection selection) {
    String pack = SelectionQuery.value(query, "pack");
    String version = SelectionQuery.value(query, "version");
    return new Question(
        new Subject(vendorId, SelectionQuery.value(query, "agent")),
        selection,
        pack == null || version == null ? null : new Pack(pack, version),
        counted(query));
  }

  private static Counted counted(Map<String, String> query) {
    String rule = SelectionQuery.value(query, "rule");
    String principle = SelectionQuery.value(query, "principle");
    if (rule == null && principle == null) {
      return CountedByOwner.of(query.getOrDefault("count", "")).orElse(Count.CONVERSATIONS);
    }
    String code = query.getOrDefault("status", Status.FAIL.code());
    Status status =
        Stream.of(Status.values())
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElse(Status.FAIL);
    return new Judged(
        rule, rule == null ? principle : null, query.getOrDefault("standing", Rule.LIVE), status);
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
