// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.language.LanguageFinder;
import io.grundton.language.LanguageRun;
import io.grundton.language.LanguagesHeard;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard in conversations with the model that is shipped. */
final class LanguageHearingTest {
  /** Characters of the shortest texts that conversations are made of. */
  private static final int SENTENCE = 30;

  private final LanguageFinder finder = new LanguageFinder(LanguageModel.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | My parcel should have been here on Monday, and nobody can tell me where it is.",
        "de | Mein Paket hätte am Montag da sein sollen, und niemand kann mir sagen, wo es ist.",
        "de | wo bleibt mein paket ich warte schon seit drei wochen und keiner meldet sich",
        "de | ICH WARTE SCHON SEIT DREI WOCHEN AUF MEIN PAKET UND KEINER MELDET SICH!!!",
        "nl | Mijn pakket had maandag al geleverd moeten zijn en niemand weet waar het is.",
        "fr | Mon colis devait arriver lundi et personne ne peut me dire où il se trouve.",
        "es | Mi paquete tenía que llegar el lunes y nadie sabe decirme dónde está ahora.",
        "it | Il mio pacco doveva arrivare lunedì e nessuno sa dirmi dove si trova adesso.",
        "pl | Moja paczka miała przyjść w poniedziałek i nikt nie potrafi powiedzieć, gdzie jest.",
        "tr | Paketimin pazartesi günü gelmesi gerekiyordu ama kimse nerede olduğunu bilmiyor.",
        "sv | Mitt paket skulle ha kommit i måndags och ingen kan säga mig var det är någonstans.",
        "gsw | Mis Päckli hätt am Mäntig söle cho und niemer chan mir säge, wo dass es isch."
      })
  void tellsALanguageFromOneSentence(String language, String text) {
    assertThat(finder.in(conversation(customer(text))))
        .isEqualTo(
            new LanguagesHeard(
                language, List.of(new LanguageRun(Speaker.CUSTOMER, List.of(1), language))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "hallo",
        "Ja.",
        "Danke thanks",
        "vielen dank",
        "Elena Johnson",
        "Max Mustermann, Hauptstraße 12, 12345 Berlin",
        "4711-0815",
        "DE-99812-X",
        "https://www.example.com/hilfe/wo-ist-mein-paket?lang=de",
        "ann.example@example.com",
        "test test test test test test test test test test",
        "😀😀😀",
        "iPhone Samsung Galaxy Netflix",
        "asdf jklö asdf qwertz yxcv",
        "Guten Tag, good day, wie geht es you today my friend, alles klar",
        "Hello and guten Tag, how can I help you, wie kann ich Ihnen helfen?",
        "Wie kann ich Ihnen heute weiterhelfen? How can I help you today, please?",
        "",
      })
  void doesNotGuessTheLanguageOfShortOrMixedText(String text) {
    assertThat(heard(customer(text))).containsExactly((String) null);
    assertThat(finder.in(conversation(customer(text))).language()).isNull();
  }

  @Test
  void findsThatCustomerAndAgentSpeakDifferentLanguages() {
    LanguagesHeard heard =
        finder.in(
            conversation(
                customer("Guten Tag, meine letzte Rechnung ist viel zu hoch."),
                agent("Good morning, I am sorry to hear that. Which invoice do you mean?"),
                customer("Die vom März, da stehen zwei Monate drauf."),
                agent("I can see that both months were charged, let me correct it.")));
    assertThat(heard)
        .isEqualTo(
            new LanguagesHeard(
                null,
                List.of(
                    new LanguageRun(Speaker.CUSTOMER, List.of(1, 3), "de"),
                    new LanguageRun(Speaker.AGENT, List.of(2, 4), "en"))));
  }

  @Test
  void findsWhereAConversationSwitches() {
    assertThat(
            heard(
                customer("Guten Tag, meine letzte Rechnung ist viel zu hoch."),
                agent("Good morning, I'm afraid I only speak English. Would that be all right?"),
                customer("Oh"),
                customer("Sure, no problem. My last invoice is much too high."),
                agent("Thank you. Which month are we talking about?")))
        .containsExactly("de", "en", null, "en", "en");
  }

  @Test
  void hearsOneLanguageInManyShortTurns() {
    assertThat(
            heard(
                customer("mein paket ist nicht da"),
                customer("hallo"),
                customer("ist denn niemand da"),
                customer("ich warte schon ewig"),
                customer("ok"),
                customer("was soll ich denn nun machen")))
        .containsExactly("de", "de", "de", "de", "de", "de");
  }

  @Test
  void isRightInConversationsThatSwitch() throws IOException {
    List<String> german = lines("de");
    List<String> english = lines("en");
    Random random = new Random(41);
    int right = 0;
    int wrong = 0;
    int one = 0;
    for (int round = 0; round < 500; round++) {
      int at = 4 + random.nextInt(8);
      Line[] lines = new Line[16];
      for (int i = 0; i < lines.length; i++) {
        List<String> texts = i < at ? german : english;
        String text = texts.get(random.nextInt(texts.size()));
        lines[i] = i % 2 == 0 ? customer(text) : agent(text);
      }
      Conversation conversation = conversation(lines);
      LanguagesHeard heard = finder.in(conversation);
      one += heard.language() == null ? 0 : 1;
      List<@Nullable String> languages = heard.byTurn(lines.length);
      for (int i = 0; i < lines.length; i++) {
        String language = languages.get(i);
        if (language != null) {
          right += language.equals(i < at ? "de" : "en") ? 1 : 0;
          wrong += language.equals(i < at ? "de" : "en") ? 0 : 1;
        }
      }
    }
    assertThat(one).as("taken for one language, of 500").isLessThanOrEqualTo(8);
    assertThat(right).as("turns told, of 8,000").isGreaterThan(7_200);
    assertThat(wrong).isLessThan(right / 500);
  }

  private List<@Nullable String> heard(Line... lines) {
    return finder.in(conversation(lines)).byTurn(lines.length);
  }

  private static List<String> lines(String language) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("agent", "customer")) {
      for (String line : Files.readAllLines(Path.of("training", language, file + ".tsv"))) {
        String text = line.substring(line.indexOf('\t') + 1);
        if (text.length() >= SENTENCE) {
          lines.add(text);
        }
      }
    }
    return lines;
  }
}
