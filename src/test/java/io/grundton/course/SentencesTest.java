// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.turns;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.course.Sentences.Spoken;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  private static List<Spoken> of(String text) {
    return new Sentences().of(turns(customer(text)).get(0));
  }

  @Test
  void keepTheirMarksAndTheirPlace() {
    assertThat(of("  Oh! \"Really\"?  \n\nYes 😀. z. B. so "))
        .containsExactly(
            new Spoken(new Sentence(1, 2, 7), "Oh! \"", false),
            new Spoken(new Sentence(1, 7, 15), "Really\"?", true),
            new Spoken(new Sentence(1, 19, 26), "Yes 😀.", false),
            new Spoken(new Sentence(1, 27, 35), "z. B. so", false));
  }

  @Test
  void areOneWhereThereIsNoWord() {
    assertThat(of(" 😀 ")).containsExactly(new Spoken(new Sentence(1, 1, 3), "😀", false));
    assertThat(of("?!")).containsExactly(new Spoken(new Sentence(1, 0, 2), "?!", false));
    assertThat(of("  ")).isEmpty();
  }
}
