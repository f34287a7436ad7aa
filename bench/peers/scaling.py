"""How Sitrep alone grows: the same queries over larger and larger beginnings of the corpus, each
indexed by itself from a compressed file."""

import json
import subprocess

from bench.peers import building, corpus, figures, systems
from bench.peers.running import ProgramFailed, bytes_on_disk, tell

MODES = ("top10", "facets", "full", "match", "each")
FACETS = ("person", "organisation", "weapon", "resolution", "place")


def make_corpus(folder, size):
    """The first reports as Sitrep reads them: their file, and the bytes they have unpacked."""
    source = folder / f"scale-{size}.jsonl.zst"
    unpacked = source.with_suffix(".bytes")
    if unpacked.exists():
        return source, int(unpacked.read_text(encoding="utf-8"))
    building.need("zstd", "scripts/install build peers does it")
    tell(f"making {size} reports …")
    written = 0
    with subprocess.Popen(["zstd", "-q", "-f", "-o", str(source)], stdin=subprocess.PIPE) as packing:
        for line in building.corpus_lines(folder, corpus.reports_of(size)):
            packed = (corpus.sitrep_line(line) + "\n").encode("utf-8")
            packing.stdin.write(packed)
            written += len(packed)
    if packing.returncode != 0:
        raise ProgramFailed(f"zstd ended with {packing.returncode}.")
    unpacked.write_text(str(written), encoding="utf-8")
    return source, written


def make_index(programs, folder, size):
    """The peer and what indexing cost, or has cost when it is there."""
    index = folder / f"scale-{size}.index"
    cost = index.with_suffix(".indexing.json")
    if not cost.exists():
        source, unpacked = make_corpus(folder, size)
        peer = systems.sitrep(programs, source, index)
        costs = systems.make_index(peer, keep=False)
        source.unlink()
        source.with_suffix(".bytes").unlink()
        cost.write_text(json.dumps({**costs, "text_mb": round(unpacked / 1e6, 1)}), encoding="utf-8")
    return index, json.loads(cost.read_text(encoding="utf-8"))


def single_facets(modes):
    """The slowest count of one facet over one match: the call with it less the call without."""
    counts = []
    for place, took in enumerate(modes["each"]):
        query, facet = divmod(place, len(FACETS))
        counts.append((took - modes["match"][query], FACETS[facet], query))
    slowest, facet, query = max(counts)
    return {"worst_ms": round(slowest, 4), "facet": facet, "query": query,
            "worst_with_match_ms": round(max(modes["each"]), 4)}


def of_size(lines, classes):
    """Figures of one size from the lines that sitrep_peer prints."""
    milliseconds = {line["mode"]: line["ms"] for line in lines if "mode" in line}
    memory = next(line for line in lines if "rss_anon_kb" in line)
    return {
        "modes": {line["mode"]: figures.of_mode(line, classes) for line in lines
                  if line.get("mode") in systems.MODES},
        "single_facet": single_facets(milliseconds),
        "memory_mb": round(memory["rss_anon_kb"] / 1024, 1),
        "mapped_mb": round(memory["rss_file_kb"] / 1024, 1),
    }


def measure(arguments, folder):
    programs = building.sitrep(arguments.build)
    queries = building.queries(folder)
    classes = systems.classes_of(queries)
    sizes = []
    for size in sorted(arguments.sizes, key=corpus.reports_of):
        index, cost = make_index(programs, folder, size)
        peer = systems.sitrep(programs, None, index)
        lines = systems.ask(peer, queries, arguments.repetitions, MODES, folder / f"answers.scale-{size}")
        measured = of_size(lines, classes)
        sizes.append({"reports": corpus.reports_of(size), "indexing": cost,
                      "index_mb": round(bytes_on_disk(index) / 1e6, 1), **measured})
    return sizes
