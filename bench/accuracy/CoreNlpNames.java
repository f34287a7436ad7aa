import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that CoreNLP's classifier finds: one text a line on standard input, with \n for line ends;
 * one line of "start end KIND" for each, in code points, with tabs between. Argument: the model.
 */
public final class CoreNlpNames {
  private static final String NO_NAME = "O";

  public static void main(String[] arguments) throws Exception {
    CRFClassifier<CoreLabel> classifier = CRFClassifier.getClassifier(arguments[0]);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(String.join("\t", namesIn(unescaped(line), classifier)));
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

  static List<String> namesIn(String text, CRFClassifier<CoreLabel> classifier) {
    List<CoreLabel> tokens =
        new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), "untokenizable=noneKeep")
            .tokenize();
    List<String> names = new ArrayList<>();
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(tokens)) {
      addNames(classifier.classifySentence(sentence), text, names);
    }
    return names;
  }

  /** Neighbours of one class are one name. */
  static void addNames(List<CoreLabel> sentence, String text, List<String> names) {
    for (int first = 0; first < sentence.size(); ) {
      String kind = kindOf(sentence.get(first));
      int past = first + 1;
      while (past < sentence.size() && kindOf(sentence.get(past)).equals(kind)) ++past;
      if (!kind.equals(NO_NAME)) {
        int start = text.codePointCount(0, sentence.get(first).beginPosition());
        int end = text.codePointCount(0, sentence.get(past - 1).endPosition());
        names.add(start + " " + end + " " + kind);
      }
      first = past;
    }
  }

  static String kindOf(CoreLabel token) {
    return token.get(CoreAnnotations.AnswerAnnotation.class);
  }
}
