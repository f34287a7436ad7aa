import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Indexes the corpus on some threads and merges it into one segment. */
final class CorpusIndexer {
  private static final int LINES_AT_ONCE = 64;
  private static final double BUFFER_MEGABYTES = 512;
  private static final FieldType STORED_STEMS = storedStems();

  private final BufferedReader corpus;
  private final IndexWriter writer;
  private final FacetsConfig facets = Schema.facets();

  private CorpusIndexer(BufferedReader corpus, IndexWriter writer) {
    this.corpus = corpus;
    this.writer = writer;
  }

  static void index(Path corpus, Path index, int threads) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(Schema.ANALYZER);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (BufferedReader reader = Files.newBufferedReader(corpus);
        IndexWriter writer = new IndexWriter(FSDirectory.open(index), config)) {
      CorpusIndexer indexer = new CorpusIndexer(reader, writer);
      indexer.addAll(threads);
      writer.commit();
      writer.forceMerge(1);
    }
  }

  private static FieldType storedStems() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private void addAll(int threads) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> adding = new ArrayList<>();
      for (int thread = 0; thread < threads; ++thread) {
        adding.add(
            executor.submit(
                () -> {
                  for (List<String> lines = next(); !lines.isEmpty(); lines = next()) {
                    for (String line : lines) add(JsonParser.parseString(line).getAsJsonObject());
                  }
                  return null;
                }));
      }
      for (Future<?> added : adding) added.get();
    }
  }

  private List<String> next() throws IOException {
    List<String> lines = new ArrayList<>(LINES_AT_ONCE);
    synchronized (corpus) {
      while (lines.size() < LINES_AT_ONCE) {
        String line = corpus.readLine();
        if (line == null) break;
        lines.add(line);
      }
    }
    return lines;
  }

  private void add(JsonObject report) throws IOException {
    Document document = new Document();
    String title = report.get("title").getAsString();
    String body = report.get("body").getAsString();
    document.add(new Field(Schema.STEMS, title + "\n" + body, STORED_STEMS));
    document.add(new TextField(Schema.FORMS, title, Field.Store.NO));
    document.add(new TextField(Schema.FORMS, body, Field.Store.NO));
    for (String facet : Schema.FACETS) {
      for (JsonElement value : report.getAsJsonArray(facet)) {
        document.add(new SortedSetDocValuesFacetField(facet, value.getAsString()));
      }
    }
    long day = Schema.dayNumber(report.get("date").getAsString());
    document.add(new LongField(Schema.DAY, day, Field.Store.NO));
    document.add(new NumericDocValuesField(Schema.MONTH, Schema.monthNumber(day)));
    for (JsonElement mentioned : report.getAsJsonArray("mentioned_dates")) {
      long mentionedDay = Schema.dayNumber(mentioned.getAsString());
      document.add(new SortedNumericDocValuesField(Schema.MENTIONED, mentionedDay));
    }
    document.add(new StringField("id", report.get("id").getAsString(), Field.Store.YES));
    writer.addDocument(facets.build(document));
  }
}
