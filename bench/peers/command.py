"""scripts/bench peers and scripts/bench scale: their options, and the order of things."""

import argparse
import json
import sys
from pathlib import Path

from bench.peers import building, corpus, document, figures, machine, scaling, systems
from bench.peers.running import ProgramFailed, tell

ROOT = building.ROOT
RESULTS = ROOT / "bench/results"
DONE, FAILED, WRONG_USAGE = 0, 1, 2
EXAMPLE = """examples:
  scripts/bench peers                       Sitrep beside Lucene and Tantivy on 100,000 reports
  scripts/bench scale --sizes 10k 100k      how Sitrep alone grows
  scripts/bench docs                        docs/benchmarks.md and its plots anew, from bench/results
"""


def add_options(command, default_folder):
    command.add_argument("--folder", type=Path, default=ROOT / default_folder, help="for programs, corpora and indexes")
    command.add_argument("--build", type=Path, help="a build of Sitrep to take as it is, not the release build")
    command.add_argument("--repetitions", type=int, default=5, help="warm runs of each query; the best counts")
    command.add_argument("--keep-results", action="store_true", help="print the figures and write none")


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description="Sitrep beside its rivals, and how it grows.",
        epilog=EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    peers = commands.add_parser("peers", help="beside Lucene and Tantivy")
    peers.add_argument("--size", default="100k", help="reports: 10k, 100k, 1m")
    peers.add_argument("--keep-indexes", action="store_true", help="take indexes that are there from an earlier run")
    add_options(peers, "build/peers")
    scale = commands.add_parser("scale", help="Sitrep alone at several sizes")
    scale.add_argument("--sizes", nargs="+", default=["10k", "100k", "1m"], help="reports")
    add_options(scale, "build/peers")
    commands.add_parser("docs", help="write docs/benchmarks.md anew")
    return parser.parse_args(arguments)


def corpora(folder, size):
    """The corpus as the rivals read it, and as Sitrep does."""
    theirs, ours = folder / f"corpus-{size}.jsonl", folder / f"sitrep-{size}.jsonl"
    if theirs.exists() and ours.exists():
        return theirs, ours
    tell(f"making {size} reports …")
    with open(theirs, "w", encoding="utf-8") as raw, open(ours, "w", encoding="utf-8") as converted:
        for line in building.corpus_lines(folder, corpus.reports_of(size)):
            raw.write(line)
            converted.write(corpus.sitrep_line(line) + "\n")
    return theirs, ours


def all_peers(arguments, folder):
    programs = building.sitrep(arguments.build)
    tantivy, lucene = [building.tantivy(folder)], building.lucene(folder)
    theirs, ours = corpora(folder, arguments.size)
    size = arguments.size
    return [
        systems.sitrep(programs, ours, folder / f"sitrep-{size}.index"),
        systems.rival("Tantivy", tantivy, theirs, folder / f"tantivy-{size}.index"),
        systems.rival("Lucene", lucene, theirs, folder / f"lucene-{size}.index"),
    ]


def compare(folder, peers):
    """How many answers of each rival are not ours."""
    ours = figures.read_answers(folder / "answers.Sitrep")
    differ = {}
    for peer in peers[1:]:
        found = figures.differences(ours, figures.read_answers(folder / f"answers.{peer.name}"))
        differ[peer.name] = len(found)
        for one in found[:5]:
            tell(f"query {one.query}: Sitrep {one.ours}, {peer.name} {one.theirs}")
    return {"of": len(ours), "differ": differ}


def context(folder):
    return {
        "date": machine.today(),
        "commit": machine.commit(ROOT),
        "machine": machine.machine(),
        "versions": machine.versions(building.HERE, building.java(folder)),
    }


def measure_peers(arguments):
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    building.harness()
    peers = all_peers(arguments, folder)
    queries = building.queries(folder)
    results = context(folder)
    results["corpus"] = {
        "reports": corpus.reports_of(arguments.size),
        "mb": round(peers[1].corpus.stat().st_size / 1e6, 1),
        "repetitions": arguments.repetitions,
    }
    results["peers"] = {
        peer.name: systems.measure(peer, queries, arguments, folder / f"answers.{peer.name}")
        for peer in peers
    }
    results["answers"] = compare(folder, peers)
    return results


def measure_scale(arguments):
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    building.harness()
    results = {
        "date": machine.today(),
        "commit": machine.commit(ROOT),
        "machine": machine.machine(),
        "repetitions": arguments.repetitions,
    }
    results["sizes"] = scaling.measure(arguments, folder)
    return results


def keep(name, results, arguments):
    text = json.dumps(results, indent=1, ensure_ascii=False) + "\n"
    if arguments.keep_results:
        print(text, end="")
        return
    (RESULTS / name).write_text(text, encoding="utf-8")
    document.write(ROOT)
    tell(f"written to bench/results/{name} and docs/benchmarks.md")


def main(arguments=None):
    arguments = parse(arguments)
    try:
        if arguments.command == "peers":
            keep("peers.json", measure_peers(arguments), arguments)
        elif arguments.command == "scale":
            keep("scale.json", measure_scale(arguments), arguments)
        else:
            document.write(ROOT)
    except (ProgramFailed, ValueError) as failed:
        tell(str(failed))
        return FAILED
    return DONE


if __name__ == "__main__":
    sys.exit(main())
