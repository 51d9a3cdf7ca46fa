// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.transcript.Channel;
import io.grundton.waiver.Selector;
import io.grundton.waiver.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files of waivers: what the reader takes, what it says, and that the JSON Schema agrees. */
final class WaiversFileTest {
  private static final String REST = "reason: Because., owner: Somebody, expires: 2026-12-31";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  WaiversFileTest(@TempDir Path folder) {
    this.file = folder.resolve("waivers.yaml");
  }

  @Test
  void readsEverything() throws IOException {
    Files.writeString(
        file,
        """
        waivers:
          - id: outage
            rule: next-step
            pack: house/en
            selector:
              vendor: acme
              team: [blue, green]
              agent: a1
              queue: billing
              channel: [chat, voice]
              source: desk
              language: de
              conversation: [c1]
            reason: Nobody knows a date.
            owner: Head of support
            expires: 2026-12-31
          - {rule: greet, selector: {vendor: no}, %s}
        """
            .formatted(REST));
    assertThat(WaiversFile.read(Location.of(file)).all())
        .containsExactly(
            new Waiver(
                "outage",
                "next-step",
                "house/en",
                new Selector(
                    Set.of("acme"),
                    Set.of("blue", "green"),
                    Set.of("a1"),
                    Set.of("billing"),
                    Set.of(Channel.CHAT, Channel.VOICE),
                    Set.of("desk"),
                    Set.of("de"),
                    Set.of("c1")),
                "Nobody knows a date.",
                "Head of support",
                LocalDate.of(2026, 12, 31),
                new Place(file.toString(), 2, 5)),
            new Waiver(
                "greet in line 17",
                "greet",
                null,
                new Selector(
                    Set.of("no"),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of()),
                "Because.",
                "Somebody",
                LocalDate.of(2026, 12, 31),
                new Place(file.toString(), 17, 5)));
    assertThat(WaiversFile.read(Location.of(file), "waivers: []").isEmpty()).isTrue();
  }

  @Test
  void tellsAllMistakesAtOnce() {
    assertThat(
            problems(
                """
                waivers:
                  - {id: a, rule: r, selector: {vender: x}, %1$s}
                  - {id: a, rule: R, selector: {}, reason: ' ', owner: [o], expires: 31.12.2026}
                  - {selector: {channel: fax, vendor: v}, until: x}
                  - x
                """
                    .formatted(REST)))
        .containsExactly(
            "W105 2:33 the keys of selector must be among [vendor, team, agent, queue, channel,"
                + " source, language, conversation], but one was 'vender' (did you mean 'vendor'?)",
            "W109 3:6 the id of a waiver must be its own, but 'a' is not",
            "W108 3:19 rule must be lower-case letters, digits, '_' or '-', the first a letter or"
                + " digit, but was 'R'",
            "W108 3:32 selector must be a mapping of at least one of vendor, team, agent, queue,"
                + " channel, source, language and conversation, but was an empty mapping",
            "W108 3:44 reason must be a text that says something, but was ' '",
            "W107 3:56 owner must be a text, but was a list",
            "W108 3:70 expires must be a date such as 2026-11-22, but was '31.12.2026'",
            "W106 4:5 an item of waivers must have the key 'expires', but has not",
            "W106 4:5 an item of waivers must have the key 'owner', but has not",
            "W106 4:5 an item of waivers must have the key 'reason', but has not",
            "W106 4:5 an item of waivers must have the key 'rule', but has not",
            "W108 4:26 channel must be one of [chat, email, voice, messaging, social], but was"
                + " 'fax'",
            "W105 4:43 the keys of an item of waivers must be among [id, rule, pack, selector,"
                + " reason, owner, expires], but one was 'until'",
            "W107 5:5 an item of waivers must be a mapping (key: value), but was 'x'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule: r, selector: {vendor: a}",
        "id: x, rule: r, pack: a/b, selector: {vendor: [a, b], team: t, agent: a, queue: q}",
        "rule: r, selector: {channel: [chat], source: s, language: [de], conversation: c}"
      })
  void bothAccept(String keys) throws IOException {
    String text = "waivers: [{%s, %s}]".formatted(keys, REST);
    assertThat(schemaAccepts(text)).isTrue();
    assertThat(WaiversFile.read(Location.of(file), text).all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "waivers:",
        "waivers: {}",
        "waiver: []",
        "waivers: [x]",
        "waivers: [{rule: r, selector: {vendor: a}}]",
        "waivers: [{rule: r, REST}]",
        "waivers: [{selector: {vendor: a}, REST}]",
        "waivers: [{rule: r, selector: {}, REST}]",
        "waivers: [{rule: r, selector: a, REST}]",
        "waivers: [{rule: 'R r', selector: {vendor: a}, REST}]",
        "waivers: [{rule: r, selector: {vendor: ''}, REST}]",
        "waivers: [{rule: r, selector: {vendor: 5}, REST}]",
        "waivers: [{rule: r, selector: {vendor: []}, REST}]",
        "waivers: [{rule: r, selector: {vendor: [a, a]}, REST}]",
        "waivers: [{rule: r, selector: {channel: fax}, REST}]",
        "waivers: [{rule: r, selector: {language: German}, REST}]",
        "waivers: [{rule: r, selector: {site: a}, REST}]",
        "waivers: [{rule: r, pack: A, selector: {vendor: a}, REST}]",
        "waivers: [{rule: r, selector: {vendor: a}, until: x, REST}]",
        "waivers: [{rule: r, selector: {vendor: a}, reason: r, owner: o, expires: 2026-13-01}]",
        "waivers: [{rule: r, selector: {vendor: a}, reason: r, owner: o, expires: never}]"
      })
  void bothReject(String text) throws IOException {
    String written = text.replace("REST", REST);
    assertThat(schemaAccepts(written)).isFalse();
    assertThat(problems(written)).isNotEmpty();
  }

  private List<String> problems(String text) {
    ProblemsException mistakes =
        catchThrowableOfType(
            ProblemsException.class, () -> WaiversFile.read(Location.of(file), text));
    return mistakes.problems().stream()
        .map(Problem::toString)
        .map(line -> line.replace(file + ":", ""))
        .toList();
  }

  private static boolean schemaAccepts(String text) throws IOException {
    JsonNode schema = JSON.readTree(Files.readString(Path.of("schemas", "waivers.schema.json")));
    JsonNode written =
        JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(written)
        .isEmpty();
  }
}
