"""One set with dates, each system on it."""

from dataclasses import dataclass, field

from bench.accuracy.dates.labels import means_days
from bench.accuracy.dates.scoring import DateScore, score_dates, score_one_to_one, score_timexes


@dataclass
class DatesMeasured:
    """`one_to_one` is without the doubts that the labels leave; `timexes` asks for all that TIMEX3
    labels, and is None where the set is not TIMEX3."""

    system: str
    core_seconds: float
    score: DateScore
    one_to_one: DateScore
    timexes: DateScore | None = None


@dataclass
class DateSetResult:
    labelled: object
    texts: int
    measured: list = field(default_factory=list)


def measure_dates(labelled, data, systems):
    documents = labelled.documents(data)
    result = DateSetResult(labelled, len(documents))
    for system in systems:
        result.measured.append(measure_one(labelled, documents, system))
    return result


def measure_one(labelled, documents, system):
    found = system.find(labelled, documents)
    days = [[date for date in dates if means_days(date)] for dates in found.dates]
    measured = DatesMeasured(
        system.name, found.core_seconds, score_dates(documents, days), score_one_to_one(documents, days)
    )
    if all(document.timexes is not None for document in documents):
        measured.timexes = score_timexes(documents, found.dates)
    return measured
