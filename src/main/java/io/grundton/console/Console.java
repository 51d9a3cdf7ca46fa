// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.sql.AccountStore;
import io.grundton.sql.AlarmStore;
import io.grundton.sql.Database;
import io.grundton.sql.DecisionStore;
import io.grundton.sql.DeliveryStore;
import io.grundton.sql.DisputeStore;
import io.grundton.sql.FilterStore;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.LogBook;
import io.grundton.sql.Openings;
import io.grundton.sql.QueueImport;
import io.grundton.sql.QueueStore;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.RoundStore;
import io.grundton.sql.ScorecardStore;
import io.grundton.sql.SessionStore;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The review console as a server that runs. */
public final class Console implements AutoCloseable {
  private static final int THREADS = 48;
  private static final int IDLE_MS = 30_000;
  private static final long MIN_BYTES_PER_SECOND = 200;
  private static final int MAX_HEADER_BYTES = 16 * 1_024;

  private final Server server;
  private final URI address;
  private final AccountStore accounts;
  private final Openings openings;
  private final Routes routes;
  private final boolean passwords;

  private Console(
      Server server,
      URI address,
      AccountStore accounts,
      Openings openings,
      Routes routes,
      boolean passwords) {
    this.server = server;
    this.address = address;
    this.accounts = accounts;
    this.openings = openings;
    this.routes = routes;
    this.passwords = passwords;
  }

  /**
   * Starts a console.
   *
   * @param tables where conversations are read that are not in the database
   * @param clock that sessions end by
   * @throws IOException if it cannot listen where it should
   */
  public static Console start(
      ConsoleSettings settings, Storage tables, Database database, Clock clock) throws IOException {
    Server server = new Server(new QueuedThreadPool(THREADS));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setUriCompliance(UriCompliance.DEFAULT);
    // Whoever sends slower would hold a thread for as long as it likes.
    http.setMinRequestDataRate(MIN_BYTES_PER_SECOND);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MS);
    server.addConnector(connector);
    connector.open();
    int port = connector.getLocalPort();
    boolean secure = settings.publicUrl() != null;
    AccountStore accounts = new AccountStore(database);
    QueueStore queue = new QueueStore(database);
    ReviewStore reviews = new ReviewStore(database);
    FilterStore filters = new FilterStore(database);
    Openings openings = new Openings(database);
    RoundStore rounds = new RoundStore(database);
    JudgementStore judgements = new JudgementStore(database);
    DisputeStore disputes = new DisputeStore(database);
    Sessions sessions = new Sessions(new SessionStore(database), secure);
    URI address = URI.create("http://" + settings.bind() + ":" + port);
    ScorecardStore scorecards = new ScorecardStore(database);
    DeliveryStore deliveries = new DeliveryStore(database);
    PublishedReading published =
        new PublishedReading(tables, scorecards, queue, new QueueImport(database));
    Routes routes =
        Routes.of(
            new StaticFiles(),
            new Entrance(database, sessions, settings, address),
            new QueuePages(queue, new SavedFilters(filters, queue)),
            new FilterForms(filters),
            new DecisionPages(new DecisionStore(database), queue, new LogBook(database)),
            new AlarmPages(new AlarmStore(database)),
            new ConversationPages(
                queue, reviews, accounts, rounds, openings, disputes, settings.disputes()),
            new ReviewForms(queue, reviews, accounts),
            new DisputePages(disputes, settings.disputes()),
            new DisputeForms(queue, reviews, disputes, settings.disputes()),
            new CalibrationPages(queue, rounds, accounts, openings),
            new DriftPages(rounds, judgements, accounts),
            new RoundPages(rounds, judgements),
            new SessionPages(rounds, judgements, openings),
            new VendorPages(scorecards, deliveries),
            new SubjectPages(scorecards, deliveries),
            new TrendPages(scorecards),
            new BehindPages(scorecards, published),
            new PublishedPages(queue, published));
    Answers answers = new Answers(secure);
    server.setErrorHandler(new LastResort(answers));
    server.setHandler(
        new Gate(
            new Origins(settings, port),
            new Addresses(secure),
            sessions,
            routes,
            answers,
            clock,
            settings.blinding()));
    try {
      server.start();
    } catch (Exception e) {
      connector.close();
      throw new IOException("the console cannot be served", e);
    }
    return new Console(server, address, accounts, openings, routes, settings.passwords());
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /**
   * Makes a path by which the first account can be made, once; earlier ones work no more.
   *
   * @return empty where there is an account, or no password is taken
   */
  public Optional<String> setUpPath() {
    if (!passwords || accounts.hasAny()) {
      return Optional.empty();
    }
    String token = Tokens.fresh();
    accounts.setUpLink(Tokens.sha256(token));
    return Optional.of("/set-up/" + token);
  }

  /** What it answers. */
  Routes routes() {
    return routes;
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("the console cannot be stopped", e);
    }
    openings.write();
  }
}
