import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Dates that HeidelTime finds: one "YYYY-MM-DD, tab, text" a line on standard input, with \n for
 * line ends; one line of "start end TYPE value mod" for each, in code points, with tabs between.
 * Arguments: config.props, the language, "news" or "narrative".
 */
public final class HeidelTimeDates {
  private static final String AUTOMATIC = "auto-";

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err);  // HeidelTime talks
    LogManager.getLogManager().reset();
    String language = arguments[1];
    HeidelTimeStandalone tagger =
        new HeidelTimeStandalone(
            Language.getLanguageFromString(language),
            arguments[2].equals("news") ? DocumentType.NEWS : DocumentType.NARRATIVES,
            OutputType.TIMEML,
            arguments[0],
            language.startsWith(AUTOMATIC) ? POSTagger.NO : POSTagger.TREETAGGER,
            false);
    SimpleDateFormat days = new SimpleDateFormat("yyyy-MM-dd");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int tab = line.indexOf('\t');
      String text = unescaped(line.substring(tab + 1));
      out.println(
          tagger.process(text, days.parse(line.substring(0, tab)), found -> datesIn(found)));
    }
    out.flush();
  }

  static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < line.length(); ++at) {
      char letter = line.charAt(at);
      if (letter != '\\') {
        text.append(letter);
        continue;
      }
      char escaped = line.charAt(++at);
      text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
    }
    return text.toString();
  }

  /** Of dates that overlap the first and longest, as HeidelTime's own output has it. */
  static String datesIn(JCas found) {
    String text = found.getDocumentText();
    List<String> dates = new ArrayList<>();
    int past = 0;
    for (FSIterator<Annotation> at = found.getAnnotationIndex(Timex3.type).iterator();
        at.hasNext(); ) {
      Timex3 date = (Timex3) at.next();
      if (date.getBegin() < past) continue;
      past = date.getEnd();
      String mod = date.getTimexMod();
      dates.add(
          String.join(
              " ",
              String.valueOf(text.codePointCount(0, date.getBegin())),
              String.valueOf(text.codePointCount(0, date.getEnd())),
              date.getTimexType(),
              date.getTimexValue().replaceAll("\\s", ""),
              mod == null || mod.isBlank() ? "-" : mod.trim()));
    }
    return String.join("\t", dates);
  }
}
