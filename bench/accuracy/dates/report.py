"""The figures of dates as lines for a terminal, as tables for docs/accuracy.md and as JSON."""

from bench.accuracy.dates.timex_values import day_of_number
from bench.accuracy.document import row, rule
from bench.accuracy.tables import percent

FIGURES = ("value", "relaxed", "strict", "precision", "recall")


def result_lines(result):
    labelled = result.labelled
    yield f"{labelled.name} dates ({labelled.about}; {labelled.standing}; {result.texts} texts)"
    yield f"  {'':<22}{'value':>9}{'relaxed':>9}{'strict':>9}{'P':>8}{'R':>8}{'gold':>8}{'found':>8}{'seconds':>9}"
    for measured in result.measured:
        yield score_line(measured.system, measured.score) + f"{measured.core_seconds:>9.1f}"
        yield score_line("  one to one", measured.one_to_one)
        if measured.timexes:
            yield score_line("  all of TIMEX3", measured.timexes)


def score_line(name, score):
    value, relaxed, strict, precision, recall = (percent(getattr(score, figure)) for figure in FIGURES)
    return (f"  {name:<22}{value:>9}{relaxed:>9}{strict:>9}{precision:>8}{recall:>8}"
            f"{score.gold:>8}{score.found:>8}")


def mistake_lines(result):
    """Set, system, what, wanted, found, sentence, document; apart by tabs."""
    for measured in result.measured:
        for found in measured.score.mistakes:
            columns = (result.labelled.name, measured.system, found.what, described(found.gold),
                       described(found.found), found.sentence, found.document)
            yield "\t".join(column.replace("\t", " ").replace("\n", " ") for column in columns)


def described(label):
    """"8 May" 1945-05-08."""
    if not label:
        return "-"
    days = [f"{day_of_number(days.first)}..{day_of_number(days.last)}" for days in label.days[:1]]
    meaning = label.value or (days[0] if days else "no days")
    marks = f" {label.side}" if label.side else " vague" if label.is_vague else ""
    return f'"{label.text}" {meaning}{marks}'


def scores_table(results, systems):
    """F1 of values, of overlapping spans and of equal spans."""
    yield row("set", "texts", "rules written", "dates", *systems)
    yield rule(4 + len(systems))
    for result in results:
        cells = {measured.system: triple(measured.score) for measured in result.measured}
        gold = result.measured[0].score.gold if result.measured else "–"
        found = [cells.get(system, "–") for system in systems]
        yield row(f"`{result.labelled.name}`", result.texts, standing_of(result), gold, *found)


def standing_of(result):
    return "without it in view" if result.labelled.is_only_measured else "with it in view"


def triple(score):
    return f"**{percent(score.value)}** / {percent(score.relaxed)} / {percent(score.strict)}"


def plain_table(results, systems):
    yield row("set", "", "labels", *systems)
    yield rule(3 + len(systems))
    for result in results:
        for title, which in (("one to one", "one_to_one"), ("all of TIMEX3", "timexes")):
            scores = {m.system: getattr(m, which) for m in result.measured if getattr(m, which)}
            if scores:
                gold = next(iter(scores.values())).gold
                cells = [triple(scores[system]) if system in scores else "–" for system in systems]
                yield row(f"`{result.labelled.name}`", title, gold, *cells)


def cost_table(results, systems):
    yield row("processor seconds", *[f"`{result.labelled.name}`" for result in results])
    yield rule(1 + len(results))
    for system in systems:
        cells = [
            next((f"{m.core_seconds:.1f}" for m in result.measured if m.system == system), "–") for result in results
        ]
        yield row(system, *cells)


def generated(results):
    systems = []
    for result in results:
        systems += [m.system for m in result.measured if m.system not in systems]
    yield "F1 of values / of overlapping spans / of equal spans.\n"
    yield from scores_table(results, systems)
    yield "\nThe same counted plainly:\n"
    yield from plain_table(results, systems)
    yield "\nEach with what starting takes; sitrep finds names and all else meanwhile.\n"
    yield from cost_table(results, systems)


def as_json(results):
    return [
        {
            "set": result.labelled.name,
            "dates": True,
            "standing": result.labelled.standing,
            "texts": result.texts,
            "systems": [measured_json(measured) for measured in result.measured],
        }
        for result in results
    ]


def measured_json(measured):
    answer = {"system": measured.system, "core_seconds": round(measured.core_seconds, 2)}
    answer["dates"] = score_json(measured.score)
    answer["one_to_one"] = score_json(measured.one_to_one)
    if measured.timexes:
        answer["all_of_timex3"] = score_json(measured.timexes)
    return answer


def score_json(score):
    counts = {name: getattr(score, name) for name in ("gold", "found", "overlapping", "same_span", "same_value")}
    return {**{figure: getattr(score, figure) for figure in FIGURES}, **counts}
