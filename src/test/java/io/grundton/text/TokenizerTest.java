// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  @Test
  void findsWordsWithTheirPlacesInTheText() {
    tokenizer.tokenize(" Hello,  you!", tokens);
    assertThat(spans()).containsExactly("1-6", "9-12");
  }

  @Test
  void hasNoTokensInNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read(" \n\t .,;!? \u00A0")).isEmpty();
  }

  @Test
  void keepsAnApostropheBetweenLetters() {
    assertThat(read("I can't, geht’s, l`eau, d´or")).isEqualTo("I can't geht’s l`eau d´or");
  }

  @Test
  void leavesAnApostropheAtTheEndsOfAWordOut() {
    assertThat(read("the customers' parcels, 'tis rock 'n' roll, ''"))
        .isEqualTo("the customers parcels tis rock n roll");
    assertThat(read("can''t 90's")).isEqualTo("can t 90 s");
  }

  @Test
  void keepsTheSignOfAGenderForm() {
    assertThat(read("Kund*innen Kund:in Kund_innen KundInnen (Agent:in)"))
        .isEqualTo("Kund*innen Kund:in Kund_innen KundInnen Agent:in");
  }

  @Test
  void doesNotTakeEveryStarOrColonForAGenderForm() {
    assertThat(read("*wichtig* Termin:Montag snake_case Preis:inklusive a*in*b"))
        .isEqualTo("wichtig Termin Montag snake case Preis inklusive a*in b");
  }

  @Test
  void splitsAtHyphensAndSlashes() {
    assertThat(read("Service-Gebühr und/oder E-Mail")).isEqualTo("Service Gebühr und oder E Mail");
  }

  @Test
  void keepsNumbersDatesAndTimesWhole() {
    assertThat(read("1.299,00 € 14:30 Uhr 3.5.2026 2026-05-03 03/05 5pm 3rd $5 20%"))
        .isEqualTo("1.299,00 € 14:30 Uhr 3.5.2026 2026-05-03 03/05 5pm 3rd $ 5 20 %");
    assertThat(read("5, 6. 7: 8- 5,-")).isEqualTo("5 6 / 7 8 5");
  }

  @Test
  void endsSentencesAtMarksAndEmptyLines() {
    assertThat(read("Hello. How are you? Fine! Well… yes\n\nnext\nline\r\n \r\nlast"))
        .isEqualTo("Hello / How are you? / Fine / Well / yes / next line / last");
  }

  @Test
  void endsASentenceOnceAtAnEllipsis() {
    assertThat(read("Well... you know ...? Yes.")).isEqualTo("Well / you know? / Yes");
  }

  @Test
  void asksWhereAQuestionMarkFollowsOtherMarks() {
    assertThat(read("Really!? What?! Oh…? No!.")).isEqualTo("Really? / What? / Oh? / No");
  }

  @Test
  void endsASentenceBeforeClosingQuotesAndBrackets() {
    assertThat(read("(Fine.) He said \"no.\" Then „gut.“ Dann »ja.« So ’yes.’ Then"))
        .isEqualTo("Fine / He said no / Then gut / Dann ja / So yes / Then");
  }

  @Test
  void goesOnAfterAnAbbreviation() {
    assertThat(read("Dr. Who lives at Main St. five, ca. ten, Nr. 5, bzw. six"))
        .isEqualTo("Dr Who lives at Main St five ca ten Nr 5 bzw six");
    assertThat(read("z. B. heute, d.h. jetzt, e.g. now, i. d. R. nie, U.S. mail"))
        .isEqualTo("z B heute d h jetzt e g now i d R nie U S mail");
  }

  @Test
  void goesOnAfterTitlesMonthsAndNumberedThings() {
    assertThat(read("Hr. Berg und Fr. Tal, am 3. Okt. um drei, bzgl. u.a. Nr. 7"))
        .isEqualTo("Hr Berg und Fr Tal am 3 Okt um drei bzgl u a Nr 7");
    assertThat(read("Order No. 5 at Apt. 7! No. We did not. Art. 3"))
        .isEqualTo("Order No 5 at Apt 7 / No / We did not / Art 3");
  }

  @Test
  void goesOnAfterAnOrdinal() {
    assertThat(read("am 3. Mai, die 21. Rechnung, 3.Mai"))
        .isEqualTo("am 3 Mai die 21 Rechnung 3 Mai");
  }

  @Test
  void doesNotEndASentenceInsideADomain() {
    assertThat(read("mail to help@example.com or www.example.com today"))
        .isEqualTo("mail to help example com or www example com today");
  }

  @Test
  void takesNoMarkOrJoinerForAWord() {
    assertThat(
            read(
                "ok \u2764\uFE0F \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u00AD \u0308 bye"))
        .isEqualTo("ok bye");
    assertThat(read("\u00ADhyphen\u00ADated 1\uFE0F\u20E3")).isEqualTo("hyphen\u00ADated 1\uFE0F");
  }

  @Test
  void endsASentenceBeforeAnyKindOfSpaceOrSign() {
    assertThat(read("Thanks.\u00A0Bye. On 3.\u00A0Mai.\u202FOk.\uD83D\uDE00 Good.] Yes."))
        .isEqualTo("Thanks / Bye / On 3 Mai / Ok / Good / Yes");
  }

  @Test
  void keepsTheSignOfAGenderFormInCapitals() {
    assertThat(read("KUND*INNEN Agent:IN")).isEqualTo("KUND*INNEN Agent:IN");
  }

  @Test
  void endsASentenceAtANumberThatIsNoOrdinal() {
    assertThat(read("Your number is 12345. We call at 14:30. It costs 1.299,00. Within 30min. Bye"))
        .isEqualTo(
            "Your number is 12345 / We call at 14:30 / It costs 1.299,00 / Within 30min / Bye");
  }

  @Test
  void doesNotEndASentenceInsideALink() {
    assertThat(read("See https://example.com/a?b=c!done. or www.example.com/?query. Is it? Yes"))
        .isEqualTo("See https example com a b c done / or www example com query / Is it? / Yes");
    assertThat(read("Really?Yes! (http://example.com/?x)"))
        .isEqualTo("Really? / Yes / http example com x");
    assertThat(read("Did you see WWW.example.com?")).isEqualTo("Did you see WWW example com?");
  }

  @Test
  void treatsCombiningMarksAsPartsOfTheirLetters() {
    String text = "Gebühr für größere Hüte. Schön! Am 3. März";
    assertThat(folded(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded(text));
  }

  @Test
  void readsLettersBeyondTheBasicPlaneAndPassesOverEmoji() {
    assertThat(read("\uD835\uDC07i \uD83D\uDE00you\uD83D\uDE00")).isEqualTo("\uD835\uDC07i you");
  }

  @Test
  void survivesHalvesOfCharacters() {
    assertThat(read("\uDE00a\uD83D b\uD83D")).isEqualTo("a b");
  }

  @Test
  void startsAnewWithEachText() {
    tokenizer.tokenize("Is it? Yes? No? Or?", tokens);
    tokenizer.tokenize("one two", tokens);
    assertThat(shown("one two")).isEqualTo("one two");
  }

  @Test
  void holdsAsManyTokensAndSentencesAsThereAre() {
    tokenizer.tokenize("word? ".repeat(1_000), tokens);
    assertThat(tokens.count()).isEqualTo(1_000);
    assertThat(tokens.sentence(999)).isEqualTo(999);
    assertThat(tokens.inQuestion(999)).isTrue();
  }

  @Test
  void readsAMegabyteOfAnythingInOneGo() {
    List<String> hostile =
        List.of("a", "1", ".", "'", "a'", "?", "\n ", "1.", "a*in", "www.", "z. ", "\u0308", "9. ");
    for (String piece : hostile) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> tokenizer.tokenize(text, tokens), piece);
    }
    tokenizer.tokenize("a".repeat(1_000_000), tokens);
    assertThat(spans()).containsExactly("0-1000000");
  }

  @Test
  void keepsTokensApartAndInOrderWhateverTheText() {
    String alphabet = "aBz'’*:_.,-/!?… \n\u00A0\u00AD\u200D\u0308ä1290€%\uD83D\uDE00\uFE0Fin";
    Random random = new Random(20_260_503L);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      tokenizer.tokenize(text.toString(), tokens);
      int end = 0;
      int sentence = 0;
      for (int token = 0; token < tokens.count(); token++) {
        assertThat(tokens.start(token)).as("%s", text).isGreaterThanOrEqualTo(end);
        assertThat(tokens.end(token)).as("%s", text).isGreaterThan(tokens.start(token));
        assertThat(tokens.sentence(token)).as("%s", text).isBetween(sentence, sentence + 1);
        end = tokens.end(token);
        sentence = tokens.sentence(token);
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  /** Tokens as written, sentences apart by " / ", a question mark at the end of questions. */
  private String read(String text) {
    tokenizer.tokenize(text, tokens);
    return shown(text);
  }

  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < tokens.count(); i++) {
      boolean first = i == 0 || tokens.sentence(i) != tokens.sentence(i - 1);
      shown.append(i == 0 ? "" : first ? " / " : " ");
      shown.append(text, tokens.start(i), tokens.end(i));
      boolean last = i + 1 == tokens.count() || tokens.sentence(i + 1) != tokens.sentence(i);
      shown.append(last && tokens.inQuestion(i) ? "?" : "");
    }
    return shown.toString();
  }

  private String folded(String text) {
    return Folding.fold(read(text).toLowerCase(Locale.ROOT));
  }

  private List<String> spans() {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      spans.add(tokens.start(i) + "-" + tokens.end(i));
    }
    return spans;
  }
}
