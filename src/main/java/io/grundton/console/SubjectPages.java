// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import io.grundton.scorecard.Step;
import io.grundton.scorecard.Subject;
import io.grundton.sql.DeliveryStore;
import io.grundton.sql.ScorecardStore;
import java.util.List;

/** How a vendor or an agent did, in numbers and over time. */
final class SubjectPages implements Pages {
  private final ScorecardStore store;
  private final DeliveryStore deliveries;

  SubjectPages(ScorecardStore store, DeliveryStore deliveries) {
    this.store = store;
    this.deliveries = deliveries;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/vendors/{vendor}", Permission.READ, this::vendor),
        new Route("GET", "/vendors/{vendor}/agents/{agent}", Permission.READ, this::agent));
  }

  Reply vendor(Visit visit) {
    return page(visit, Subject.vendor(PathName.read(visit.part("vendor"))), Step.DAY);
  }

  Reply agent(Visit visit) {
    Subject agent =
        new Subject(PathName.read(visit.part("vendor")), PathName.read(visit.part("agent")));
    return page(visit, agent, Step.WEEK);
  }

  private Reply page(Visit visit, Subject subject, Step usual) {
    if (!store.has(visit.account(), subject)) {
      return Reply.MISSING;
    }
    return Reply.Page.of(
        "subject.jte", new SubjectPage(store, deliveries, visit, subject, usual).view());
  }
}
