// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import io.grundton.review.QueueFilter;
import io.grundton.review.Sight;
import io.grundton.sql.FilterStore;
import java.util.List;
import java.util.Map;

/** Filters of the queue that are kept, and removed. To send a form twice does no more than once. */
final class FilterForms implements Pages {
  private static final int MAX_NAME = 60;

  private final FilterStore filters;

  FilterForms(FilterStore filters) {
    this.filters = filters;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", "/filters", Permission.READ, this::save),
        new Route("POST", "/filters/delete", Permission.READ, this::delete));
  }

  Reply save(Visit visit) {
    String name = visit.required("name");
    if (name.length() > MAX_NAME) {
      throw new RefusedException("refused.name");
    }
    boolean shared = visit.field("shared") != null;
    if (shared && !visit.may(Permission.SHARE)) {
      return Reply.MISSING;
    }
    QueueFilter filter = current(visit);
    FilterStore.Saved saved =
        new FilterStore.Saved(visit.account().login(), name, FilterQuery.write(filter), shared);
    if (!filters.save(visit.actor(), saved)) {
      throw new RefusedException("refused.too-many-filters");
    }
    return back(filter, "filter-saved");
  }

  Reply delete(Visit visit) {
    filters.delete(visit.actor(), visit.account().login(), visit.required("name"));
    return back(current(visit), "filter-deleted");
  }

  /* The filter of the page that sent the form, as far as its reader may choose by it. */
  private static QueueFilter current(Visit visit) {
    Sight sight = visit.sight();
    return FilterQuery.read(FilterQuery.fields(visit.form().getOrDefault("filter", "")), sight);
  }

  private static Reply back(QueueFilter filter, String said) {
    return Reply.SeeOther.to("/" + FilterQuery.write(filter, Map.of("said", said)));
  }
}
