// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DossierTest {
  @Test
  void aVendorSeesNothingOfOthersAgents() {
    Dossier whole = Dossiers.dossier();
    Dossier own = whole.of("north");
    assertThat(own.verdicts()).containsExactlyElementsOf(whole.verdicts().subList(0, 3));
    assertThat(own.evidence()).isEqualTo(whole.evidence());
    assertThat(own.lines())
        .extracting(Dossier.Line::agentId)
        .containsExactly(null, "agent-1", null);
    Dossier foreign = whole.of("elsewhere");
    assertThat(foreign.evidence()).isEmpty();
    assertThat(foreign.verdicts()).containsExactly(whole.verdicts().get(3));
    assertThat(foreign.lines())
        .extracting(Dossier.Line::agentId)
        .containsExactly(null, null, "agent-2");
  }

  @Test
  void knowsItsTurnsAndRules() {
    Dossier dossier = Dossiers.dossier();
    assertThat(dossier.line(3)).isEqualTo(dossier.lines().get(2));
    assertThat(dossier.line(4)).isNull();
    assertThat(dossier.rules()).containsExactly("greeting", "name", "rude");
    assertThat(Setting.of(dossier)).isEqualTo(new Setting("f".repeat(64), false, 200, 1));
  }

  @Test
  void theSampleIsMixedInFromTopToBottom() {
    QueueRank rank = new QueueRank();
    for (int priority : new int[] {9_000, 8_000, 500, 100}) {
      rank.add(call(priority, false));
    }
    rank.add(call(50, true));
    assertThat(rank.of("ffffffff", call(700, false))).isEqualTo(700);
    assertThat(rank.of("00000000", call(0, true))).isEqualTo(9_000);
    assertThat(rank.of("7fffffff", call(0, true))).isEqualTo(8_000);
    assertThat(rank.of("80000000", call(0, true))).isEqualTo(500);
    assertThat(rank.of("ffffffff", call(0, true))).isEqualTo(100);
    assertThat(rank.of("ffffffff", call(300, true))).isEqualTo(300);
    assertThat(new QueueRank().of("ffffffff", call(300, true))).isEqualTo(300);
  }

  @Test
  void textIsCutWherePassagesBeginAndEnd() {
    assertThat(
            Highlighting.of(
                "a\uD83D\uDE00bcd", List.of(new Passage(1, 1, 3), new Passage(1, 2, 99))))
        .containsExactly(
            new Highlighting.Segment("a", List.of()),
            new Highlighting.Segment("\uD83D\uDE00", List.of(0)),
            new Highlighting.Segment("b", List.of(0, 1)),
            new Highlighting.Segment("cd", List.of(1)));
    assertThat(Highlighting.of("", List.of(new Passage(1, 0, 1)))).isEmpty();
  }

  @Test
  void cutTextIsTheTextAndEveryPassageIsCovered() {
    Random random = new Random(20260302);
    for (int round = 0; round < 500; round++) {
      String text =
          random
              .ints(1 + random.nextInt(30), 0x1F5F0, 0x1F610)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      int length = text.codePointCount(0, text.length());
      List<Passage> passages = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        int start = random.nextInt(length);
        passages.add(new Passage(1, start, start + 1 + random.nextInt(length - start)));
      }
      List<Highlighting.Segment> segments = Highlighting.of(text, passages);
      assertThat(segments.stream().map(Highlighting.Segment::text).collect(Collectors.joining()))
          .isEqualTo(text);
      for (int i = 0; i < passages.size(); i++) {
        int mark = i;
        int from = text.offsetByCodePoints(0, passages.get(i).start());
        int to = text.offsetByCodePoints(0, passages.get(i).end());
        assertThat(
                segments.stream()
                    .filter(segment -> segment.marks().contains(mark))
                    .map(Highlighting.Segment::text)
                    .collect(Collectors.joining()))
            .isEqualTo(text.substring(from, to));
      }
    }
  }

  @Test
  void everyPartOfALineOfTheLogChangesItsHash() {
    LogEntry line = new LogEntry(1, 2, "a", "lead", "act", "s", "d", LogEntry.FIRST);
    assertThat(line.sha256()).matches("[0-9a-f]{64}").isEqualTo(line.sha256());
    assertThat(
            List.of(
                    new LogEntry(2, 2, "a", "lead", "act", "s", "d", LogEntry.FIRST),
                    new LogEntry(1, 3, "a", "lead", "act", "s", "d", LogEntry.FIRST),
                    new LogEntry(1, 2, "al", "ead", "act", "s", "d", LogEntry.FIRST),
                    new LogEntry(1, 2, "a", "lead", "acts", "", "d", LogEntry.FIRST),
                    new LogEntry(1, 2, "a", "lead", "act", "s", "e", LogEntry.FIRST),
                    new LogEntry(1, 2, "a", "lead", "act", "s", "d", line.sha256()))
                .stream()
                .map(LogEntry::sha256)
                .toList())
        .doesNotHaveDuplicates()
        .doesNotContain(line.sha256());
  }

  @Test
  void aDetailIsHashedWithItsSalt() {
    LogDetail detail = new LogDetail("text", "0".repeat(32));
    assertThat(detail.sha256()).matches("[0-9a-f]{64}").isEqualTo(detail.sha256());
    assertThat(
            List.of(
                new LogDetail("text", "1".repeat(32)).sha256(),
                new LogDetail("texts", "0".repeat(32)).sha256()))
        .doesNotContain(detail.sha256());
    assertThatThrownBy(() -> new LogDetail("text", "salt"))
        .hasMessage("a salt must be 32 lower-case hex digits, but has 4 characters");
  }

  @Test
  void anErasureListsItsLines() {
    ErasedLines lines = new ErasedLines(List.of(4L, 9L, 12L));
    assertThat(lines.text()).isEqualTo("4 9 12");
    assertThat(ErasedLines.of("4 9 12")).isEqualTo(lines);
    assertThat(ErasedLines.of("")).isEqualTo(new ErasedLines(List.of()));
    for (String text : List.of("4,9", "04", "4  9", "four")) {
      assertThatThrownBy(() -> ErasedLines.of(text))
          .hasMessage("an erasure must list lines, but does not");
    }
  }

  private static Dossier.Call call(int priorityBp, boolean sampled) {
    return new Dossier.Call(List.of("score"), priorityBp, sampled, 200);
  }
}
