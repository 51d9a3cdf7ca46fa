// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.grundton.demo.PlantedFacts.SourceFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMonthTest {
  private static final DemoPlan SMALL = new DemoPlan(LocalDate.of(2026, 10, 23), 4, 900, 7);

  private static Path temporary;
  private static PlantedFacts facts;
  private static Recount recount;

  @BeforeAll
  static void writeTheMonth(@TempDir Path folderOfTheClass) throws IOException {
    temporary = folderOfTheClass;
    Path folder = temporary.resolve("month");
    facts = DemoMonth.write(folder, DemoPlan.month());
    recount = Recount.of(folder);
  }

  @Test
  void theSamePlanGivesTheSameBytes() throws IOException {
    DemoMonth.write(temporary.resolve("one"), SMALL);
    DemoMonth.write(temporary.resolve("two"), SMALL);
    assertThat(hashes(temporary.resolve("two"))).isEqualTo(hashes(temporary.resolve("one")));
  }

  @Test
  void anotherSeedGivesOtherConversations() throws IOException {
    DemoMonth.write(temporary.resolve("seed7"), SMALL);
    DemoMonth.write(
        temporary.resolve("seed8"), new DemoPlan(SMALL.firstDay(), SMALL.days(), 900, 8));
    assertThat(hashes(temporary.resolve("seed8"))).isNotEqualTo(hashes(temporary.resolve("seed7")));
  }

  @Test
  void overwritesNothing() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("full"));
    Files.write(folder.resolve("mine.txt"), new byte[] {1});
    assertThatThrownBy(() -> DemoMonth.write(folder, SMALL))
        .isInstanceOf(IOException.class)
        .hasMessage("folder must be absent or empty, but was not: " + folder);
    assertThat(hashes(folder)).containsOnlyKeys("mine.txt");
  }

  @Test
  void thePlannedDeliveriesAreExact() {
    PlantedFacts.Deliveries deliveries = facts.deliveries();
    assertThat(deliveries)
        .isEqualTo(
            new PlantedFacts.Deliveries(
                24_000,
                24_057,
                40,
                12,
                deliveries.late(),
                5,
                new TreeMap<>(
                    Map.of(
                        "illegal_value", 1L,
                        "invalid_json", 1L,
                        "invalid_utf8", 1L,
                        "missing_field", 1L,
                        "wrong_type", 1L)),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 30)));
    assertThat(deliveries.late()).isBetween(280L, 400L);
  }

  @Test
  void theFilesHoldTheDeliveriesThatTheFactsSay() {
    PlantedFacts.Deliveries deliveries = facts.deliveries();
    assertThat(
            List.of(
                recount.conversations.size(),
                recount.lines,
                recount.duplicates,
                recount.revisions,
                recount.rejected))
        .isEqualTo(
            List.of(
                24_000,
                deliveries.lines(),
                deliveries.duplicates(),
                deliveries.revisions(),
                deliveries.rejected()));
  }

  @Test
  void nothingComesBeforeItsDateOrMoreThanAWeekAfterIt() {
    assertThat(recount.daysFromStartToFolder.firstKey()).isEqualTo(0);
    assertThat(recount.daysFromStartToFolder.lastKey()).isLessThanOrEqualTo(7);
  }

  @Test
  void deliveriesArriveBeforeTheirAgreedHourButForThreeAndOneThatComesWithTheNext()
      throws IOException {
    assertThat(facts.arrivals())
        .isEqualTo(
            new PlantedFacts.Arrivals(
                new TreeMap<>(
                    Map.of(
                        "kranich/2026-10-23", 425L,
                        "reiher/2026-10-05", 192L,
                        "reiher/2026-10-19", 47L)),
                List.of("kranich/2026-10-11"),
                List.of("inhouse/2026-10-08"),
                facts.arrivals().undelivered()));
    assertThat(facts.arrivals().undelivered()).hasSize(9).doesNotHaveDuplicates();
    Path landing = temporary.resolve("month/landing");
    assertThat(landing.resolve("kranich/2026-10-11")).doesNotExist();
    try (Stream<Path> files = Files.walk(landing)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path delivery = landing.relativize(file);
        String source = delivery.getName(0).toString();
        LocalDate date = LocalDate.parse(delivery.getName(1).toString());
        Instant agreed =
            date.plusDays(1)
                .atTime(source.equals("inhouse") ? LocalTime.of(2, 30) : LocalTime.of(5, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        Instant arrived = Files.getLastModifiedTime(file).toInstant();
        Long late = facts.arrivals().lateMinutes().get(source + "/" + date);
        if (late == null) {
          assertThat(arrived).isBetween(agreed.minusSeconds(7200), agreed.minusSeconds(600));
        } else {
          assertThat(arrived).isEqualTo(agreed.plusSeconds(60 * late));
        }
      }
    }
  }

  @Test
  void contactListsNameEveryConversationOfAVendorAndThoseThatNeverCome() throws IOException {
    List<String> listed = new ArrayList<>();
    try (Stream<Path> files = Files.list(temporary.resolve("month/contacts"))) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("conversation_id");
        listed.addAll(lines.subList(1, lines.size()));
      }
    }
    List<String> delivered = new ArrayList<>(facts.arrivals().undelivered());
    recount.conversations.keySet().stream()
        .filter(key -> !key.startsWith("inhouse/"))
        .forEach(key -> delivered.add(key.substring(key.indexOf('/') + 1)));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(delivered);
  }

  @Test
  void theTextsHoldTheRefusalsTheDuFormsAndTheSecretsThatTheFactsSay() {
    List<String> refusals = sentences(Act.REFUSAL, false);
    List<String> secrets = sentences(Act.SECRET, true);
    for (SourceFacts source : facts.sources()) {
      assertThat(
              List.of(
                  recount.count(source.source(), c -> says(c, refusals)),
                  recount.count(source.source(), DemoMonthTest::saysDu),
                  recount.count(source.source(), c -> says(c, secrets)),
                  recount.count(source.source(), c -> c.get("language").asText().equals("de"))))
          .as(source.source())
          .isEqualTo(
              List.of(source.refused(), source.informal(), source.askedSecret(), source.german()));
    }
  }

  @Test
  void theTimesHoldTheFirstResponsesThatTheFactsSay() {
    for (SourceFacts source : facts.sources()) {
      List<Long> waits = new ArrayList<>();
      recount.conversations.forEach(
          (key, conversation) -> {
            if (key.startsWith(source.source() + "/")
                && conversation.get("channel").asText().equals("chat")
                && Recount.firstResponse(conversation) >= 0) {
              waits.add(Recount.firstResponse(conversation));
            }
          });
      waits.sort(null);
      assertThat(
              List.of(
                  waits.size(),
                  waits.stream().filter(wait -> wait <= 45).count(),
                  waits.stream().filter(wait -> wait > 120).count(),
                  waits.get((waits.size() - 1) / 2)))
          .as(source.source())
          .isEqualTo(
              List.of(
                  (int) source.chats(),
                  source.answeredWithin45s(),
                  source.answeredAfter120s(),
                  source.medianFirstResponseSeconds()));
    }
  }

  @Test
  void oneVendorStartsToRefuseAndStopsToAcknowledge() {
    PlantedFacts.Tone before = facts.toneDrop().before();
    PlantedFacts.Tone since = facts.toneDrop().since();
    assertThat(facts.toneDrop().from()).isEqualTo(LocalDate.of(2026, 10, 20));
    assertThat((double) before.refused() / before.conversations()).isBetween(0.02, 0.04);
    assertThat((double) since.refused() / since.conversations()).isBetween(0.32, 0.38);
    assertThat((double) before.acknowledged() / before.complaints()).isGreaterThan(0.8);
    assertThat((double) since.acknowledged() / since.complaints()).isLessThan(0.2);
  }

  @Test
  void oneVendorAnswersFourTimesSlower() {
    PlantedFacts.SlowVendor slow = facts.slowVendor();
    assertThat(slow.vendor()).isEqualTo("reiher");
    assertThat(slow.medianFirstResponseSeconds()).isBetween(121L, 180L);
    assertThat(slow.slowestOtherMedianSeconds()).isLessThan(45);
  }

  @Test
  void theStarHasSevenConversationsAndTheUnknownAgentFive() {
    assertThat(facts.fewButExcellent())
        .isEqualTo(new PlantedFacts.AgentFact("inh-019", "inhouse", 7));
    assertThat(facts.unrostered()).isEqualTo(new PlantedFacts.AgentFact("alb-099", "albatros", 5));
    assertThat(recount.count("inhouse", c -> c.path("agent_id").asText().equals("inh-019")))
        .isEqualTo(7);
    assertThat(recount.count("albatros", c -> c.path("agent_id").asText().equals("alb-099")))
        .isEqualTo(5);
  }

  @Test
  void thirteenConversationsAskForASecretAtAllFourSources() {
    assertThat(facts.criticalPhrase().byVendor())
        .isEqualTo(
            new TreeMap<>(Map.of("albatros", 4L, "inhouse", 1L, "kranich", 3L, "reiher", 5L)));
    assertThat(facts.criticalPhrase().conversationIds()).hasSize(13).doesNotHaveDuplicates();
  }

  @Test
  void theRosterMovesOneAgentKnowsTheQueueAndNotTheStranger() throws IOException {
    List<String> rows =
        Files.readAllLines(temporary.resolve("month/roster.csv"), StandardCharsets.UTF_8);
    assertThat(rows).first().isEqualTo(Crew.HEADER);
    assertThat(rows)
        .filteredOn(row -> row.startsWith("alb-007,") || row.startsWith(","))
        .containsExactly(
            "alb-007,,albatros,albatros,alb-team-2,Kiel,false,2025-10-01,2026-10-16",
            "alb-007,,reiher,reiher,rei-team-2,Bremen,false,2026-10-16,",
            ",inh-backoffice,inhouse,inhouse,inh-backoffice,Mainz,true,2025-10-01,");
    assertThat(rows).noneMatch(row -> row.startsWith("alb-099"));
  }

  @Test
  void conversationsHaveTheLengthOfTheirChannel() {
    Map<String, List<Integer>> turns = new TreeMap<>();
    for (JsonNode conversation : recount.conversations.values()) {
      turns
          .computeIfAbsent(conversation.get("channel").asText(), unused -> new ArrayList<>())
          .add(conversation.get("turns").size());
    }
    assertThat(turns.keySet()).containsExactly("chat", "email", "voice");
    assertThat(turns.get("chat")).allMatch(n -> n >= 4 && n <= 30);
    assertThat(turns.get("email")).allMatch(n -> n >= 2 && n <= 5);
    assertThat(turns.get("voice")).allMatch(n -> n >= 8 && n <= 32);
  }

  @Test
  void aSingleConversationIsAPlanToo() throws IOException {
    PlantedFacts one =
        DemoMonth.write(
            temporary.resolve("single"), new DemoPlan(LocalDate.of(2026, 2, 28), 1, 1, 3));
    assertThat(one.deliveries())
        .isEqualTo(
            new PlantedFacts.Deliveries(
                1,
                1,
                0,
                0,
                0,
                0,
                new TreeMap<>(),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 2, 28)));
  }

  private static boolean saysDu(JsonNode conversation) {
    return conversation.get("language").asText().equals("de")
        && Recount.agentTexts(conversation).stream()
            .anyMatch(text -> SentencesTest.DU.matcher(text).find());
  }

  private static boolean says(JsonNode conversation, List<String> sentences) {
    return Recount.agentTexts(conversation).stream()
        .anyMatch(text -> sentences.stream().anyMatch(text::contains));
  }

  private static List<String> sentences(Act act, boolean questionsOnly) {
    List<String> sentences = new ArrayList<>();
    for (Language language : Language.values()) {
      Path file =
          Path.of("src/main/resources/io/grundton/demo", language.code(), act.file() + ".txt");
      try {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          sentences.add(questionsOnly ? line.substring(0, line.indexOf(" || ")) : line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sentences;
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(folder.relativize(file).toString(), new BigInteger(1, hash).toString(16));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
    return hashes;
  }
}
