import java.nio.file.Path;
import java.util.List;

/**
 * Lucene beside Sitrep, for scripts/bench peers.
 *
 * <pre>
 * Main index CORPUS INDEX THREADS
 * Main query INDEX QUERIES REPETITIONS DUMP MODE...
 * </pre>
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("index")) {
      CorpusIndexer.index(
          Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      return;
    }
    PeerSearcher searcher = new PeerSearcher(Path.of(arguments[1]));
    Timing timing =
        new Timing(PeerQuery.readAll(Path.of(arguments[2])), Integer.parseInt(arguments[3]));
    for (String mode : List.of(arguments).subList(5, arguments.length)) {
      timing.run(searcher, mode, Path.of(arguments[4]));
    }
  }
}
