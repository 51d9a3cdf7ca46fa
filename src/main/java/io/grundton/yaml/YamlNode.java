// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;

/** A piece of a YAML file that knows its place and what to call itself when it is wrong. */
abstract sealed class YamlNode permits YamlScalar, YamlList, YamlMapping {
  private final Report report;
  private final String name;
  private final Place place;

  YamlNode(Report report, String name, Place place) {
    this.report = report;
    this.name = name;
    this.place = place;
  }

  /** The key under which the node stands, or for an item the key of its list. */
  final String name() {
    return name;
  }

  /** Where the node starts. */
  final Place place() {
    return place;
  }

  /** The node and all that it holds, aliases written out. */
  abstract int size();

  /** What stands there, in words that fit behind "but was". */
  abstract String described();

  final Report report() {
    return report;
  }

  final void report(Mistake mistake, String message) {
    report.add(place, mistake, message);
  }

  /** Reports that the node is not what it must be; {@code legal} fits behind "must be". */
  final void mustBe(Mistake mistake, String legal) {
    report.add(place, mistake, name + " must be " + legal + ", but was " + described());
  }
}
