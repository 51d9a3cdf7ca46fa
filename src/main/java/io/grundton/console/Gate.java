// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes: whence it comes, who asks, whether they may, and what is answered. */
final class Gate extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final int MAX_FIELDS = 2_000;
  private static final int MAX_FORM_BYTES = 256 * 1_024;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int MISDIRECTED = 421;
  private static final int ERROR = 500;

  private final Origins origins;
  private final Sessions sessions;
  private final Routes routes;
  private final Answers answers;
  private final Clock clock;
  private final boolean blinding;

  Gate(
      Origins origins,
      Sessions sessions,
      Routes routes,
      Answers answers,
      Clock clock,
      boolean blinding) {
    this.origins = origins;
    this.sessions = sessions;
    this.routes = routes;
    this.answers = answers;
    this.clock = clock;
    this.blinding = blinding;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answers.secure(response);
    String path = Request.getPathInContext(request);
    if (!origins.isHost(request.getHeaders().get(HttpHeader.HOST))) {
      answers.plain(response, callback, MISDIRECTED, "This console has another name.\n");
      return true;
    }
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    if (!method.equals("GET") && !method.equals("POST")) {
      answers.plain(response, callback, NOT_ALLOWED, "Only GET and POST are answered.\n");
      return true;
    }
    long nowMs = clock.millis();
    Visit visit = visit(request, path, Map.of(), Map.of(), nowMs);
    try {
      Route route = null;
      Map<String, String> parts = null;
      for (Route candidate : routes.all()) {
        parts = candidate.method().equals(method) ? candidate.match(path) : null;
        if (parts != null) {
          route = candidate;
          break;
        }
      }
      if (route == null || parts == null) {
        answers.error(visit, response, callback, NOT_FOUND, "error.missing");
        return true;
      }
      Map<String, String> form = method.equals("POST") ? form(request) : Map.of();
      visit = visit(request, path, parts, form, nowMs);
      answers.send(visit, response, callback, answer(route, request, visit));
    } catch (RefusedException e) {
      answers.error(visit, response, callback, BAD_REQUEST, e.key());
    } catch (HttpException.RuntimeException | IllegalArgumentException e) {
      answers.error(visit, response, callback, BAD_REQUEST, "refused.invalid");
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", method, Visible.of(path), e);
      answers.error(visit, response, callback, ERROR, "error.ours");
    }
    return true;
  }

  private Reply answer(Route route, Request request, Visit visit) {
    Permission permission = route.permission();
    Visit.LoggedIn who = visit.who();
    if (route.method().equals("POST")) {
      String fetchSite = request.getHeaders().get("Sec-Fetch-Site");
      boolean own = origins.isOwn(fetchSite, request.getHeaders().get(HttpHeader.ORIGIN));
      boolean ownForm =
          who == null
              || permission == null
              || Tokens.same(
                  Tokens.ofForms(who.token()), visit.form().getOrDefault("form_token", ""));
      if (!own || !ownForm) {
        LOG.warn("a foreign form was refused: {}", route.pattern());
        throw new RefusedException("refused.foreign");
      }
    }
    if (permission == null) {
      return route.action().answer(visit);
    }
    if (who == null) {
      String next = route.method().equals("GET") ? visit.path() : "/";
      return Reply.SeeOther.to("/login?next=" + FilterQuery.encoded(next));
    }
    if (!who.account().role().may(permission)) {
      LOG.warn("{} may not {} {}", who.account().login(), route.method(), route.pattern());
      return Reply.MISSING;
    }
    return route.action().answer(visit);
  }

  private Visit visit(
      Request request,
      String path,
      Map<String, String> parts,
      Map<String, String> form,
      long nowMs) {
    Optional<Visit.LoggedIn> who = cookie(request).flatMap(token -> sessions.find(token, nowMs));
    List<Locale> languages =
        who.map(known -> List.of(known.account().language()))
            .orElseGet(() -> Request.getLocales(request));
    String query = request.getHttpURI().getQuery();
    return new Visit(
        query == null ? path : path + "?" + query,
        parts,
        fields(Request.extractQueryParameters(request, StandardCharsets.UTF_8)),
        form,
        Messages.of(languages),
        who.orElse(null),
        nowMs,
        blinding);
  }

  private Optional<String> cookie(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(sessions.cookie()))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private static Map<String, String> form(Request request) {
    try {
      return fields(FormFields.getFields(request, MAX_FIELDS, MAX_FORM_BYTES));
    } catch (IllegalStateException e) {
      throw new RefusedException("refused.too-large");
    }
  }

  private static Map<String, String> fields(@Nullable Fields fields) {
    Map<String, String> values = new HashMap<>();
    if (fields != null) {
      for (Fields.Field field : fields) {
        String value = field.getValue();
        // No database keeps U+0000 in a text.
        values.put(field.getName(), value == null ? "" : value.replace('\0', '\uFFFD'));
      }
    }
    return values;
  }
}
