import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;

/** Best of some warm runs of each query, then all of them on two threads at once. */
final class Timing {
  /** Passes until the code is compiled and the files are in memory. */
  private static final int WARM_UPS = 6;

  private static final int THREADS = 2;

  private final List<PeerQuery> queries;
  private final int repetitions;

  Timing(List<PeerQuery> queries, int repetitions) {
    this.queries = queries;
    this.repetitions = repetitions;
  }

  /** Prints one line of JSON and, unless only the ranking is timed, writes the answers. */
  void run(PeerSearcher searcher, String mode, Path dump) throws Exception {
    PeerSearcher.Answer[] answers = new PeerSearcher.Answer[queries.size()];
    for (int pass = 0; pass < WARM_UPS; ++pass) {
      for (int i = 0; i < answers.length; ++i) answers[i] = searcher.answer(queries.get(i), mode);
    }
    if (!mode.equals("top10")) write(answers, dump);
    double[] best = bestMilliseconds(searcher, mode);
    StringJoiner figures = new StringJoiner(",");
    for (double milliseconds : best) figures.add(String.format(Locale.ROOT, "%.4f", milliseconds));
    System.out.printf(
        Locale.ROOT,
        "{\"mode\":\"%s\",\"qps2\":%.2f,\"ms\":[%s]}%n",
        mode,
        throughput(searcher, mode),
        figures);
  }

  private double[] bestMilliseconds(PeerSearcher searcher, String mode) throws IOException {
    double[] best = new double[queries.size()];
    Arrays.fill(best, Double.MAX_VALUE);
    for (int run = 0; run < repetitions; ++run) {
      for (int i = 0; i < best.length; ++i) {
        long begun = System.nanoTime();
        searcher.answer(queries.get(i), mode);
        best[i] = Math.min(best[i], (System.nanoTime() - begun) / 1e6);
      }
    }
    return best;
  }

  private double throughput(PeerSearcher searcher, String mode) throws InterruptedException {
    int all = repetitions * queries.size();
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
              searcher.answer(queries.get(i % queries.size()), mode);
            }
          } catch (IOException error) {
            throw new UncheckedIOException(error);
          }
        };
    Thread[] threads = new Thread[THREADS];
    long begun = System.nanoTime();
    for (int i = 0; i < THREADS; ++i) {
      threads[i] = new Thread(work);
      threads[i].start();
    }
    for (Thread thread : threads) thread.join();
    return all / ((System.nanoTime() - begun) / 1e9);
  }

  private void write(PeerSearcher.Answer[] answers, Path dump) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(dump))) {
      for (int i = 0; i < answers.length; ++i) {
        PeerSearcher.Answer answer = answers[i];
        StringJoiner line = new StringJoiner("\t");
        line.add(Integer.toString(i)).add(queries.get(i).kind());
        line.add(Long.toString(answer.total));
        for (long sum : answer.facets) line.add(Long.toString(sum));
        line.add(Long.toString(answer.months)).add(Long.toString(answer.filledMonths));
        out.println(line.add(String.format(Locale.ROOT, "%f", answer.bestScore)));
      }
    }
  }
}
