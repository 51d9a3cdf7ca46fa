// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.transcript.Channel;
import io.grundton.waiver.Selector;
import io.grundton.waiver.Waiver;
import io.grundton.waiver.Waivers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files of waivers. */
public final class WaiversFile {
  private static final Shape<Set<String>> TEXTS = Shape.distinct(Shape.oneOrMore(Shape.text()));
  private static final Shape<Set<Channel>> CHANNELS =
      Shape.distinct(Shape.oneOrMore(Shape.oneOf(Channel.values(), Channel::code)));
  private static final Shape<Set<String>> LANGUAGES =
      Shape.distinct(Shape.oneOrMore(Facts.LANGUAGE));

  private final Set<String> ids = new HashSet<>();

  private WaiversFile() {}

  /**
   * The waivers that a file states.
   *
   * @throws io.grundton.problem.ProblemsException with every mistake in the file
   */
  public static Waivers read(Location file) {
    Problems problems = new Problems();
    return waivers(file, YamlFile.read(file, FileKind.WAIVERS, problems), problems);
  }

  /** The waivers that a file stated whose text is at hand; see {@link #read(Location)}. */
  public static Waivers read(Location file, String text) {
    Problems problems = new Problems();
    return waivers(file, YamlFile.read(file.name(), text, FileKind.WAIVERS, problems), problems);
  }

  private static Waivers waivers(Location file, Optional<YamlFile> yaml, Problems problems) {
    WaiversFile reader = new WaiversFile();
    List<Waiver> waivers = yaml.map(read -> reader.waivers(read.mapping())).orElse(null);
    problems.throwIfAny();
    if (waivers == null) {
      throw new IllegalStateException("a file that cannot be read must be a problem: " + file);
    }
    return new Waivers(waivers);
  }

  private List<Waiver> waivers(YamlMapping root) {
    List<Waiver> waivers =
        root.required("waivers", Shape.listOf(Shape.mapping(this::waiver), 0), List.of());
    root.close();
    return waivers;
  }

  private @Nullable Waiver waiver(YamlMapping mapping) {
    String id = mapping.optional("id", Vocabulary.NAME);
    if (id != null && !ids.add(id)) {
      mapping.reportKey(
          "id",
          Mistake.DUPLICATE_VALUE,
          "the id of a waiver must be its own, but '" + id + "' is not");
    }
    String rule = mapping.required("rule", Vocabulary.NAME, "");
    String pack = mapping.optional("pack", PackReader.ID);
    Selector selector = mapping.required("selector", Shape.mapping(WaiversFile::selector));
    String reason = mapping.required("reason", Shape.text(), "");
    String owner = mapping.required("owner", Shape.text(), "");
    LocalDate expires = mapping.required("expires", Shape.date(), LocalDate.EPOCH);
    if (selector == null) {
      return null;
    }
    String name = id == null ? rule + " in line " + mapping.place().line() : id;
    return new Waiver(name, rule, pack, selector, reason, owner, expires, mapping.place());
  }

  private static @Nullable Selector selector(YamlMapping mapping) {
    Set<String> vendors = mapping.optional("vendor", TEXTS, Set.of());
    Set<String> teams = mapping.optional("team", TEXTS, Set.of());
    Set<String> agents = mapping.optional("agent", TEXTS, Set.of());
    Set<String> queues = mapping.optional("queue", TEXTS, Set.of());
    Set<Channel> channels = mapping.optional("channel", CHANNELS, Set.of());
    Set<String> sources = mapping.optional("source", TEXTS, Set.of());
    Set<String> languages = mapping.optional("language", LANGUAGES, Set.of());
    Set<String> conversations = mapping.optional("conversation", TEXTS, Set.of());
    if (mapping.isEmpty()) {
      mapping.mustBe(
          Mistake.ILLEGAL_VALUE,
          "a mapping of at least one of vendor, team, agent, queue, channel, source, language and"
              + " conversation");
    }
    boolean none =
        vendors.isEmpty()
            && teams.isEmpty()
            && agents.isEmpty()
            && queues.isEmpty()
            && channels.isEmpty()
            && sources.isEmpty()
            && languages.isEmpty()
            && conversations.isEmpty();
    return none
        ? null
        : new Selector(vendors, teams, agents, queues, channels, sources, languages, conversations);
  }
}
