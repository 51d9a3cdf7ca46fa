// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.phrase.DrawnPhrase.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Lucene Monitor: plain phrases as phrase queries, the others as intervals. */
final class LuceneMonitor implements Engine.Search {
  private static final String FIELD = "text";

  private final Monitor monitor;

  LuceneMonitor(List<DrawnPhrase> phrases) {
    Analyzer words = new StandardAnalyzer();
    List<MonitorQuery> queries = new ArrayList<>();
    for (DrawnPhrase phrase : phrases) {
      queries.add(new MonitorQuery(String.valueOf(queries.size()), query(phrase)));
    }
    try {
      monitor = new Monitor(words);
      monitor.register(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int hits(String turn) {
    Document document = new Document();
    document.add(new TextField(FIELD, turn, Field.Store.NO));
    try {
      MatchingQueries<HighlightsMatch> matches = monitor.match(document, HighlightsMatch.MATCHER);
      int hits = 0;
      for (HighlightsMatch match : matches.getMatches()) {
        hits += match.getHitCount();
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(DrawnPhrase phrase) {
    if (phrase.pieces().stream().allMatch(Piece.Word.class::isInstance)) {
      return new PhraseQuery(
          FIELD,
          phrase.pieces().stream().map(word -> ((Piece.Word) word).word()).toArray(String[]::new));
    }
    List<IntervalsSource> blocks = new ArrayList<>();
    List<IntervalsSource> block = new ArrayList<>();
    int gaps = 0;
    for (Piece piece : phrase.pieces()) {
      if (piece instanceof Piece.Gap gap) {
        blocks.add(Intervals.phrase(block.toArray(IntervalsSource[]::new)));
        block.clear();
        gaps += gap.most();
      } else {
        block.add(source(piece));
      }
    }
    blocks.add(Intervals.phrase(block.toArray(IntervalsSource[]::new)));
    return new IntervalQuery(
        FIELD, Intervals.maxgaps(gaps, Intervals.ordered(blocks.toArray(IntervalsSource[]::new))));
  }

  private static IntervalsSource source(Piece piece) {
    if (piece instanceof Piece.Prefix prefix) {
      return Intervals.prefix(new BytesRef(prefix.letters()));
    }
    if (piece instanceof Piece.Either either) {
      return Intervals.or(Intervals.term(either.first()), Intervals.term(either.second()));
    }
    return Intervals.term(((Piece.Word) piece).word());
  }
}
