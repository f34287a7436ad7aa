import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Reads the one stored text, whichever field of it was searched. */
final class StoredTextHighlighter extends UnifiedHighlighter {
  StoredTextHighlighter(IndexSearcher searcher) {
    super(UnifiedHighlighter.builder(searcher, Schema.ANALYZER));
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
    String[] stored = new String[fields.length];
    Arrays.fill(stored, Schema.STEMS);
    return super.loadFieldValues(stored, documents, cacheCharsThreshold);
  }
}
