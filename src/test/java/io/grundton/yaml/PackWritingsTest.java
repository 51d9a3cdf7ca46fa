// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseParser;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.RequireRule;
import io.grundton.policy.Scope;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that say the same in other words, and files that are no pack. */
final class PackWritingsTest {
  /** A pack that has every key. */
  private static final String PACK = everyKey();

  private final Path file;

  PackWritingsTest(@TempDir Path folder) {
    this.file = folder.resolve("pack.yaml");
  }

  @Test
  void takesBetweenForAfterAndBefore() throws IOException {
    String short_ =
        PACK.replace(
            "    after: complaint\n    before: {say: \"anything else\", by: any}\n",
            "    between: [complaint, goodbye]\n");
    String long_ =
        PACK.replace("    before: {say: \"anything else\", by: any}\n", "    before: goodbye\n");
    Files.writeString(file, short_);
    Scope between = ((RequireRule) PackReader.read(Location.of(file)).rules().get(1)).scope();
    Files.writeString(file, long_);
    Scope afterAndBefore =
        ((RequireRule) PackReader.read(Location.of(file)).rules().get(1)).scope();
    assertThat(between).isEqualTo(afterAndBefore);
    assertThat(between.before()).isNotNull();
  }

  @Test
  void requiresAnEventInsteadOfWords() throws IOException {
    Files.writeString(file, PACK.replace("    say: [\"sorry\"]\n", "    event: goodbye\n"));
    PolicyPack pack = PackReader.read(Location.of(file));
    assertThat(((RequireRule) pack.rules().get(1)).wanted())
        .isEqualTo(pack.events().get("goodbye"));
  }

  @Test
  void takesTheWordsOfAnEventWhereAPhraseNamesIt() throws IOException {
    Files.writeString(
        file,
        PACK.replace("say: [\"<refusal>\"]", "say: [\"<complaint> <refusal>\", \"<goodbye>\"]"));
    Phrase fedUp = phrase("fed up");
    PhraseParser parser =
        new PhraseParser(
            Map.of(
                "complaint", List.of(fedUp),
                "goodbye", List.of(phrase("bye [bye]")),
                "refusal", List.of(phrase("cannot help <whom>"))));
    assertThat(((ForbidRule) PackReader.read(Location.of(file)).rules().get(0)).saying().say())
        .containsExactly(parser.parse("<complaint> <refusal>"), parser.parse("<goodbye>"));
  }

  @Test
  void hashesTheBytesAndNotTheMeaning() throws IOException {
    Files.writeString(file, PACK);
    String hash = PackReader.read(Location.of(file)).hash();
    assertThat(PackReader.read(Location.of(file)).hash()).isEqualTo(hash);
    Files.writeString(file, PACK + "\n");
    assertThat(PackReader.read(Location.of(file)).hash()).isNotEqualTo(hash);
  }

  @Test
  void tellsThatAFileIsAbsent() {
    assertThatThrownBy(() -> PackReader.read(Location.of(file)))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("P101 " + file + " the file does not exist");
  }

  private static String everyKey() {
    try {
      return Files.readString(Path.of("src", "test", "resources", "yaml", "every-key.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Phrase phrase(String text) {
    List<Phrase> whom = List.of(plain("you"), plain("with that"));
    return new PhraseParser(Map.of("whom", whom)).parse(text);
  }

  private static Phrase plain(String text) {
    return new PhraseParser(Map.of()).parse(text);
  }
}
