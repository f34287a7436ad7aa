"""scripts/accuracy: its options, and the order of things."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from bench.accuracy import document, rivals, tables
from bench.accuracy.alias_table import alias_table_of
from bench.accuracy.held_out import Split
from bench.accuracy.measuring import Means, measure
from bench.accuracy.running import ProgramFailed
from bench.accuracy.sets import SETS, set_called
from bench.accuracy.systems import CoreNlp, Sitrep, Spacy

ROOT = Path(__file__).resolve().parents[2]
DONE, FAILED, WRONG_USAGE = 0, 1, 2
EXAMPLE = """examples:
  scripts/accuracy                          every set, ours alone
  scripts/accuracy --rivals --write-docs    beside spaCy and CoreNLP, into docs/accuracy.md
  scripts/accuracy --set train --errors     one set, then each name that is wrong or missed
"""


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="scripts/accuracy", description="How well names are found: precision, recall and F1 on labelled sets.",
        epilog=EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--program", default=ROOT / "build/release/sitrep", help="the sitrep to measure")
    parser.add_argument("--data", default=ROOT / "../shared/data", help="the folder of the labelled sets")
    parser.add_argument("--set", action="append", choices=[s.name for s in SETS], help="this set (repeat)")
    parser.add_argument("--errors", action="store_true", help="list each wrong and each missed name")
    parser.add_argument("--json", metavar="FILE", help="write the figures to FILE")
    parser.add_argument("--write-docs", action="store_true", help="write the tables of docs/accuracy.md")
    parser.add_argument("--rivals", action="store_true", help="run the installed rivals too")
    parser.add_argument("--rivals-dir", default=ROOT / "build/rivals", help="where the rivals are installed")
    parser.add_argument("--install-rivals", action="store_true", help="install them there, and do no more")
    return parser.parse_args(arguments)


def chosen_sets(arguments):
    """The sets asked for that are there; the others are told of."""
    chosen = [set_called(name) for name in arguments.set] if arguments.set else SETS
    for labelled in chosen:
        if not labelled.paths(arguments.data):
            tell(f"{labelled.name}: {Path(arguments.data, labelled.files)} is not there; left out.")
    return [labelled for labelled in chosen if labelled.paths(arguments.data)]


def tell(message):
    print(f"scripts/accuracy: {message}", file=sys.stderr)


def chosen_systems(arguments):
    systems = [Sitrep(arguments.program)]
    if not arguments.rivals:
        return systems
    for rival in (Spacy(arguments.rivals_dir), CoreNlp(arguments.rivals_dir)):
        if rival.is_installed():
            systems.append(rival)
        else:
            tell(f"{rival.name} is not installed; scripts/accuracy --install-rivals does it.")
    return systems


def refusal(arguments):
    """Why this cannot be done, or nothing."""
    kept = [name for name in arguments.set or () if set_called(name).is_only_measured]
    if arguments.errors and kept:
        return f"the text of {kept[0]} is only measured and never shown: leave --errors out."
    if arguments.write_docs and arguments.set:
        return "--write-docs writes all sets: leave --set out."
    if not arguments.install_rivals and not Path(arguments.program).exists():
        return f"{arguments.program} is not there: build it, or name another with --program."
    return None


def measure_all(arguments):
    means = Means(arguments.data, chosen_systems(arguments), alias_table_of(ROOT), Split())
    results = []
    for labelled in chosen_sets(arguments):
        result = measure(labelled, means)
        print("\n".join(tables.result_lines(result)), flush=True)
        if arguments.errors and not labelled.is_only_measured:
            print("\n".join(tables.mistake_lines(result)), flush=True)
        results.append(result)
    return results


def keep(results, arguments):
    if arguments.json:
        Path(arguments.json).write_text(json.dumps(tables.as_json(results), indent=1) + "\n", encoding="utf-8")
    if arguments.write_docs:
        path = ROOT / "docs" / "accuracy.md"
        path.write_text(document.with_tables(path.read_text(encoding="utf-8"), results, ROOT), encoding="utf-8")


def main(arguments=None):
    arguments = parse(arguments)
    refused = refusal(arguments)
    if refused:
        tell(refused)
        return WRONG_USAGE
    try:
        if arguments.install_rivals:
            rivals.install(arguments.rivals_dir)
            return DONE
        results = measure_all(arguments)
    except (ProgramFailed, subprocess.CalledProcessError) as failed:
        tell(str(failed))
        return FAILED
    if not results:
        tell(f"no labelled set is under {arguments.data}.")
        return FAILED
    keep(results, arguments)
    return DONE
