"""One set, one system: what it finds, its scores, its cost."""

from dataclasses import dataclass, field

from bench.accuracy.scoring import Score, Scores, score_labels, score_offices, score_spans
from bench.accuracy.sets import NAMES


@dataclass
class Measured:
    """`labels` and `offices` are None where the set or the system has none."""

    system: str
    cost: object
    spans: Scores
    labels: Scores | None = None
    offices: Score | None = None


@dataclass
class SetResult:
    """`measured` is empty where the model was trained on the whole set."""

    labelled: object
    standing: str
    documents: list = field(default_factory=list)
    measured: list = field(default_factory=list)


@dataclass(frozen=True)
class Means:
    """What all sets are measured with."""

    data: str
    systems: list
    names: object
    split: object


def measure(labelled, means):
    documents = means.split.untouched(labelled, labelled.documents(means.data))
    result = SetResult(labelled, means.split.standing(labelled), documents)
    for system in means.systems:
        if documents and labelled.language in system.languages:
            result.measured.append(measure_one(labelled, documents, system, means.names))
    return result


def measure_one(labelled, documents, system, names):
    found = system.find(documents)
    is_ours = system.name == "sitrep"
    kinds = labelled.kinds if is_ours else NAMES
    measured = Measured(system.name, found.cost, score_spans(documents, found.spans, kinds))
    if is_ours and labelled.has_labels:
        measured.labels = score_labels(documents, found.labels, kinds, names)
    if is_ours and any(document.offices for document in documents):
        measured.offices = score_offices(documents, found.offices)
    return measured
