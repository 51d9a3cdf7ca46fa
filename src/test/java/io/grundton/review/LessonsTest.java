// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.classifier.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LessonsTest {
  private final Lessons lessons = new Lessons("en", Set.of(), "other");

  @Test
  void aConfirmedTextHasItsLabelAndAnOverriddenOneAnother() {
    lessons.add(labelled("Your  own\tfault,\nfriend.", "blame"), said(Ruling.CONFIRM));
    lessons.add(labelled("The cable was loose.", "blame"), said(Ruling.OVERRIDE));
    lessons.add(labelled("Who knows.", "blame"), said(Ruling.UNSURE));
    lessons.add(labelled("Nobody decided.", "blame"), new Proceedings(List.of()));
    lessons.add(labelled("No classifier.", null), said(Ruling.CONFIRM));
    assertThat(lessons.all())
        .containsExactly(
            new LabelledText("other", "The cable was loose."),
            new LabelledText("blame", "Your own fault, friend."));
  }

  @Test
  void whatReviewersDoNotAgreeAboutTeachesNothing() {
    lessons.add(labelled("Your fault.", "blame"), said(Ruling.CONFIRM, Ruling.OVERRIDE));
    lessons.add(labelled("My fault.", "blame"), said(Ruling.CONFIRM));
    lessons.add(labelled("My fault.", "blame"), said(Ruling.OVERRIDE));
    assertThat(lessons.all()).isEmpty();
  }

  @Test
  void aMissedPassageHasTheLabelOfItsRule() {
    Target missed = new Target(Scope.MISSED, null, "rude", null, new Passage(1, 0, 10));
    Proceedings said = new Proceedings(List.of(entry(1, "anna", missed, Ruling.CONFIRM)));
    Dossier audited = labelled("Your fault.", "blame");
    lessons.add(Dossiers.revised(audited, "f".repeat(64), 2), said);
    assertThat(lessons.all()).as("other words stand there").isEmpty();
    lessons.add(audited, said);
    assertThat(lessons.all()).containsExactly(new LabelledText("blame", "The router"));
    lessons.add(labelled("Your fault.", "pressure"), new Proceedings(List.of()));
    assertThat(lessons.all()).as("the rule has two labels").isEmpty();
  }

  @Test
  void otherLanguagesAndOtherRulesAreLeftOut() {
    Lessons german = new Lessons("de", Set.of(), "other");
    german.add(labelled("Your fault.", "blame"), said(Ruling.CONFIRM));
    assertThat(german.all()).isEmpty();
    Lessons greeting = new Lessons("en", Set.of("greeting"), "other");
    greeting.add(labelled("Your fault.", "blame"), said(Ruling.CONFIRM));
    assertThat(greeting.all()).isEmpty();
  }

  private static Dossier labelled(String text, @Nullable String label) {
    return Dossiers.labelled(Dossiers.KEY, text, label);
  }

  /** What several reviewers, one after the other, say of the first finding. */
  private static Proceedings said(Ruling... rulings) {
    Target rude = Target.of(labelled("Hm.", null).evidence().get(0));
    List<Proceedings.Entry> entries = new ArrayList<>();
    for (Ruling ruling : rulings) {
      entries.add(entry(entries.size() + 1, "r" + entries.size(), rude, ruling));
    }
    return new Proceedings(entries);
  }

  private static Proceedings.Entry entry(long seq, String reviewer, Target target, Ruling ruling) {
    return new Proceedings.Entry(
        seq,
        seq,
        reviewer,
        new Act.Decision(target, ruling, null, "why", Sight.OPEN, false),
        Setting.of(Dossiers.dossier()));
  }
}
