"""The tables of docs/accuracy.md, between its markers."""

import os
import subprocess
import time

from bench.accuracy.sets import FACETS, NAMES
from bench.accuracy.tables import percent

BEGIN = "<!-- scripts/accuracy --write-docs writes from here -->"
END = "<!-- to here -->"
BEGIN_DATES = "<!-- scripts/accuracy --write-docs writes of dates from here -->"
END_DATES = "<!-- of dates to here -->"


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def rule(count):
    return "|" + "---|" * count


def triple(score):
    return " / ".join(percent(value) for value in (score.precision, score.recall, score.f1))


def f1_of_names(measured):
    kinds = [percent(measured.spans.by_kind[kind].f1) for kind in NAMES]
    return f"**{percent(measured.spans.micro(NAMES).f1)}** ({' / '.join(kinds)})"


def names_table(results, systems):
    yield row("set", "texts", "model", *systems)
    yield rule(3 + len(systems))
    for result in results:
        cells = {measured.system: f1_of_names(measured) for measured in result.measured}
        found = [cells.get(system, "–") for system in systems]
        yield row(f"`{result.labelled.name}`", len(result.documents) or "–", result.standing, *found)


def kinds_table(results):
    """Ours alone, where a set has canonical labels."""
    shown = [(r, m) for r in results for m in r.measured if m.labels]
    yield row("set", "", *FACETS, "offices")
    yield rule(3 + len(FACETS))
    for result, measured in shown:
        offices = triple(measured.offices) if measured.offices else "–"
        for title, scores, last in (("facets", measured.labels, ""), ("spans", measured.spans, offices)):
            cells = [triple(scores.by_kind[kind]) for kind in FACETS]
            yield row(f"`{result.labelled.name}`", title, *cells, last)


def cost_table(results, systems):
    """Over the English sets together; memory is the highest of them."""
    yield row("", "tokens/s of one core", "start", "peak memory")
    yield rule(4)
    for system in systems:
        costs = [m.cost for r in results for m in r.measured if m.system == system and r.labelled.language == "en"]
        if costs:
            yield row(system, *cost_cells(costs))


def cost_cells(costs):
    tokens = sum(cost.tokens for cost in costs)
    seconds = sum(cost.core_seconds - cost.start_core_seconds for cost in costs)
    start = min(cost.start_seconds for cost in costs)
    megabytes = max(cost.megabytes for cost in costs)
    return f"{tokens / max(seconds, 1e-3):,.0f}", f"{1000 * start:,.0f} ms", f"{megabytes:,.0f} MB"


def generated(results, root):
    systems = []
    for result in results:
        systems += [m.system for m in result.measured if m.system not in systems]
    yield when_and_where(root)
    yield "\n### People, organisations and places: exact spans\n"
    yield "F1 of the three kinds together, then of person / organisation / place.\n"
    yield from names_table(results, systems)
    yield "\n### All kinds, where the labels are our own\n"
    yield "Precision / recall / F1.\n"
    yield from kinds_table(results)
    yield "\n### Cost\n"
    yield from cost_table(results, systems)


def when_and_where(root):
    described = subprocess.run(
        ["git", "describe", "--always", "--dirty=, changed"], cwd=root, capture_output=True, text=True, check=False
    )
    commit = described.stdout.strip() or "unknown"
    return f"Measured on {time.strftime('%Y-%m-%d')}, commit {commit}, on a machine of {os.cpu_count()} cores."


def with_tables(text, results, root):
    return between(text, (BEGIN, END), generated(results, root))


def with_date_tables(text, lines, root):
    return between(text, (BEGIN_DATES, END_DATES), [when_and_where(root), "", *lines])


def between(text, markers, lines):
    """Raises ValueError when the markers are gone."""
    begin, end = text.index(markers[0]) + len(markers[0]), text.index(markers[1])
    return text[:begin] + "\n" + "\n".join(lines) + "\n" + text[end:]
