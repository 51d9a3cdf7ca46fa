// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A gap in a sentence, written {@code {name}}, that every conversation fills with its own value.
 */
enum Slot {
  NAME("name"),
  CUSTOMER("customer"),
  AGENT("agent"),
  AGENT2("agent2"),
  SITE("site"),
  DAYTIME("daytime"),
  ORDER("order"),
  INVOICE("invoice"),
  CONTRACT("contract"),
  CUSTOMER_NO("customer_no"),
  TICKET("ticket"),
  AMOUNT("amount"),
  AMOUNT2("amount2"),
  DATE("date"),
  DATE2("date2"),
  PAST("past"),
  PAST2("past2"),
  TODAY("today"),
  BIRTHDAY("birthday"),
  DAYS("days"),
  HOURS("hours"),
  MONTHS("months"),
  TIME("time"),
  WINDOW("window"),
  CITY("city"),
  DEPOT("depot"),
  STREET("street"),
  ZIP("zip"),
  EMAIL("email"),
  PHONE("phone"),
  IBAN("iban"),
  CARD("card"),
  PIN("pin"),
  PIN3("pin3"),
  SPEED("speed"),
  DEVICE("device"),
  DER_DEVICE("der_device", "der", "die", "das"),
  DER_DEVICE_INITIAL("Der_device", "Der", "Die", "Das"),
  DEN_DEVICE("den_device", "den", "die", "das"),
  EINEN_DEVICE("einen_device", "einen", "eine", "ein"),
  MEIN_DEVICE("mein_device", "mein", "meine", "mein"),
  MEIN_DEVICE_INITIAL("Mein_device", "Mein", "Meine", "Mein"),
  MEINEN_DEVICE("meinen_device", "meinen", "meine", "mein"),
  MEINEM_DEVICE("meinem_device", "meinem", "meiner", "meinem"),
  IHR_DEVICE("Ihr_device", "Ihr", "Ihre", "Ihr");

  private static final Map<String, Slot> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(slot -> slot.name, Function.identity()));

  private final String name;
  private final String masculine;
  private final String feminine;
  private final String neuter;

  Slot(String name) {
    this(name, "", "", "");
  }

  Slot(String name, String masculine, String feminine, String neuter) {
    this.name = name;
    this.masculine = masculine;
    this.feminine = feminine;
    this.neuter = neuter;
  }

  static Slot named(String name) {
    Slot slot = BY_NAME.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("slot must be a known name, but was '" + name + "'");
    }
    return slot;
  }

  /** A number of its own, so that two slots of one conversation do not roll the same. */
  int salt() {
    return name.hashCode();
  }

  /** Whether the value is a German article or possessive with the device behind it. */
  boolean declined() {
    return !masculine.isEmpty();
  }

  /** The article for a gender: m, f or n. */
  String article(char gender) {
    return switch (gender) {
      case 'm' -> masculine;
      case 'f' -> feminine;
      case 'n' -> neuter;
      default ->
          throw new IllegalArgumentException("gender must be m, f or n, but was '" + gender + "'");
    };
  }
}
