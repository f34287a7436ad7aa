"""Counting: what was found, what should have been, and the figures of both."""

from dataclasses import dataclass, field

from bench.accuracy.alias_table import folded
from bench.accuracy.spans import compared, is_unlabelled


@dataclass
class Score:
    """Right, wrong and missed; the figures are None where nothing was there to find."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other):
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def gold(self):
        return self.right + self.missed

    @property
    def precision(self):
        return ratio(self.right, self.right + self.wrong)

    @property
    def recall(self):
        return ratio(self.right, self.gold)

    @property
    def f1(self):
        return ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)


def ratio(part, whole):
    return part / whole if whole else None


@dataclass
class Mistake:
    """A name found that is none, or missed; a wrong kind or a wrong end gives one of each."""

    document: str
    what: str
    kind: str
    text: str
    context: str


@dataclass
class Scores:
    """The scores of one system on one set, by kind."""

    by_kind: dict = field(default_factory=dict)
    mistakes: list = field(default_factory=list)

    def add(self, kind, score):
        self.by_kind[kind] = self.by_kind.get(kind, Score()) + score

    def micro(self, kinds):
        return sum((self.by_kind.get(kind, Score()) for kind in kinds), Score())


def score_spans(documents, found, kinds):
    """Exact spans with their kind; `found` has a list of spans for each document."""
    scores = Scores()
    for document, spans in zip(documents, found, strict=True):
        gold = compared(document, document.spans, kinds)
        ours = compared(document, spans, kinds)
        ours = {span for span in ours if overlaps_any(span, gold) or not is_unlabelled(document, span)}
        for kind in kinds:
            count_spans(scores, kind, {s for s in gold if s.kind == kind}, {s for s in ours if s.kind == kind})
        scores.mistakes += [mistake(document, "wrong", span) for span in sorted(ours - gold)]
        scores.mistakes += [mistake(document, "missed", span) for span in sorted(gold - ours)]
    return scores


def overlaps_any(span, others):
    return any(span.start < other.end and other.start < span.end for other in others)


def count_spans(scores, kind, gold, ours):
    scores.add(kind, Score(len(gold & ours), len(ours - gold), len(gold - ours)))


def mistake(document, what, span, around=50):
    text = document.text
    before = text[max(0, span.start - around) : span.start]
    after = text[span.end : span.end + around]
    context = f"{before}[{text[span.start:span.end]}]{after}".replace("\n", " ")
    return Mistake(document.id, what, span.kind, text[span.start : span.end], context)


def match_labels(gold, ours):
    """(number right, wrong labels, missed labels) of two dicts from label to keys: two labels are
    equal when they share a key, and each is used once."""
    left, missed = sorted(ours), []
    for label in sorted(gold):
        same = next((other for other in left if gold[label] & ours[other]), None)
        if same is None:
            missed.append(label)
        else:
            left.remove(same)
    return len(gold) - len(missed), left, missed


def score_labels(documents, found, kinds, names):
    """The set of canonical labels of each text; `found` has {kind: {label: ids}} for each document."""
    scores = Scores()
    for document, labels in zip(documents, found, strict=True):
        for kind in kinds:
            gold = {label: names.keys_of(kind, label) for label in document.labels.get(kind, ())}
            ours = {label: names.keys_of(kind, label) | ids for label, ids in labels.get(kind, {}).items()}
            right, wrong, missed = match_labels(gold, ours)
            scores.add(kind, Score(right, len(wrong), len(missed)))
            scores.mistakes += [Mistake(document.id, "wrong label", kind, label, "") for label in wrong]
            scores.mistakes += [Mistake(document.id, "missed label", kind, label, "") for label in missed]
    return scores


def score_offices(documents, found):
    """Offices of persons whose text gives one; `found` has {span: office} for each document.

    Right are the same words; an office on a mention that has none beside it is not counted, since
    later mentions of a person may carry it on.
    """
    score = Score()
    for document, ours in zip(documents, found, strict=True):
        for span, office in document.offices.items():
            given = ours.get(span, "")
            same = folded(given) == folded(office)
            score += Score(int(same), int(bool(given) and not same), int(not same))
    return score
