// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  private static final int TOO_MANY = 429;
  private static final int ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final int BUSY_SECONDS = 5;

  private final Pace pace = new Pace();
  private final Origins origins;
  private final Addresses addresses;
  private final Sessions sessions;
  private final Routes routes;
  private final Answers answers;
  private final Clock clock;
  private final boolean blinding;

  Gate(
      Origins origins,
      Addresses addresses,
      Sessions sessions,
      Routes routes,
      Answers answers,
      Clock clock,
      boolean blinding) {
    this.origins = origins;
    this.addresses = addresses;
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
    Visit visit;
    try {
      visit = visit(request, path, clock.millis());
    } catch (HttpException.RuntimeException | IllegalArgumentException e) {
      answers.plain(response, callback, BAD_REQUEST, "The request could not be understood.\n");
      return true;
    } catch (RuntimeException e) {
      LOG.error("a request failed before it was known who asks", e);
      answers.plain(response, callback, ERROR, "Something failed on our side.\n");
      return true;
    }
    Route route = routes.of(method, path);
    if (route == null) {
      answers.error(visit, response, callback, NOT_FOUND, "error.missing");
    } else {
      serve(route, request, visit, response, callback);
    }
    return true;
  }

  private void serve(
      Route route, Request request, Visit visit, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    try {
      Map<String, String> form = route.method().equals("POST") ? form(request) : Map.of();
      Visit full = visit.of(Objects.requireNonNull(route.match(path)), form);
      answers.send(full, response, callback, answer(route, request, full));
    } catch (RefusedException e) {
      answers.error(visit, response, callback, BAD_REQUEST, e.key());
    } catch (BusyException e) {
      Reply.Page page = ErrorView.page(visit, UNAVAILABLE, "error.busy");
      answers.send(visit, response, callback, new Reply.Later(BUSY_SECONDS, page));
    } catch (HttpException.RuntimeException | IllegalArgumentException e) {
      answers.error(visit, response, callback, BAD_REQUEST, "refused.invalid");
    } catch (RuntimeException e) {
      // Not the path: whoever asks may have written line ends into it.
      LOG.error("{} {} failed", route.method(), route.pattern(), e);
      answers.error(visit, response, callback, ERROR, "error.ours");
    }
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
    int cost = route.method().equals("POST") ? Pace.WRITE : Pace.READ;
    if (!pace.allows(Tokens.sha256(who.token()), cost, System.nanoTime())) {
      LOG.warn("{} asks too fast", who.account().login());
      return new Reply.Later(1, ErrorView.page(visit, TOO_MANY, "error.too-fast"));
    }
    if (!who.account().role().may(permission)) {
      LOG.warn("{} may not {} {}", who.account().login(), route.method(), route.pattern());
      return Reply.MISSING;
    }
    Reply reply = route.action().answer(visit);
    if (reply instanceof Reply.Missing) {
      LOG.warn("{} found nothing: {} {}", who.account().login(), route.method(), route.pattern());
    }
    return reply;
  }

  private Visit visit(Request request, String path, long nowMs) {
    Map<String, String> cookies = cookies(request);
    Optional<Visit.LoggedIn> who =
        Optional.ofNullable(cookies.get(sessions.cookie()))
            .flatMap(token -> sessions.find(token, nowMs));
    List<Locale> languages =
        who.map(known -> List.of(known.account().language()))
            .orElseGet(() -> Request.getLocales(request));
    String query = request.getHttpURI().getQuery();
    return new Visit(
        query == null ? path : path + "?" + query,
        Map.of(),
        fields(Request.extractQueryParameters(request, StandardCharsets.UTF_8)),
        Map.of(),
        cookies,
        Messages.of(languages),
        who.orElse(null),
        addresses.of(request),
        nowMs,
        blinding);
  }

  private static Map<String, String> cookies(Request request) {
    Map<String, String> cookies = new HashMap<>();
    for (HttpCookie cookie : Request.getCookies(request)) {
      cookies.putIfAbsent(cookie.getName(), cookie.getValue());
    }
    return cookies;
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
