// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * Builds the nodes of one file from the parser's events, and keeps to plain data while doing so:
 * bounded depth, bounded aliases, no tags. The parser only looks as far ahead as it must, so a file
 * that is hostile further down costs nothing.
 */
final class NodeComposer {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_ALIASED_NODES = 10_000;
  private static final Schema SCHEMA = new CoreSchema();

  /** Nothing sensible can be read after this. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final SourceText source;
  private final Report report;
  private final Iterator<Event> events;
  private final ScalarResolver resolver = SCHEMA.getScalarResolver();
  private final Map<Anchor, YamlNode> anchored = new HashMap<>();
  private int aliasedNodes;

  private NodeComposer(SourceText source, Report report) {
    this.source = source;
    this.report = report;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setSchema(SCHEMA)
            .setCodePointLimit(SourceText.MAX_BYTES)
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /** The root of the file's only document; empty where the file is not YAML or is hostile. */
  static Optional<YamlNode> compose(SourceText source, Report report) {
    try {
      return new NodeComposer(source, report).document();
    } catch (Unreadable e) {
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(mark -> place(source, mark)).orElse(file(source));
      String context = e.getContext() == null ? "" : " " + e.getContext();
      report.add(place, Mistake.NOT_YAML, "not valid YAML: " + e.getProblem() + context);
    } catch (YamlEngineException e) {
      report.add(file(source), Mistake.NOT_YAML, "not valid YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Optional<YamlNode> document() {
    next(Event.ID.StreamStart);
    Event first = events.next();
    if (first.getEventId() != Event.ID.DocumentStart) {
      report.add(file(source), Mistake.NOT_YAML, "the file is empty");
      return Optional.empty();
    }
    YamlNode root = node(events.next(), "the file", 1);
    next(Event.ID.DocumentEnd);
    Event last = events.next();
    if (last.getEventId() != Event.ID.StreamEnd) {
      report.add(
          place(last), Mistake.NOT_YAML, "the file must be one document, but another starts here");
    }
    return Optional.of(root);
  }

  private YamlNode node(Event event, String name, int depth) {
    if (depth > MAX_DEPTH) {
      throw unreadable(event, "nesting must be at most " + MAX_DEPTH + " deep, but is deeper");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    YamlNode node;
    if (event instanceof MappingStartEvent start) {
      rejectTag(start, start.getTag());
      node = mapping(start, name, depth);
    } else if (event instanceof SequenceStartEvent start) {
      rejectTag(start, start.getTag());
      node = list(start, name, depth);
    } else {
      ScalarEvent scalar = (ScalarEvent) event;
      rejectTag(scalar, scalar.getTag());
      node = scalar(scalar, name);
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchored.put(anchor, node));
    return node;
  }

  private YamlList list(SequenceStartEvent start, String name, int depth) {
    List<YamlNode> items = new ArrayList<>();
    String itemName = "an item of " + name;
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, itemName, depth + 1));
      event = events.next();
    }
    return new YamlList(report, name, place(start), items);
  }

  private YamlMapping mapping(MappingStartEvent start, String name, int depth) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    YamlNode last = null;
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event, "a key of " + name, depth + 1);
      boolean word = key instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NOTHING;
      String keyText = word ? ((YamlScalar) key).text() : "an entry of " + name;
      Event written = events.next();
      YamlNode value = node(written, keyText, depth + 1);
      if (!word) {
        key.mustBe(Mistake.NOT_PLAIN_DATA, "a text");
      } else if (start.isFlow() && isNotThere(written)) {
        reportComma((YamlScalar) key, last);
      } else {
        last = value;
        put(entries, (YamlScalar) key, value);
      }
      event = events.next();
    }
    return new YamlMapping(report, name, place(start), entries);
  }

  /* The parser puts an empty value where it misses the colon, else behind the colon. */
  private static boolean isNotThere(Event value) {
    if (!(value instanceof ScalarEvent scalar) || !scalar.getValue().isEmpty()) {
      return false;
    }
    Mark mark = scalar.getStartMark().orElseThrow();
    return scalar.isPlain()
        && mark.getPointer() > 0
        && mark.getBuffer()[mark.getPointer() - 1] != ':';
  }

  private static void reportComma(YamlScalar key, @Nullable YamlNode before) {
    String ended =
        before instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TEXT
            ? "; if it belongs to "
                + before.described()
                + " before the comma, put the whole text in"
            : "; a text with a comma must stand in";
    key.report(
        Mistake.COMMA,
        "a key in { } must have a value, but %s has none%s quotation marks"
            .formatted(YamlScalar.quoted(key.text()), ended));
  }

  private static void put(Map<String, YamlMapping.Entry> entries, YamlScalar key, YamlNode value) {
    YamlMapping.Entry first = entries.putIfAbsent(key.text(), new YamlMapping.Entry(key, value));
    if (first != null) {
      key.report(
          Mistake.DUPLICATE_KEY,
          "the key %s must stand once, but stands in line %d too"
              .formatted(YamlScalar.quoted(key.text()), first.key().place().line()));
    }
  }

  private YamlScalar scalar(ScalarEvent event, String name) {
    Mark start = event.getStartMark().orElseThrow();
    ScalarPlaces places =
        new ScalarPlaces(
            source, event.getScalarStyle(), start.getLine() + 1, start.getColumn() + 1);
    return new YamlScalar(report, name, type(event), event.getValue(), places);
  }

  private YamlScalar.Type type(ScalarEvent event) {
    if (event.getScalarStyle() != ScalarStyle.PLAIN) {
      return YamlScalar.Type.TEXT;
    }
    Tag tag = resolver.resolve(event.getValue(), true);
    if (tag.equals(Tag.NULL)) {
      return YamlScalar.Type.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return YamlScalar.Type.BOOLEAN;
    }
    if (tag.equals(Tag.INT)) {
      return YamlScalar.Type.INTEGER;
    }
    return tag.equals(Tag.FLOAT) ? YamlScalar.Type.NUMBER : YamlScalar.Type.TEXT;
  }

  /* An anchor is known once its node is complete, so no node can contain itself. */
  private YamlNode aliased(AliasEvent alias) {
    YamlNode target = anchored.get(alias.getAlias());
    if (target == null) {
      throw unreadable(
          alias, "the alias *" + alias.getAlias() + " must name an anchor above it, but does not");
    }
    aliasedNodes += target.size();
    if (aliasedNodes > MAX_ALIASED_NODES) {
      throw unreadable(
          alias, "aliases must stand for at most " + MAX_ALIASED_NODES + " nodes, but are more");
    }
    return target;
  }

  private void rejectTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      report.add(
          place(event),
          Mistake.NOT_PLAIN_DATA,
          "tags such as " + YamlScalar.quoted(tag.get()) + " are not allowed");
    }
  }

  private Unreadable unreadable(Event event, String message) {
    report.add(place(event), Mistake.NOT_PLAIN_DATA, message);
    return new Unreadable();
  }

  private void next(Event.ID expected) {
    Event event = events.next();
    if (event.getEventId() != expected) {
      throw new IllegalStateException(
          "the parser must send " + expected + ", but sent " + event.getEventId());
    }
  }

  private Place place(Event event) {
    return event.getStartMark().map(mark -> place(source, mark)).orElse(file(source));
  }

  private static Place place(SourceText source, Mark mark) {
    return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place file(SourceText source) {
    return Place.ofFile(source.name());
  }
}
