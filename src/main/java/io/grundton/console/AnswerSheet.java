// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answers of a reviewer who judged all rules of a conversation before seeing the machine's. */
record AnswerSheet(Map<String, String> form) {
  /**
   * A decision for each rule, and one for the conversation.
   *
   * @throws RefusedException if it is not a sheet of this conversation as it is
   */
  List<Act> acts(Dossier dossier) {
    List<Answer> answers = answers(dossier);
    List<Act> acts = new ArrayList<>();
    boolean unsure = false;
    boolean agrees = true;
    for (int i = 0; i < dossier.verdicts().size(); i++) {
      Dossier.Verdict verdict = dossier.verdicts().get(i);
      Answer answer = answers.get(i);
      Ruling ruling = answer.about(verdict.status());
      unsure |= ruling == Ruling.UNSURE;
      agrees &= ruling == Ruling.CONFIRM;
      acts.add(new Act.Decision(Target.of(verdict), ruling, answer, null, Sight.BLIND, true));
    }
    Ruling whole = agrees ? Ruling.CONFIRM : unsure ? Ruling.UNSURE : Ruling.OVERRIDE;
    acts.add(new Act.Decision(Target.CONVERSATION, whole, null, null, Sight.BLIND, true));
    return acts;
  }

  /**
   * What was answered about each verdict, in their order.
   *
   * @throws RefusedException if it is not a sheet of this conversation as it is
   */
  List<Answer> answers(Dossier dossier) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < dossier.verdicts().size(); i++) {
      // The sheet may be of rules that a newer publication has changed.
      if (!dossier.verdicts().get(i).ruleId().equals(form.get("rule." + i))) {
        throw new RefusedException("refused.changed");
      }
      // What was left open was kept only where the reviewer says so.
      answers.add(answer(form.getOrDefault("answer." + i, form.getOrDefault("rest", ""))));
    }
    return answers;
  }

  /** The answer of a code that a form sends. */
  static Answer answer(String code) {
    return Stream.of(Answer.values())
        .filter(answer -> answer.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RefusedException("refused.incomplete"));
  }
}
