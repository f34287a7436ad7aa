"""The peers: how each indexes the corpus and answers the queries."""

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.peers import figures
from bench.peers.running import bytes_on_disk, output_of, run, tell

MODES = ("top10", "facets", "full")
THREADS = 2


@dataclass
class Peer:
    name: str
    # The whole command, and the one of the queries up to their file.
    indexing: list
    querying: list
    corpus: Path
    index: Path


def rival(name, program, corpus, index):
    return Peer(
        name, [*program, "index", corpus, index, THREADS], [*program, "query", index], corpus, index
    )


def sitrep(programs, corpus, index):
    indexing = [programs / "sitrep", "index", "--index", index, "--no-extract", corpus]
    return Peer("Sitrep", indexing, [programs / "sitrep_peer", index], corpus, index)


def make_index(peer, keep):
    """What indexing costs, or has cost when an index that is there may be kept. The size is taken
    after the queries, with what they derive."""
    kept = peer.index.with_suffix(".cost.json")
    if keep and kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    tell(f"{peer.name} indexes …")
    kept.unlink(missing_ok=True)
    shutil.rmtree(peer.index, ignore_errors=True)
    cost = run(peer.indexing, stdout=sys.stderr)
    costs = {
        "seconds": round(cost.seconds, 1),
        "cpu_seconds": round(cost.core_seconds, 1),
        "peak_memory_mb": round(cost.megabytes),
    }
    kept.write_text(json.dumps(costs), encoding="utf-8")
    return costs


def ask(peer, queries, repetitions, modes, dump):
    """Lines of JSON, one a mode."""
    tell(f"{peer.name} answers …")
    output = output_of([*peer.querying, queries, repetitions, dump, *modes])
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def measure(peer, queries, arguments, dump):
    """Figures of a peer as they stand in bench/results/peers.json."""
    indexing = make_index(peer, arguments.keep_indexes)
    lines = ask(peer, queries, arguments.repetitions, MODES, dump)
    indexing["index_mb"] = round(bytes_on_disk(peer.index) / 1e6, 1)
    classes = classes_of(queries)
    modes = {line["mode"]: figures.of_mode(line, classes) for line in lines if "mode" in line}
    return {"indexing": indexing, "modes": modes}


def classes_of(queries):
    return [line.split("\t")[0] for line in Path(queries).read_text(encoding="utf-8").splitlines()]
