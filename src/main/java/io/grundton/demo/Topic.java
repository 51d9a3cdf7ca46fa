// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

/** What customers write about, named like its folder of sentences. */
enum Topic {
  LATE_DELIVERY("late-delivery", "orders", 14),
  DAMAGED_PARCEL("damaged-parcel", "orders", 8),
  INVOICE_QUESTION("invoice-question", "billing", 12),
  DOUBLE_CHARGE("double-charge", "billing", 6),
  CANCELLATION("cancellation", "contracts", 9),
  CHANGE_OF_ADDRESS("change-of-address", "contracts", 7),
  PASSWORD_RESET("password-reset", "technical", 9),
  INTERNET_OUTAGE("internet-outage", "technical", 11),
  WARRANTY_REPAIR("warranty-repair", "technical", 7),
  CONTRACT_RENEWAL("contract-renewal", "contracts", 6),
  REFUND_STATUS("refund-status", "billing", 6),
  APPOINTMENT("appointment", "technical", 5);

  private static final Topic[] ALL = values();

  private final String code;
  private final String desk;
  private final int weight;

  Topic(String code, String desk, int weight) {
    this.code = code;
    this.desk = desk;
    this.weight = weight;
  }

  String code() {
    return code;
  }

  /** The part of the queue's name that stands for a group of topics. */
  String desk() {
    return desk;
  }

  /** A topic by weight; one vendor gets more of the hard technical ones. */
  static Topic drawn(Dice dice, Source source) {
    if (source == Source.REIHER && dice.chance(0.10)) {
      return INTERNET_OUTAGE;
    }
    int ticket = dice.below(100);
    for (Topic topic : ALL) {
      ticket -= topic.weight;
      if (ticket < 0) {
        return topic;
      }
    }
    return LATE_DELIVERY;
  }
}
