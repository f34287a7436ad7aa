"""The tables and plots of docs/benchmarks.md, from bench/results."""

import json
from pathlib import Path

from bench.peers import plots
from bench.peers.figures import ALL
from bench.peers.running import ProgramFailed

PEERS = ("Sitrep", "Tantivy", "Lucene")
MODES = {
    "top10": "Ranking only",
    "facets": "Faceted",
    "full": "Faceted, with ten snippets",
}
CLASSES = {
    ALL: "all 200",
    "term": "one word",
    "and": "all of some words",
    "phrase": "a phrase",
    "or": "any of five words",
    "filter": "a word, a value and days",
    "all": "every report, or a filter alone",
}


def begin(name):
    return f"<!-- scripts/bench {name} writes from here -->"


def end(name):
    return f"<!-- what scripts/bench {name} writes ends here -->"


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def rule(count):
    return "|---" + "|---:" * (count - 1) + "|"


def shown(figure):
    """Three digits that count: 1234, 12.3, 0.123."""
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}" if figure >= 1 else f"{figure:.3f}"


def ratio(ours, theirs):
    return f"{ours / theirs:.2f}"


class Compared:
    """What the tables ask of bench/results/peers.json."""

    def __init__(self, results):
        self.results = results

    def figure(self, peer, mode, kind, name):
        return self.results["peers"][peer]["modes"][mode]["classes"][kind][name]

    def indexing(self, peer, name):
        return self.results["peers"][peer]["indexing"][name]

    def of(self, rival, mode, kind, name):
        return ratio(*(self.figure(peer, mode, kind, name) for peer in ("Sitrep", rival)))

    def indexing_of(self, rival, name):
        return ratio(*(self.indexing(peer, name) for peer in ("Sitrep", rival)))


def ratios(compared):
    yield row("", "ratio", "wanted")
    yield rule(3)
    yield row("faceted, mean, to Lucene", compared.of("Lucene", "facets", ALL, "mean"), "≤ 0.25")
    yield row("faceted, 95th percentile, to Lucene", compared.of("Lucene", "facets", ALL, "p95"), "≤ 0.25")
    yield row("faceted phrases, mean, to Lucene", compared.of("Lucene", "facets", "phrase", "mean"), "≤ 0.9")
    yield row("faceted with ten snippets, mean, to Lucene", compared.of("Lucene", "full", ALL, "mean"), "≤ 0.5")
    yield row("ranking only, mean, to Tantivy", compared.of("Tantivy", "top10", ALL, "mean"), "≤ 1.5")
    yield row("indexing, processor time, to Tantivy", compared.indexing_of("Tantivy", "cpu_seconds"), "≤ 4")
    yield row("size of the index, to Lucene", compared.indexing_of("Lucene", "index_mb"), "≤ 2")
    for rival, count in compared.results["answers"]["differ"].items():
        yield row(f"answers that differ from {rival}'s", f"{count} of {compared.results['answers']['of']}", "0")


def classes_table(compared, mode):
    yield row("ms", *(f"{peer} {name}" for peer in PEERS for name in ("mean", "p50", "p95", "p99")))
    yield rule(1 + 4 * len(PEERS))
    for kind, label in CLASSES.items():
        figures = [
            shown(compared.figure(peer, mode, kind, name))
            for peer in PEERS for name in ("mean", "p50", "p95", "p99")
        ]
        yield row(label, *figures)


def throughput_table(results):
    yield row("queries a second", *(f"{peer}, {threads}" for peer in PEERS for threads in ("one thread", "two")))
    yield rule(1 + 2 * len(PEERS))
    for mode, label in MODES.items():
        modes = [results["peers"][peer]["modes"][mode] for peer in PEERS]
        figures = [shown(one[f"qps_{threads}"]) for one in modes for threads in ("one_thread", "two_threads")]
        yield row(label.lower(), *figures)


def indexing_table(compared):
    yield row("", "processor s", "clock s", "index MB", "peak memory MB")
    yield rule(5)
    for peer in PEERS:
        names = ("cpu_seconds", "seconds", "index_mb", "peak_memory_mb")
        yield row(peer, *(f"{compared.indexing(peer, name):,.0f}" for name in names))


def measured_on(results):
    machine = results["machine"]
    return (
        f"Measured on {results['date']} at commit `{results['commit']}`: {machine['cpu']}, {machine['cores']} cores, "
        f"{machine['memory_gb']} GB, {machine['system']}; load {machine['load_at_start']} at the start."
    )


def peers_section(results):
    compared = Compared(results)
    corpus = results["corpus"]
    versions = ", ".join(f"{name} {version}" for name, version in results["versions"].items() if name != "compiler")
    yield f"{measured_on(results)} {versions}; {results['versions']['compiler']}."
    yield f"{corpus['reports']:,} reports, {corpus['mb']:,.0f} MB; best of {corpus['repetitions']} warm runs a query.\n"
    yield from ratios(compared)
    for mode, label in MODES.items():
        yield f"\n### {label}\n"
        yield f"![{label}: mean and 95th percentile of each class of queries](benchmarks/{mode}.svg)\n"
        yield from classes_table(compared, mode)
    yield "\n### Queries a second\n"
    yield from throughput_table(results)
    yield "\n### Indexing\n"
    yield from indexing_table(compared)


def growth_of(sizes, mode, name):
    figures = [size["modes"][mode]["classes"][ALL][name] for size in sizes]
    return f"×{figures[-1] / figures[-2]:.1f}" if len(figures) > 1 else "–"


def scale_section(results):
    sizes = results["sizes"]
    yield f"{measured_on(results)} Best of {results['repetitions']} warm runs a query; milliseconds.\n"
    yield "![Faceted search by the number of reports: mean and 95th percentile](benchmarks/scale.svg)\n"
    last = sizes[-1]["reports"] / sizes[-2]["reports"] if len(sizes) > 1 else 1
    yield row("", *(f"{size['reports']:,}" for size in sizes), f"last step, of ×{last:g} reports")
    yield rule(2 + len(sizes))
    for mode, label in MODES.items():
        for name in ("mean", "p95"):
            figures = (shown(size["modes"][mode]["classes"][ALL][name]) for size in sizes)
            yield row(f"{label.lower()}, {name}", *figures, growth_of(sizes, mode, name))
    yield row("slowest count of a single facet", *(shown(size["single_facet"]["worst_ms"]) for size in sizes), "")
    yield row("… with finding the reports",
              *(shown(size["single_facet"]["worst_with_match_ms"]) for size in sizes), "")
    yield row("memory beyond the page cache, MB", *(f"{size['memory_mb']:,.0f}" for size in sizes), "")
    yield row("index, MB", *(f"{size['index_mb']:,.0f}" for size in sizes), "")
    indexing = [size["indexing"] for size in sizes]
    yield row("text indexed, MB", *(f"{cost['text_mb']:,.0f}" for cost in indexing), "")
    yield row("… by the clock, s", *(f"{cost['seconds']:,.0f}" for cost in indexing), "")
    yield row("… of the processor, s", *(f"{cost['cpu_seconds']:,.0f}" for cost in indexing), "")
    yield row("… most memory, MB", *(f"{cost['peak_memory_mb']:,}" for cost in indexing), "")


def peers_plots(results):
    compared = Compared(results)
    for mode, label in MODES.items():
        rows = [
            (name, {peer: tuple(compared.figure(peer, mode, kind, figure) for figure in ("mean", "p95"))
                    for peer in PEERS})
            for kind, name in CLASSES.items()
        ]
        yield f"{mode}.svg", plots.dots(f"{label}: {results['corpus']['reports']:,} reports", rows)


def scale_plots(results):
    series = {
        name: [(size["reports"], size["modes"]["facets"]["classes"][ALL][name]) for size in results["sizes"]]
        for name in ("mean", "p95")
    }
    yield "scale.svg", plots.growth("Faceted search as the index grows", series)


SECTIONS = {"peers": (peers_section, peers_plots), "scale": (scale_section, scale_plots)}


def with_section(text, name, lines):
    first, last = text.find(begin(name)), text.find(end(name))
    if first < 0 or last < first:
        raise ProgramFailed(f"docs/benchmarks.md has lost its line {begin(name)}")
    return text[: first + len(begin(name))] + "\n" + "\n".join(lines) + "\n" + text[last:]


def files(root):
    """What docs/benchmarks.md and its plots should be: {path: text}."""
    path = Path(root, "docs/benchmarks.md")
    text = path.read_text(encoding="utf-8")
    made = {}
    for name, (section, pictures) in SECTIONS.items():
        measured = Path(root, f"bench/results/{name}.json")
        if not measured.exists():
            continue
        results = json.loads(measured.read_text(encoding="utf-8"))
        text = with_section(text, name, section(results))
        for picture, drawn in pictures(results):
            made[path.with_suffix("") / picture] = drawn
    return {path: text, **made}


def write(root):
    for path, text in files(root).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
