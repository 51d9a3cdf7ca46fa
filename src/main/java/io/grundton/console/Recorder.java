// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.Sight;
import io.grundton.sql.ReviewStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a form of a conversation's page says, once however often it is sent. */
final class Recorder {
  private final ReviewStore reviews;

  Recorder(ReviewStore reviews) {
    this.reviews = reviews;
  }

  /**
   * Records what the account says.
   *
   * @param said what the page tells then
   */
  Reply record(Visit visit, String said, ReviewStore.Speech speech) {
    return reviews.record(
            visit.actor(), visit.account(), visit.request(), visit.part("key"), speech)
        ? back(visit, said)
        : Reply.MISSING;
  }

  /** To the page of the conversation again. */
  static Reply back(Visit visit, String said) {
    QueueFilter filter = FilterQuery.read(visit.query(), visit.sight());
    return Reply.SeeOther.to(
        "/conversations/" + visit.part("key") + FilterQuery.write(filter, Map.of("said", said)));
  }

  /** What the account sees of the conversation. */
  static Sight sight(Visit visit, Proceedings before) {
    Account account = visit.account();
    return Sight.of(visit.blinding(), account.role(), before.judgedBlind(account.login()));
  }

  static void checkLength(@Nullable String text) {
    if (text != null && text.length() > Act.MAX_TEXT) {
      throw new RefusedException("refused.too-large");
    }
  }
}
