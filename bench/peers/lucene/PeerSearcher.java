import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** Answers the queries; safe on many threads. */
final class PeerSearcher {
  private static final int HITS = 10;
  private static final int VALUES = 10;

  /** What is compared between the peers. */
  static final class Answer {
    long total;
    final long[] facets = new long[Schema.FACETS.length];
    long months;
    long filledMonths;
    double bestScore;
    long snippetLength;
  }

  private final IndexSearcher searcher;
  private final Map<String, SortedSetDocValuesReaderState> columns = new LinkedHashMap<>();

  PeerSearcher(Path index) throws IOException {
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    for (String facet : Schema.FACETS) {
      String column = Schema.columnOf(facet);
      columns.put(
          facet, new DefaultSortedSetDocValuesReaderState(reader, column, Schema.facets()));
    }
  }

  Answer answer(PeerQuery asked, String mode) throws IOException {
    Query query = filtered(asked, textQuery(asked));
    Answer answer = new Answer();
    if (mode.equals("top10")) {
      answer.total = searcher.search(query, HITS).scoreDocs.length;
      return answer;
    }
    FacetsCollectorManager.FacetsResult found =
        FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
    count(found.facetsCollector(), answer);
    TopDocs top = found.topDocs();
    if (top.scoreDocs.length == 0) return answer;
    answer.bestScore = top.scoreDocs[0].score;
    if (mode.equals("full")) answer.snippetLength = snippetLength(asked, query, top);
    return answer;
  }

  private static Query textQuery(PeerQuery asked) throws IOException {
    if (asked.kind().equals("all")) return MatchAllDocsQuery.INSTANCE;
    if (asked.kind().equals("phrase")) {
      String[] forms = Schema.terms(Schema.FORMS, asked.words()).toArray(String[]::new);
      return new PhraseQuery(0, Schema.FORMS, forms);
    }
    List<String> stems = Schema.terms(Schema.STEMS, asked.words());
    Occur occur = asked.kind().equals("or") ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String stem : stems) words.add(new TermQuery(new Term(Schema.STEMS, stem)), occur);
    return words.build();
  }

  private static Query filtered(PeerQuery asked, Query text) {
    if (!asked.hasFacet() && !asked.hasDays()) return text;
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    if (asked.hasFacet()) {
      String column = Schema.columnOf(asked.facet());
      Term value = DrillDownQuery.term(column, asked.facet(), asked.value());
      all.add(new TermQuery(value), Occur.FILTER);
    }
    if (asked.hasDays()) {
      all.add(LongField.newRangeQuery(Schema.DAY, asked.from(), asked.to()), Occur.FILTER);
    }
    return all.build();
  }

  private void count(FacetsCollector collector, Answer answer) throws IOException {
    for (FacetsCollector.MatchingDocs documents : collector.getMatchingDocs()) {
      answer.total += documents.totalHits();
    }
    for (int i = 0; i < Schema.FACETS.length; ++i) {
      String facet = Schema.FACETS[i];
      FacetResult values =
          new SortedSetDocValuesFacetCounts(columns.get(facet), collector)
              .getTopChildren(VALUES, facet);
      if (values == null) continue;
      for (LabelAndValue value : values.labelValues) answer.facets[i] += value.value.longValue();
    }
    FacetResult months =
        new LongValueFacetCounts(Schema.MONTH, collector).getAllChildrenSortByValue();
    for (LabelAndValue month : months.labelValues) {
      answer.months += month.value.longValue();
      answer.filledMonths += 1;
    }
  }

  private long snippetLength(PeerQuery asked, Query query, TopDocs top) throws IOException {
    String field = asked.kind().equals("phrase") ? Schema.FORMS : Schema.STEMS;
    long length = 0;
    for (String snippet : new StoredTextHighlighter(searcher).highlight(field, query, top, 1)) {
      if (snippet != null) length += snippet.length();
    }
    return length;
  }
}
