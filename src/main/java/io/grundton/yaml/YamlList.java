// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;
import java.util.List;

/** A list of nodes. */
final class YamlList extends YamlNode {
  private final List<YamlNode> items;
  private final int size;

  YamlList(Report report, String name, Place place, List<YamlNode> items) {
    super(report, name, place);
    this.items = List.copyOf(items);
    this.size = 1 + items.stream().mapToInt(YamlNode::size).sum();
  }

  List<YamlNode> items() {
    return items;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  String described() {
    return items.isEmpty() ? "an empty list" : "a list";
  }
}
