// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.publish.Manifest;
import io.grundton.review.Dossier;
import io.grundton.scorecard.Counted;
import io.grundton.scorecard.CountedByOwner;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Listed;
import io.grundton.scorecard.Question;
import io.grundton.scorecard.Slice;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;

/**
 * The conversations of a published date, queued or not. Each question reads the files anew; what is
 * in memory at a time are the keys that a question finds.
 */
public final class PublishedConversations {
  private static final List<String> LISTED =
      List.of(
          "conversation_key",
          "vendor_id",
          "owner_agent_key",
          "owner_agent_id",
          "channel",
          "language",
          "pack_id",
          "pack_version",
          "score_bp",
          "flagged",
          "n_critical_customer",
          "n_critical_business",
          "n_critical_compliance",
          "first_response_ms");
  private static final List<String> JUDGED =
      List.of(
          "conversation_key",
          "agent_key",
          "vendor_id",
          "rule_id",
          "principle_id",
          "rule_status",
          "status",
          "pack_id",
          "pack_version");

  private final Manifest manifest;
  private final ManifestTables tables;

  /**
   * Those of a date.
   *
   * @param manifest of the date, which names the files
   */
  public PublishedConversations(Storage out, Manifest manifest) {
    this.manifest = manifest;
    this.tables = new ManifestTables(out, manifest);
  }

  /**
   * A conversation that a number counts.
   *
   * @param times how often: as many critical rules failed in it, or so many agents' parts of it
   *     came out the way that is asked for
   */
  public record Found(Listed conversation, long times) {}

  /** A conversation with everything that was found in it; empty where the date has none. */
  public Optional<Dossier> dossier(String key) throws IOException {
    FilterCompat.Filter itself = FilterCompat.get(ManifestTables.is("conversation_key", key));
    List<DossierRows> found = new ArrayList<>();
    tables.read(
        Table.CONVERSATION,
        itself,
        row -> {
          DossierRows rows = DossierRows.notQueued();
          rows.conversation(manifest.partition().date(), row);
          found.add(rows);
        });
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DossierRows rows = found.get(0);
    tables.read(Table.TURN, itself, rows::turn);
    tables.read(Table.FINDING, itself, rows::finding);
    tables.read(Table.VERDICT, itself, rows::verdict);
    return Optional.ofNullable(rows.dossier());
  }

  /**
   * The conversations behind a number, as far as they are of this date.
   *
   * @param limit how many at most
   * @param wanted which of them are listed
   */
  public List<Found> behind(Question question, int limit, Predicate<Found> wanted)
      throws IOException {
    Counted counted = question.counted();
    List<Found> found = new ArrayList<>();
    if (counted instanceof Judged judged) {
      Map<String, Long> keys = judged(question, judged);
      if (!keys.isEmpty()) {
        // A conversation that was handed over is owned by another vendor, maybe.
        tables.read(
            Table.CONVERSATION,
            LISTED,
            FilterCompat.NOOP,
            row -> {
              Listed listed = listed(row);
              Long times = keys.get(listed.key());
              if (times != null
                  && question.selection().has(listed.owner())
                  && found.size() < limit) {
                add(found, new Found(listed, times), wanted);
              }
            });
      }
    } else if (counted instanceof CountedByOwner owned) {
      tables.read(
          Table.CONVERSATION,
          LISTED,
          FilterCompat.get(ManifestTables.is("vendor_id", question.subject().vendorId())),
          row -> {
            Listed listed = listed(row);
            long times = owned.in(listed);
            if (times > 0
                && found.size() < limit
                && question.subject().has(listed.owner().agentKey())
                && question.selection().has(listed.owner())
                && question.has(listed.owner().pack())) {
              add(found, new Found(listed, times), wanted);
            }
          });
    }
    return found;
  }

  private static void add(List<Found> all, Found one, Predicate<Found> wanted) {
    if (wanted.test(one)) {
      all.add(one);
    }
  }

  private Map<String, Long> judged(Question question, Judged judged) throws IOException {
    String rule = judged.ruleId();
    FilterPredicate of =
        rule != null
            ? ManifestTables.is("rule_id", rule)
            : ManifestTables.is("principle_id", String.valueOf(judged.principleId()));
    FilterPredicate condition =
        FilterApi.and(
            of,
            FilterApi.and(
                ManifestTables.is("status", judged.status().code()),
                FilterApi.and(
                    ManifestTables.is("rule_status", judged.standing()),
                    ManifestTables.is("vendor_id", question.subject().vendorId()))));
    Map<String, Long> keys = new HashMap<>();
    tables.read(
        Table.VERDICT,
        JUDGED,
        FilterCompat.get(condition),
        row -> {
          String agent = PublishedDay.known(row.text("agent_key"));
          if (question.subject().has(agent) && question.has(PublishedDay.pack(row))) {
            keys.merge(row.required("conversation_key"), 1L, Long::sum);
          }
        });
    return keys;
  }

  private Listed listed(Columns row) {
    return new Listed(
        row.required("conversation_key"),
        manifest.partition().date(),
        new Slice(
            row.required("vendor_id"),
            PublishedDay.known(row.text("owner_agent_key")),
            PublishedDay.known(row.text("owner_agent_id")),
            PublishedDay.pack(row),
            row.required("channel"),
            PublishedDay.known(row.text("language"))),
        row.integer("score_bp"),
        row.isTrue("flagged"),
        row.count("n_critical_customer"),
        row.count("n_critical_business"),
        row.count("n_critical_compliance"),
        row.number("first_response_ms"));
  }
}
