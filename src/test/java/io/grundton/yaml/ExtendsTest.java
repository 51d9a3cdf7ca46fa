// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.policy.CountRule;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Principle;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that build on others. */
final class ExtendsTest {
  private static final String BASE =
      """
      pack: base
      version: "1"
      spec: 1
      language: en
      philosophy: We help.
      principles: [{id: a, says: We own it., weight: 2}, {id: b, says: We are plain.}]
      scoring: {min_weight: 3, critical: zero}
      lists: {no: ["no way"], sorry: [sorry, "my apologies"]}
      events: {hello: {say: hello}, bye: {say: bye}}
      rules:
        - id: refuse
          kind: forbid
          principle: a
          why: We find a way.
          weight: 3
          say: ["<no>", "cannot help"]
          examples: [{fail: "A: No way."}, {pass: "A: Yes."}]
        - id: names
          kind: count
          principle: b
          why: A name warms.
          say: "dear"
          per: turn
          max: 2
          examples: [{fail: "A: dear dear dear"}, {pass: "A: dear"}]
      """;

  private final Path folder;
  private final Path file;

  ExtendsTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("vendors").resolve("own.yaml");
  }

  @BeforeEach
  void writeBase() throws IOException {
    Files.createDirectories(file.getParent());
    write(folder.resolve("base.yaml"), BASE);
  }

  @Test
  void inheritsEverythingButItsName() throws IOException {
    PolicyPack base = PackReader.read(Location.of(folder.resolve("base.yaml")));
    PolicyPack own = PackReader.read(Location.of(own("")));
    assertThat(own.id()).isEqualTo("own");
    assertThat(own.version()).isEqualTo("7");
    assertThat(own.hash()).isEqualTo(sha256(file)).isNotEqualTo(base.hash());
    assertThat(own)
        .usingRecursiveComparison()
        .ignoringFields("id", "version", "hash")
        .isEqualTo(base);
  }

  @Test
  void replacesAddsAndTakesAway() throws IOException {
    PolicyPack own =
        PackReader.read(
            Location.of(
                own(
                    """
                philosophy: We help more.
                principles+: [{id: b, weight: 5}, {id: c, says: We are kind.}]
                scoring+: {min_weight: 1}
                lists+: {no+: ["not possible"], sorry-: sorry, extra: ["extra"]}
                events-: [bye]
                events+: {hello: {say: "good day"}}
                rules+:
                  - {id: refuse, weight: 9, say+: ["<extra>"], say-: ["cannot help"]}
                  - {id: names, say+: "sir", max: 1}
                  - id: kind
                    kind: forbid
                    principle: c
                    why: Because.
                    say: rude
                    after: hello
                    examples: [{fail: "A: rude"}, {pass: "A: x"}]
                """)));
    assertThat(own.philosophy()).isEqualTo("We help more.");
    assertThat(own.principles())
        .containsExactly(
            new Principle("a", "We own it.", 2),
            new Principle("b", "We are plain.", 5),
            new Principle("c", "We are kind.", 1));
    assertThat(own.scoring().minWeight()).isEqualTo(1);
    assertThat(own.scoring().critical()).isEqualTo(io.grundton.policy.Scoring.Critical.ZERO);
    assertThat(own.events()).containsOnlyKeys("hello");
    ForbidRule refuse = (ForbidRule) own.rules().get(0);
    assertThat(refuse.header().weight()).isEqualTo(9);
    assertThat(refuse.saying().say())
        .extracting(io.grundton.phrase.Phrase::source)
        .containsExactly("<no>", "<extra>");
    CountRule names = (CountRule) own.rules().get(1);
    assertThat(names.saying().say()).hasSize(2);
    assertThat(names.max()).isEqualTo(1);
    assertThat(own.rules()).extracting(rule -> rule.header().id()).last().isEqualTo("kind");
  }

  @Test
  void takesOutARuleAndItsPrincipleAndPutsInAnother() throws IOException {
    PolicyPack own =
        PackReader.read(
            Location.of(
                own(
                    """
                principles-: b
                rules-: [names, refuse]
                rules+:
                  - id: refuse
                    kind: forbid
                    principle: a
                    why: Another reason.
                    say: never
                    examples: [{fail: "A: never"}, {pass: "A: x"}]
                """)));
    assertThat(own.principles()).extracting(Principle::id).containsExactly("a");
    assertThat(own.rules())
        .extracting(rule -> rule.header().why())
        .containsExactly("Another reason.");
  }

  @Test
  void pointsIntoTheFileOfTheMistake() throws IOException {
    write(folder.resolve("base.yaml"), BASE.replace("\"cannot help\"", "\"cannot (help\""));
    assertThat(
            problems(
                own(
                    """
                    rules+:
                      - {id: names, max: 0.5, wieght: 2}
                    """)))
        .containsExactly(
            "P114 base.yaml:16:27 '(' must be closed by ')'",
            "P107 own.yaml:6:22 max must be an integer from 0 to 1000000, but was 0.5",
            "P105 own.yaml:6:27 the keys of an item of rules must be among");
  }

  @Test
  void saysWhatIsNotThereToChange() throws IOException {
    assertThat(
            problems(
                own(
                    """
                    rulez+: [{id: names, weight: 2}]
                    rules-: [name, {id: names}, refuse, refuse]
                    rules+:
                      - {id: refse, weight: 2}
                      - {id: names, weight: 2}
                      - {id: names, weight: 3}
                      - {id: names, except+: [x]}
                    lists: {a: ["a"]}
                    lists+: {b: ["b"]}
                    scoring+: zero
                    language+: de
                    """)))
        .contains(
            "P112 own.yaml:5:1 'rulez+' must change what the base has, but it has no 'rulez' (did you mean 'rules'?)",
            "P112 own.yaml:6:10 an item of rules- must be in the base, which has [refuse, names], but was 'name' (did you mean 'names'?)",
            "P107 own.yaml:6:16 an item of rules- must be the name of what is taken out, or a list of such names, but was a mapping",
            "P109 own.yaml:6:37 'rules-' must name each once, but repeats one",
            "P112 own.yaml:8:10 id must be in the base, which has [names], but was 'refse'",
            "P109 own.yaml:10:10 one item must tell all changes of 'names', but another does, too",
            "P112 own.yaml:11:17 'except+' must change what the base has, but it has no 'except'",
            "P110 own.yaml:13:1 'lists+' must not stand beside 'lists', which replaces all of it",
            "P107 own.yaml:14:1 'scoring+' must add to a list or a mapping of its kind, but the base has a mapping; 'scoring' replaces it",
            "P107 own.yaml:15:12 language must be a text, but was a list");
  }

  @Test
  void pinsTheBaseAndTellsItsHash() throws IOException {
    String actual = sha256(folder.resolve("base.yaml"));
    own("");
    write(file, Files.readString(file).replace(actual, "0".repeat(64)));
    assertThat(problems(file))
        .containsExactly(
            "P118 own.yaml:4:31 sha256 must be that of the file, but the file has changed: it is "
                + actual);
    write(file, Files.readString(file).replace(", sha256: \"" + "0".repeat(64) + "\"", ""));
    assertThat(problems(file))
        .containsExactly(
            "P106 own.yaml:4:10 extends must have the key 'sha256', but has not; that of the file is "
                + actual);
    write(file, Files.readString(file).replace("base.yaml", "bose.yaml"));
    assertThat(problems(file))
        .containsExactly(
            "P106 own.yaml:4:10 extends must have the key 'sha256', but has not",
            "P118 own.yaml:4:17 the base must be a readable pack, but of bose.yaml: the file does not exist");
  }

  @Test
  void refusesCirclesAndDeepChains() throws IOException {
    write(folder.resolve("a.yaml"), "extends: {file: b.yaml, sha256: x}\n");
    write(folder.resolve("b.yaml"), "extends: {file: ./a.yaml, sha256: x}\n");
    assertThat(problems(folder.resolve("a.yaml")))
        .contains("P118 b.yaml:1:17 a pack must not extend itself, but these do: a.yaml, b.yaml");

    write(folder.resolve("0.yaml"), BASE);
    for (int i = 1; i <= 11; i++) {
      write(
          folder.resolve(i + ".yaml"),
          "pack: p\nversion: \"1\"\nspec: 1\nextends: {file: %d.yaml, sha256: %s}\n"
              .formatted(i - 1, quoted(sha256(folder.resolve(i - 1 + ".yaml")))));
    }
    assertThat(PackReader.read(Location.of(folder.resolve("10.yaml"))).rules()).hasSize(2);
    assertThat(problems(folder.resolve("11.yaml")))
        .contains("P118 1.yaml:4:17 packs must extend one another at most 10 deep, but do deeper");
  }

  @Test
  void isReadElsewhereFromItsTexts() throws IOException {
    own("scoring+: {min_weight: 1}\n");
    Map<String, String> texts = PackReader.texts(Location.of(file));
    assertThat(texts)
        .containsOnlyKeys(file.toString(), folder.resolve("base.yaml").toString())
        .containsEntry(folder.resolve("base.yaml").toString(), BASE);
    PolicyPack pack = PackReader.read(Location.of(file));
    Files.delete(file);
    Files.delete(folder.resolve("base.yaml"));
    assertThat(PackReader.read(Location.of(file), texts)).isEqualTo(pack);
  }

  @Test
  void changesMeanNothingWithoutABase() throws IOException {
    write(file, BASE.replace("lists:", "lists+:"));
    assertThat(problems(file)).anyMatch(line -> line.startsWith("P105 own.yaml:8:1 "));
  }

  private Path own(String changes) throws IOException {
    String hash = sha256(folder.resolve("base.yaml"));
    return write(
        file,
        "pack: own\nversion: \"7\"\nspec: 1\nextends: {file: ../base.yaml, sha256: %s}\n"
                .formatted(quoted(hash))
            + changes);
  }

  private static String quoted(String hash) {
    return '"' + hash + '"';
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  private List<String> problems(Path pack) {
    ProblemsException mistakes =
        catchThrowableOfType(ProblemsException.class, () -> PackReader.read(Location.of(pack)));
    return mistakes.problems().stream()
        .map(Problem::toString)
        .map(line -> line.replace(file.getParent() + "/", "").replace(folder + "/", ""))
        .map(line -> line.replaceAll("(keys of an item of rules must be among).*", "$1"))
        .toList();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
