import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A line of the query file: class, words, facet=value, first day, last day; parted by tabs. */
record PeerQuery(String kind, String words, String facet, String value, long from, long to) {
  static List<PeerQuery> readAll(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(PeerQuery::parse).toList();
  }

  boolean hasFacet() {
    return !facet.isEmpty();
  }

  boolean hasDays() {
    return from > 0;
  }

  private static PeerQuery parse(String line) {
    String[] parts = line.split("\t", -1);
    String[] filter = parts[2].isEmpty() ? new String[] {"", ""} : parts[2].split("=", 2);
    return new PeerQuery(parts[0], parts[1], filter[0], filter[1], day(parts[3]), day(parts[4]));
  }

  private static long day(String text) {
    return text.isEmpty() ? 0 : Schema.dayNumber(text);
  }
}
