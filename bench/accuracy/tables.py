"""The figures as lines for a terminal, as tables for docs/accuracy.md and as JSON."""

from bench.accuracy.sets import NAMES


def percent(value):
    return "-" if value is None else f"{100 * value:.1f}"


def score_line(name, score):
    figures = "".join(f"{percent(value):>7}" for value in (score.precision, score.recall, score.f1))
    return f"    {name:<14}{figures}{score.gold:>8}"


def scores_lines(title, scores, kinds):
    yield f"  {title:<16}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}"
    for kind in kinds:
        yield score_line(kind, scores.by_kind[kind])
    names = [kind for kind in kinds if kind in NAMES]
    yield score_line("three names", scores.micro(names))


def result_lines(result):
    """All that is known of a set, but for its mistakes."""
    labelled = result.labelled
    yield f"{labelled.name} ({labelled.about}; {result.standing}; {len(result.documents)} texts)"
    if not result.documents:
        yield "  no score: no text here is known to be new to the model"
    for measured in result.measured:
        kinds = list(measured.spans.by_kind)
        if measured.labels:
            yield from scores_lines(f"{measured.system} facets", measured.labels, kinds)
        yield from scores_lines(f"{measured.system} spans", measured.spans, kinds)
        if measured.offices:
            yield score_line("offices held", measured.offices)
        yield f"    {cost_line(measured.cost)}"


def cost_line(cost):
    return (f"{cost.tokens} tokens, {cost.tokens_a_second:,.0f} tokens/s of one core, "
            f"start {1000 * cost.start_seconds:,.0f} ms, {cost.megabytes:,.0f} MB")


def mistake_lines(result):
    """One line a mistake, columns apart by tabs."""
    for measured in result.measured:
        labels = measured.labels.mistakes if measured.labels else []
        for found in (*labels, *measured.spans.mistakes):
            where = (found.context, found.document)
            columns = (result.labelled.name, measured.system, found.what, found.kind, found.text, *where)
            yield "\t".join(column.replace("\t", " ").replace("\n", " ") for column in columns)


def as_json(results):
    return [
        {
            "set": result.labelled.name,
            "standing": result.standing,
            "texts": len(result.documents),
            "systems": [measured_json(measured) for measured in result.measured],
        }
        for result in results
    ]


def measured_json(measured):
    cost = measured.cost
    answer = {
        "system": measured.system,
        "tokens": cost.tokens,
        "tokens_a_second": round(cost.tokens_a_second),
        "start_ms": round(1000 * cost.start_seconds),
        "megabytes": round(cost.megabytes),
        "spans": scores_json(measured.spans),
    }
    if measured.labels:
        answer["facets"] = scores_json(measured.labels)
    if measured.offices:
        answer["offices"] = score_json(measured.offices)
    return answer


def scores_json(scores):
    kinds = {**scores.by_kind, "names": scores.micro(NAMES)}
    return {kind: score_json(score) for kind, score in kinds.items()}


def score_json(score):
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1,
            "right": score.right, "wrong": score.wrong, "missed": score.missed}
