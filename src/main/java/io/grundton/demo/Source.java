// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

/** Who delivers: three vendors and the house itself. */
enum Source {
  ALBATROS("albatros", "alb", 28, 34, "Kiel", "Leipzig"),
  KRANICH("kranich", "kra", 27, 32, "Graz", "Regensburg"),
  REIHER("reiher", "rei", 25, 30, "Bremen", "Erfurt"),
  INHOUSE("inhouse", "inh", 20, 26, "Hamburg", "Mainz");

  private final String id;
  private final String prefix;
  private final int share;
  private final int agents;
  private final String firstSite;
  private final String secondSite;

  Source(String id, String prefix, int share, int agents, String firstSite, String secondSite) {
    this.id = id;
    this.prefix = prefix;
    this.share = share;
    this.agents = agents;
    this.firstSite = firstSite;
    this.secondSite = secondSite;
  }

  /** The folder under landing, and the vendor's id in the roster. */
  String id() {
    return id;
  }

  String prefix() {
    return prefix;
  }

  /** The percentage of all conversations. */
  int share() {
    return share;
  }

  int agents() {
    return agents;
  }

  String site(int agent) {
    return agent % 3 == 0 ? secondSite : firstSite;
  }

  boolean inHouse() {
    return this == INHOUSE;
  }

  /** One vendor's system writes its times in UTC, the others in local time. */
  boolean writesUtc() {
    return this == REIHER;
  }

  /** The house itself says what it delivers. */
  boolean sendsControlFiles() {
    return inHouse();
  }

  boolean compresses(int day) {
    return this == KRANICH && day % 3 == 0;
  }
}
