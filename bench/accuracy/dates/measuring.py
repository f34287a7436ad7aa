"""One set with dates, each system on it."""

from dataclasses import dataclass, field

from bench.accuracy.dates.labels import means_days
from bench.accuracy.dates.scoring import DateScore, score_dates, score_timexes


@dataclass
class DatesMeasured:
    """`plain` is TempEval-3's own count, None where the set is not TIMEX3."""

    system: str
    core_seconds: float
    score: DateScore
    plain: DateScore | None = None


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
    measured = DatesMeasured(system.name, found.core_seconds, score_dates(documents, days))
    if all(document.timexes is not None for document in documents):
        measured.plain = score_timexes(documents, found.dates)
    return measured
