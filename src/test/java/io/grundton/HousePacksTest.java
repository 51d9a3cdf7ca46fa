// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.Audit;
import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.audit.Verdict;
import io.grundton.csv.RosterFile;
import io.grundton.flag.Flagger;
import io.grundton.job.PackChoice;
import io.grundton.job.Pipeline;
import io.grundton.json.Parsed;
import io.grundton.json.ReadLimits;
import io.grundton.json.RecordStream;
import io.grundton.json.TranscriptReader;
import io.grundton.label.Band;
import io.grundton.opennlp.ShippedModels;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.PreferRule;
import io.grundton.policy.Principle;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Roster;
import io.grundton.yaml.PackReader;
import io.grundton.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The philosophies that we ship load, keep their own examples, and judge the sample day. */
final class HousePacksTest {
  private static final Path HOUSE = Path.of("pipelines", "house");
  private static final LocalDate SAMPLE_DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void keepsItsOwnExamples(String language) {
    Problems problems = new Problems();
    ExampleCheck.run(compiled(language), problems);
    problems.throwIfAny();
  }

  @Test
  void hasTheRulesThatOthersReferTo() {
    assertThat(ruleIds("en"))
        .contains(
            "greeting",
            "acknowledge-first",
            "no-closed-doors",
            "next-step-with-a-date",
            "offer-more-help",
            "never-ask-for-secrets",
            "first-response");
    assertThat(ruleIds("de"))
        .contains(
            "begruessung",
            "gefuehl-zuerst",
            "keine-abfuhr",
            "naechster-schritt-mit-termin",
            "weitere-hilfe",
            "niemals-geheimnisse-erfragen",
            "anrede-sie",
            "erste-antwort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void believesLabelsFromWhereTheirMeasurementSays(String language) {
    CompiledPack compiled = compiled(language);
    List<LabelCondition> asked =
        compiled.pack().rules().stream().flatMap(rule -> compiled.asked(rule).stream()).toList();
    assertThat(asked).isNotEmpty();
    for (LabelCondition label : asked) {
      Band band = Objects.requireNonNull(ShippedModels.named(label.model())).band(label.label());
      assertThat(band).as(label.toString()).isNotNull();
      assertThat(label.holdsBp()).as(label.toString()).isGreaterThanOrEqualTo(band.holdsBp());
      assertThat(label.unsureBp()).as(label.toString()).isGreaterThanOrEqualTo(band.unsureBp());
    }
  }

  @Test
  void promisesTheSameInBothLanguages() {
    assertThat(pack("de").principles())
        .extracting(Principle::weight)
        .isEqualTo(pack("en").principles().stream().map(Principle::weight).toList());
    assertThat(pack("de").scoring()).isEqualTo(pack("en").scoring());
    assertThat(numbersOfPrinciples("de")).isEqualTo(numbersOfPrinciples("en")).isSorted();
  }

  /** The place of each rule's principle among the pack's. */
  private static List<Integer> numbersOfPrinciples(String language) {
    List<String> principles = pack(language).principles().stream().map(Principle::id).toList();
    return pack(language).rules().stream()
        .map(rule -> principles.indexOf(rule.header().principle()))
        .toList();
  }

  @Test
  void hasEnoughRulesAndEachSaysWhyAndWhatInstead() {
    for (String language : List.of("en", "de")) {
      assertThat(pack(language).principles()).hasSizeBetween(5, 7);
      assertThat(pack(language).rules()).hasSizeGreaterThanOrEqualTo(25);
      for (Rule rule : pack(language).rules()) {
        assertThat(rule.header().why()).endsWith(".");
        assertThat(rule instanceof PreferRule || rule.header().suggestion() != null)
            .as(rule.header().id())
            .isTrue();
      }
    }
  }

  @Test
  void theReadmesTableNamesEveryPromiseAndItsRules() throws IOException {
    List<String> expected = new ArrayList<>();
    expected.add("| we promise | rule (English) | rule (German) | kind | severity |");
    expected.add("|---|---|---|---|---|");
    String promised = "";
    for (int i = 0; i < pack("en").rules().size(); i++) {
      Rule english = pack("en").rules().get(i);
      Rule german = pack("de").rules().get(i);
      String says = says("en", english);
      expected.add(
          "| %s | `%s` | `%s` | %s | %s |"
              .formatted(
                  says.equals(promised) ? "" : says,
                  english.header().id(),
                  german.header().id(),
                  either(english.kind(), german.kind()),
                  either(english.header().severity().code(), german.header().severity().code())));
      promised = says;
    }
    List<String> table =
        Files.readAllLines(HOUSE.resolve("README.md")).stream()
            .filter(line -> line.startsWith("|"))
            .toList();
    assertThat(table).isEqualTo(expected);
  }

  private static String either(String english, String german) {
    return english.equals(german) ? english : english + ", " + german;
  }

  private static String says(String language, Rule rule) {
    return pack(language).principles().stream()
        .filter(principle -> principle.id().equals(rule.header().principle()))
        .findFirst()
        .orElseThrow()
        .says();
  }

  @Test
  void thePipelineNamesThePacksAsTheyAre() {
    assertThat(pipeline().packs())
        .extracting(PackChoice::version)
        .containsExactly(pack("en").version(), pack("de").version());
  }

  @Test
  void theSampleDayShowsWhatThePacksSee() throws IOException {
    Map<String, Set<String>> failed = new TreeMap<>();
    for (Audit audit : auditSample()) {
      Set<String> rules = new TreeSet<>();
      for (Verdict verdict : audit.verdicts()) {
        if (verdict.status() == Status.FAIL) {
          rules.add(verdict.rule().header().id());
        }
      }
      failed.put(audit.conversation().conversationId(), rules);
    }
    assertThat(failed)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("lin-1001", Set.of()),
                Map.entry(
                    "lin-1002",
                    Set.of(
                        "greeting",
                        "introduce-yourself",
                        "acknowledge-first",
                        "no-closed-doors",
                        "first-response",
                        "next-step-with-a-date",
                        "offer-more-help",
                        "please-and-thanks",
                        "goodbye")),
                Map.entry("lin-1003", Set.of()),
                Map.entry("lin-1004", Set.of()),
                Map.entry("lin-1005", Set.of("anrede-sie", "bitte-und-danke")),
                Map.entry("lin-1006", Set.of("niemals-geheimnisse-erfragen")),
                Map.entry("lin-1007", Set.of()),
                Map.entry("inh-2001", Set.of()),
                Map.entry("inh-2002", Set.of()),
                Map.entry("inh-2003", Set.of()),
                Map.entry(
                    "inh-2004",
                    Set.of(
                        "begruessung",
                        "vorstellung",
                        "erste-antwort",
                        "naechster-schritt-mit-termin",
                        "weitere-hilfe",
                        "verabschiedung",
                        "keine-vagen-fristen",
                        "klartext")),
                Map.entry("inh-2005", Set.of("first-response"))));
  }

  private static List<Audit> auditSample() throws IOException {
    Pipeline pipeline = pipeline();
    Map<String, CompiledPack> packs = Map.of("en", compiled("en"), "de", compiled("de"));
    Auditor auditor =
        new Auditor(
            (conversation, date, vendor) -> Optional.ofNullable(packs.get(conversation.language())),
            roster(pipeline),
            new Flagger(pipeline.review()));
    List<Audit> audits = new ArrayList<>();
    for (String source : List.of("linden", "inhouse")) {
      for (Delivered delivered : delivered(source)) {
        audits.add(auditor.audit(delivered, SAMPLE_DAY));
      }
    }
    return audits;
  }

  private static List<Delivered> delivered(String source) throws IOException {
    String path = source + "/" + SAMPLE_DAY + "/conversations.jsonl";
    List<Delivered> delivered = new ArrayList<>();
    try (RecordStream records =
        RecordStream.ofFile(
            Files.newInputStream(HOUSE.resolve("sample/landing").resolve(path)),
            ReadLimits.DEFAULT)) {
      TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);
      while (records.next()) {
        Parsed parsed = reader.read(records, new Origin(source, SAMPLE_DAY, path, 0));
        assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
        Parsed.Accepted accepted = (Parsed.Accepted) parsed;
        assertThat(accepted.unknownKeys()).isZero();
        delivered.add(accepted.delivered());
      }
    }
    return delivered;
  }

  private static Roster roster(Pipeline pipeline) {
    return RosterFile.read(
        Location.of(HOUSE.resolve("sample/roster.csv")),
        pipeline.zone(),
        pipeline.inHouseVendors());
  }

  private static Pipeline pipeline() {
    return PipelineFile.read(Location.of(HOUSE.resolve("pipeline.yaml")));
  }

  private static PolicyPack pack(String language) {
    return PackReader.read(Location.of(HOUSE.resolve("packs/house-" + language + ".yaml")));
  }

  private static CompiledPack compiled(String language) {
    return new CompiledPack(pack(language), Stemmers.of(language));
  }

  private static List<String> ruleIds(String language) {
    return pack(language).rules().stream().map(rule -> rule.header().id()).toList();
  }
}
