"""How Sitrep alone grows: the same queries over larger and larger beginnings of the corpus.

The reports are indexed in parts, some at a time, and xapian-compact joins them: a small part takes
less processor time a report, and a hundred are still few enough to open at once. Where parts know the
same value or name, it keeps the record of the first part: labels are the same in all, and what else
a record says plays no part in the queries.

Beyond --distinct, an index is joined from the one of that size again and again: the same lists of
reports, only longer, where making a million reports of their own would take an hour.
"""

import shutil
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

from bench.peers import building, corpus, figures, systems
from bench.peers.running import bytes_on_disk, run, tell

REPORTS_OF_A_PART = 10_000
# Many programs at once would tell their progress.
QUIETLY = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
MODES = ("top10", "facets", "full", "match", "each")
FACETS = ("person", "organisation", "weapon", "resolution", "place")


def part_sizes(reports):
    """How many parts, and the reports of each."""
    whole, rest = divmod(reports, REPORTS_OF_A_PART)
    return [REPORTS_OF_A_PART] * whole + ([rest] if rest else [])


def index_part(sitrep, source, index):
    """Indexes what is in `source`, and takes it away."""
    whole = index.with_suffix(".whole")
    for folder in (whole, index):
        shutil.rmtree(folder, ignore_errors=True)
    run([sitrep, "index", "--index", whole, "--no-extract", "--jobs", "1", source],
        **QUIETLY)
    # A hundred parts as they are would take a third more of the disk.
    run([building.compact(), whole, index], **QUIETLY)
    shutil.rmtree(whole)
    source.unlink()
    index.with_suffix(".done").touch()


def index_name(number, size):
    return f"part-{number:02}.index" if size == REPORTS_OF_A_PART else f"part-{number:02}-of-{size}.index"


def make_parts(sitrep, folder, reports, jobs):
    """Indexes of the parts in order. Parts of full size serve all sizes."""
    sizes = part_sizes(reports)
    indexes = [folder / index_name(number, size) for number, size in enumerate(sizes)]
    lines = building.corpus_lines(folder, reports)
    # No more text lies about than is being indexed.
    free = threading.BoundedSemaphore(jobs + 1)
    with ThreadPoolExecutor(jobs) as pool:
        running = []
        for index, size in zip(indexes, sizes, strict=True):
            if index.with_suffix(".done").exists():
                skip(lines, size)
                continue
            free.acquire()
            source = index.with_suffix(".jsonl")
            with open(source, "w", encoding="utf-8") as out:
                corpus.convert((next(lines) for _ in range(size)), out)
            running.append(pool.submit(index_part, sitrep, source, index))
            running[-1].add_done_callback(lambda _: free.release())
        for one in running:
            one.result()
    return indexes


def skip(lines, count):
    for _ in range(count):
        next(lines)


def parts_of(sitrep, folder, size, arguments):
    """Indexes that together have so many reports."""
    reports, distinct = corpus.reports_of(size), corpus.reports_of(arguments.distinct)
    if reports <= distinct:
        return make_parts(sitrep, folder, reports, arguments.jobs)
    if reports % distinct != 0:
        raise ValueError(f"--distinct {arguments.distinct} does not go into {size} reports")
    return [make_index(sitrep, folder, arguments.distinct, arguments)] * (reports // distinct)


def make_index(sitrep, folder, size, arguments):
    index = folder / f"scale-{size}.index"
    if not index.with_suffix(".done").exists():
        parts = parts_of(sitrep, folder, size, arguments)
        tell(f"joining {len(parts)} parts …")
        shutil.rmtree(index, ignore_errors=True)
        run([building.compact(), "--multipass", *parts, index], **QUIETLY)
        index.with_suffix(".done").touch()
    return index


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
        index = make_index(programs / "sitrep", folder, size, arguments)
        peer = systems.sitrep(programs, None, index)
        lines = systems.ask(peer, queries, arguments.repetitions, MODES, folder / f"answers.scale-{size}")
        measured = of_size(lines, classes)
        reports = corpus.reports_of(size)
        sizes.append({"reports": reports, "distinct": min(reports, corpus.reports_of(arguments.distinct)),
                      "index_mb": round(bytes_on_disk(index) / 1e6, 1), **measured})
    return sizes
