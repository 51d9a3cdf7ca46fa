// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a pack writes over what its base has. A plain key replaces; {@code key-} takes out what
 * it names; {@code key+} adds, and where what it adds has the key or the id of something in the
 * base it changes that by the same rules. Taking out comes before adding. Every node keeps the
 * place where it was written, so mistakes point into the right file.
 */
final class Overlay {
  private static final int MOST_SHOWN = 20;

  /** Lists whose items have ids, and the key that an item has if it is new. */
  private static final Map<String, String> NEW_ITEM_HAS =
      Map.of("rules", "kind", "principles", "says");

  /** Mappings whose keys are texts, which may well end in a sign. */
  private static final Set<String> KEYS_ARE_TEXTS = Set.of("swap");

  private Overlay() {}

  /** The base's entries with those of its own over them. */
  static YamlMapping over(YamlMapping base, YamlMapping own) {
    Map<String, YamlMapping.Entry> merged = new LinkedHashMap<>();
    base.entries().forEach(entry -> merged.put(entry.key().text(), entry));
    for (YamlMapping.Entry entry : own.entries()) {
      if (ends(entry, '-')) {
        change(merged, own, entry, Overlay::without);
      }
    }
    for (YamlMapping.Entry entry : own.entries()) {
      if (ends(entry, '+')) {
        change(merged, own, entry, Overlay::with);
      } else if (!ends(entry, '-')) {
        merged.put(entry.key().text(), entry);
      }
    }
    return new YamlMapping(own.report(), base.name(), own.place(), merged);
  }

  private static boolean ends(YamlMapping.Entry entry, char sign) {
    String key = entry.key().text();
    return key.length() > 1 && key.charAt(key.length() - 1) == sign;
  }

  /** One change of one value of the base. */
  private interface Change {
    YamlNode apply(String key, YamlNode base, YamlMapping.Entry change);
  }

  private static void change(
      Map<String, YamlMapping.Entry> merged,
      YamlMapping own,
      YamlMapping.Entry written,
      Change change) {
    String signed = written.key().text();
    String key = signed.substring(0, signed.length() - 1);
    YamlMapping.Entry base = merged.get(key);
    if (base == null) {
      written
          .key()
          .report(
              Mistake.UNKNOWN_NAME,
              "%s must change what the base has, but it has no '%s'%s"
                  .formatted(
                      YamlScalar.quoted(signed), key, Suggestion.hint(key, merged.keySet())));
    } else if (own.has(key)) {
      written
          .key()
          .report(
              Mistake.KEYS_DO_NOT_FIT,
              "%s must not stand beside '%s', which replaces all of it"
                  .formatted(YamlScalar.quoted(signed), key));
    } else {
      merged.put(key, new YamlMapping.Entry(base.key(), change.apply(key, base.value(), written)));
    }
  }

  private static YamlNode with(String key, YamlNode base, YamlMapping.Entry change) {
    YamlNode added = change.value();
    if (base instanceof YamlMapping baseMapping && added instanceof YamlMapping addedMapping) {
      return KEYS_ARE_TEXTS.contains(key)
          ? replaced(baseMapping, addedMapping)
          : over(baseMapping, addedMapping);
    }
    boolean several = base instanceof YamlList || isText(base);
    if (!several || !(added instanceof YamlList || base instanceof YamlList || isText(added))) {
      change
          .key()
          .report(
              Mistake.WRONG_TYPE,
              "'%s+' must add to a list or a mapping of its kind, but the base has %s; '%s' replaces it"
                  .formatted(key, base.described(), key));
      return base;
    }
    return new YamlList(added.report(), base.name(), added.place(), items(key, base, added));
  }

  private static YamlMapping replaced(YamlMapping base, YamlMapping added) {
    Map<String, YamlMapping.Entry> merged = new LinkedHashMap<>();
    base.entries().forEach(entry -> merged.put(entry.key().text(), entry));
    added.entries().forEach(entry -> merged.put(entry.key().text(), entry));
    return new YamlMapping(added.report(), base.name(), added.place(), merged);
  }

  private static List<YamlNode> items(String key, YamlNode base, YamlNode added) {
    List<YamlNode> items = new ArrayList<>(items(base));
    Map<String, Integer> byId = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      YamlScalar id = id(items.get(i));
      if (id != null) {
        byId.putIfAbsent(id.text(), i);
      }
    }
    Set<String> changed = new HashSet<>();
    for (YamlNode item : items(added)) {
      YamlScalar id = id(item);
      Integer at = id == null ? null : byId.get(id.text());
      if (id != null && at != null) {
        if (!changed.add(id.text())) {
          id.report(
              Mistake.DUPLICATE_VALUE,
              "one item must tell all changes of '" + id.text() + "', but another does, too");
        }
        items.set(at, over((YamlMapping) items.get(at), (YamlMapping) item));
      } else if (id != null && isChange(key, (YamlMapping) item)) {
        reportUnknown(id, byId.keySet());
      } else {
        items.add(item);
      }
    }
    return items;
  }

  private static boolean isChange(String list, YamlMapping item) {
    String always = NEW_ITEM_HAS.get(list);
    return always != null && !item.has(always);
  }

  private static YamlNode without(String key, YamlNode base, YamlMapping.Entry change) {
    Map<String, YamlNode> named = new LinkedHashMap<>();
    if (base instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> named.put(entry.key().text(), entry.value()));
    } else {
      for (YamlNode item : items(base)) {
        String name = nameOf(item);
        if (name != null) {
          named.putIfAbsent(name, item);
        }
      }
    }
    Set<String> gone = new LinkedHashSet<>();
    for (YamlNode name : items(change.value())) {
      if (!(name instanceof YamlScalar text) || text.type() != YamlScalar.Type.TEXT) {
        name.mustBe(Mistake.WRONG_TYPE, "the name of what is taken out, or a list of such names");
      } else if (!named.containsKey(text.text())) {
        reportUnknown(text, named.keySet());
      } else if (!gone.add(text.text())) {
        text.report(
            Mistake.DUPLICATE_VALUE, "'%s-' must name each once, but repeats one".formatted(key));
      }
    }
    return remaining(base, gone, change.value());
  }

  private static YamlNode remaining(YamlNode base, Set<String> gone, YamlNode change) {
    if (base instanceof YamlMapping mapping) {
      return mapping.without(gone.toArray(String[]::new));
    }
    List<YamlNode> kept =
        items(base).stream()
            .filter(
                item -> {
                  String name = nameOf(item);
                  return name == null || !gone.contains(name);
                })
            .toList();
    return new YamlList(change.report(), base.name(), change.place(), kept);
  }

  private static void reportUnknown(YamlScalar name, Collection<String> legal) {
    name.report(
        Mistake.UNKNOWN_NAME,
        "%s must be in the base%s, but was %s%s"
            .formatted(
                name.name(),
                legal.size() > MOST_SHOWN ? "" : ", which has " + legal,
                YamlScalar.quoted(name.text()),
                Suggestion.hint(name.text(), legal)));
  }

  private static boolean isText(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TEXT;
  }

  /* One phrase may stand for a list of one. */
  private static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlList list ? list.items() : List.of(node);
  }

  private static @Nullable YamlScalar id(YamlNode item) {
    return item instanceof YamlMapping mapping
            && mapping.optional("id", node -> node) instanceof YamlScalar id
        ? id
        : null;
  }

  /* A rule by its id, a regular expression by its text, a phrase or the name of an event as it is. */
  private static @Nullable String nameOf(YamlNode item) {
    if (item instanceof YamlScalar scalar) {
      return scalar.text();
    }
    YamlScalar id = id(item);
    if (id != null) {
      return id.text();
    }
    return item instanceof YamlMapping mapping
            && mapping.optional("re", node -> node) instanceof YamlScalar re
        ? re.text()
        : null;
  }
}
