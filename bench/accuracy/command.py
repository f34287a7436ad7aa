"""scripts/accuracy: its options, and the order of things."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from bench.accuracy import document, rivals, tables
from bench.accuracy.alias_table import alias_table_of
from bench.accuracy.dates import report
from bench.accuracy.dates.measuring import measure_dates
from bench.accuracy.dates.sets import DATE_SETS
from bench.accuracy.dates.systems import HeidelTime, SitrepDates
from bench.accuracy.held_out import Split
from bench.accuracy.measuring import Means, measure
from bench.accuracy.running import ProgramFailed
from bench.accuracy.sets import SETS
from bench.accuracy.systems import CoreNlp, Sitrep, Spacy

ROOT = Path(__file__).resolve().parents[2]
DONE, FAILED, WRONG_USAGE = 0, 1, 2
NAMES_OF_SETS = {labelled.name for labelled in (*SETS, *DATE_SETS)}
ONLY_MEASURED = {labelled.name for labelled in (*SETS, *DATE_SETS) if labelled.is_only_measured}
EXAMPLE = """examples:
  scripts/accuracy                                names and dates on every set, ours alone
  scripts/accuracy --rivals --write-docs          beside spaCy, CoreNLP and HeidelTime, into docs/accuracy.md
  scripts/accuracy --names --set train --errors   one set, then each name that is wrong or missed
  scripts/accuracy --dates --set uk-wars          how well the dates of one set are found and resolved
"""


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="scripts/accuracy", description="How well names and dates are found, on labelled sets.",
        epilog=EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--program", default=ROOT / "build/release/sitrep", help="the sitrep to measure")
    parser.add_argument("--data", default=ROOT / "../shared/data", help="the folder of the labelled sets")
    parser.add_argument("--set", action="append", choices=sorted(NAMES_OF_SETS), help="this set (repeat)")
    parser.add_argument("--names", action="store_true", help="names alone")
    parser.add_argument("--dates", action="store_true", help="dates alone")
    parser.add_argument("--errors", action="store_true", help="list each wrong and each missed name or date")
    parser.add_argument("--json", metavar="FILE", help="write the figures to FILE")
    parser.add_argument("--write-docs", action="store_true", help="write the tables of docs/accuracy.md")
    parser.add_argument("--rivals", action="store_true", help="run the installed rivals too")
    parser.add_argument("--rivals-dir", default=ROOT / "build/rivals", help="where the rivals are installed")
    parser.add_argument("--install-rivals", action="store_true", help="install them there, and do no more")
    return parser.parse_args(arguments)


def chosen_sets(sets, arguments):
    """The sets asked for that are there; the others are told of."""
    chosen = [labelled for labelled in sets if not arguments.set or labelled.name in arguments.set]
    for labelled in chosen:
        if not labelled.paths(arguments.data):
            tell(f"{labelled.name}: {Path(arguments.data, labelled.files)} is not there; left out.")
    return [labelled for labelled in chosen if labelled.paths(arguments.data)]


def tell(message):
    print(f"scripts/accuracy: {message}", file=sys.stderr)


def chosen_systems(ours, rivals_of_it, arguments):
    systems = [ours]
    for rival in rivals_of_it if arguments.rivals else ():
        if rival.is_installed():
            systems.append(rival)
        else:
            tell(f"{rival.name} is not installed; scripts/accuracy --install-rivals does it.")
    return systems


def refusal(arguments):
    """Why this cannot be done, or nothing."""
    kept = [name for name in arguments.set or () if name in ONLY_MEASURED]
    if arguments.errors and kept:
        return f"the text of {kept[0]} is only measured and never shown: leave --errors out."
    if arguments.write_docs and arguments.set:
        return "--write-docs writes all sets: leave --set out."
    if not arguments.install_rivals and not Path(arguments.program).exists():
        return f"{arguments.program} is not there: build it, or name another with --program."
    return None


def measure_all_names(arguments):
    folder = arguments.rivals_dir
    systems = chosen_systems(Sitrep(arguments.program), (Spacy(folder), CoreNlp(folder)), arguments)
    means = Means(arguments.data, systems, alias_table_of(ROOT), Split())
    results = []
    for labelled in chosen_sets(SETS, arguments):
        results.append(measure(labelled, means))
        show(results[-1], tables, arguments)
    return results


def measure_all_dates(arguments):
    systems = chosen_systems(SitrepDates(arguments.program), (HeidelTime(arguments.rivals_dir),), arguments)
    results = []
    for labelled in chosen_sets(DATE_SETS, arguments):
        results.append(measure_dates(labelled, arguments.data, systems))
        show(results[-1], report, arguments)
    return results


def show(result, written_by, arguments):
    print("\n".join(written_by.result_lines(result)), flush=True)
    if arguments.errors and not result.labelled.is_only_measured:
        print("\n".join(written_by.mistake_lines(result)), flush=True)


def keep(names, dates, arguments):
    if arguments.json:
        figures = tables.as_json(names) + report.as_json(dates)
        Path(arguments.json).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if arguments.write_docs:
        path = ROOT / "docs" / "accuracy.md"
        text = path.read_text(encoding="utf-8")
        text = document.with_tables(text, names, ROOT) if names else text
        text = document.with_date_tables(text, report.generated(dates), ROOT) if dates else text
        path.write_text(text, encoding="utf-8")


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
        names = measure_all_names(arguments) if arguments.names or not arguments.dates else []
        dates = measure_all_dates(arguments) if arguments.dates or not arguments.names else []
    except (ProgramFailed, subprocess.CalledProcessError) as failed:
        tell(str(failed))
        return FAILED
    if not names + dates:
        tell(f"no labelled set is under {arguments.data}.")
        return FAILED
    keep(names, dates, arguments)
    return DONE
