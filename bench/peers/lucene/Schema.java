import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.FacetsConfig;
import org.tartarus.snowball.ext.EnglishStemmer;

/** What lies in the index: stems without positions, word forms with them, facets and days. */
final class Schema {
  static final String[] FACETS = {"people", "orgs", "weapons", "resolutions", "places"};
  /** Stems with their frequency, and the stored text. */
  static final String STEMS = "text";
  /** Word forms with their positions, for phrases. */
  static final String FORMS = "words";

  static final String DAY = "date";
  static final String MONTH = "month";
  static final String MENTIONED = "mdates";
  private static final int FIRST_YEAR = 2014;
  /** No phrase reaches from the title into the body. */
  private static final int TITLE_GAP = 100;

  static final Analyzer ANALYZER =
      new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream forms = new LowerCaseFilter(words);
          return new TokenStreamComponents(
              words, field.equals(FORMS) ? forms : new SnowballFilter(forms, new EnglishStemmer()));
        }

        @Override
        public int getPositionIncrementGap(String field) {
          return TITLE_GAP;
        }
      };

  private Schema() {}

  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (String facet : FACETS) {
      config.setMultiValued(facet, true);
      config.setIndexFieldName(facet, columnOf(facet));
    }
    return config;
  }

  static String columnOf(String facet) {
    return "$" + facet;
  }

  /** 20221020 for 2022-10-20. */
  static long dayNumber(String day) {
    return Long.parseLong(day.substring(0, 4) + day.substring(5, 7) + day.substring(8, 10));
  }

  static long monthNumber(long day) {
    return (day / 10000 - FIRST_YEAR) * 12 + day / 100 % 100 - 1;
  }

  /** The terms that a text becomes in a field. */
  static List<String> terms(String field, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(term.toString());
      stream.end();
    }
    return terms;
  }
}
