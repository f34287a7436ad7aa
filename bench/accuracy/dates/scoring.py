"""Counting dates as TempEval-3 does: overlapping spans, equal spans, overlapping spans with equal values."""

from dataclasses import dataclass, field, replace

from bench.accuracy.dates.labels import same_days, same_value
from bench.accuracy.scoring import ratio

ARTICLES = ("the ", "The ", "THE ")


@dataclass
class DateScore:
    """Numbers of dates; `overlapping` pairs, of which so many have equal spans or equal values."""

    gold: int = 0
    found: int = 0
    overlapping: int = 0
    same_span: int = 0
    same_value: int = 0
    mistakes: list = field(default_factory=list)

    def f1(self, right):
        return ratio(2 * right, self.gold + self.found)

    @property
    def relaxed(self):
        return self.f1(self.overlapping)

    @property
    def strict(self):
        return self.f1(self.same_span)

    @property
    def value(self):
        return self.f1(self.same_value)

    @property
    def precision(self):
        return ratio(self.overlapping, self.found)

    @property
    def recall(self):
        return ratio(self.overlapping, self.gold)


@dataclass(frozen=True)
class DateMistake:
    """`gold` is None where nothing is labelled, `found` where nothing was found."""

    document: str
    what: str
    gold: object
    found: object
    sentence: str


@dataclass(frozen=True)
class Pair:
    """A label and what was found over it."""

    gold: object
    found: object
    same_span: bool
    same_value: bool


def without_article(label):
    cut = 4 if label.text.startswith(ARTICLES) else 0
    return replace(label, start=label.start + cut, text=label.text[cut:])


def score_dates(documents, found):
    """`found` has a list of labels for each document."""
    score = DateScore()
    for document, dates in zip(documents, found, strict=True):
        count_document(score, document, document.dates, unblamed(document, dates))
    return score


def score_one_to_one(documents, found):
    """The same labels, without the doubts: no range is taken apart, and the days are the same."""
    score = DateScore()
    for document, dates in zip(documents, found, strict=True):
        count_plainly(score, document, document.dates, unblamed(document, dates))
    return score


def score_timexes(documents, found):
    """TempEval-3 as it is: all that TIMEX3 labels is asked for."""
    score = DateScore()
    for document, dates in zip(documents, found, strict=True):
        headers = [label for label in document.aside if label not in document.timexes]
        dates = [date for date in dates if not any(date.overlaps(header) for header in headers)]
        count_plainly(score, document, document.timexes, dates)
    return score


def count_plainly(score, document, gold, found):
    gold, found = counted(document, gold, found)
    score.gold += len(gold)
    score.found += len(found)
    for pair in one_to_one(gold, found, same_value):
        add_pair(score, pair)


def unblamed(document, dates):
    """Without what lies over things set aside alone."""
    return [
        date for date in dates
        if any(date.overlaps(gold) for gold in document.dates) or not any(map(date.overlaps, document.aside))
    ]


def counted(document, *lists):
    return [[without_article(date) for date in dates if date.start < document.counted_until] for dates in lists]


def count_document(score, document, gold, found):
    for golds, founds in groups(*counted(document, gold, found)):
        pairs, golds, founds = pairs_of(golds, founds)
        score.gold += len(golds) + len(pairs)
        score.found += len(founds) + len(pairs)
        for pair in pairs:
            add_pair(score, pair)
            if not pair.same_value:
                score.mistakes.append(mistake(document, "wrong value", pair.gold, pair.found))
        score.mistakes += [mistake(document, "missed", label, None) for label in golds]
        score.mistakes += [mistake(document, "spurious", None, label) for label in founds]


def add_pair(score, pair):
    score.overlapping += 1
    score.same_span += pair.same_span
    score.same_value += pair.same_value


def groups(gold, found):
    """(labels, dates found) that overlap one another, in the order of the text."""
    end, group = -1, ([], [])
    for label, which in sorted([*((g, 0) for g in gold), *((f, 1) for f in found)], key=lambda item: item[0].start):
        if label.start >= end and any(group):
            yield group
            group = ([], [])
        end = max(end, label.end)
        group[which].append(label)
    if any(group):
        yield group


def pairs_of(golds, founds):
    """(pairs, labels left, found left). A date found over several labels is one for each, and shorter
    ones found inside one label are one, since some write a range as one and others as two."""
    if len(founds) == 1 and len(golds) > 1:
        return parts_of_range(golds, founds[0]), [], []
    if len(golds) == 1 and len(founds) > 1 and all(is_longer(golds[0], found) for found in founds):
        founds = [joined(founds)]
    pairs = one_to_one(golds, founds)
    return (
        pairs,
        [gold for gold in golds if all(pair.gold is not gold for pair in pairs)],
        [found for found in founds if all(pair.found is not found for pair in pairs)],
    )


def parts_of_range(golds, found):
    pairs = []
    for index, gold in enumerate(golds):
        first, last = index == 0, index == len(golds) - 1
        same_span = (first and gold.start == found.start) or (last and gold.end == found.end)
        pairs.append(Pair(gold, found, same_span, is_end_of(gold, found, first, last)))
    return pairs


def is_end_of(gold, found, first, last):
    """The first label begins the range, the last one ends it; "from late May" begins inside May."""
    for days in gold.days:
        for whole in found.days:
            begins = whole.first == days.first or (gold.side and days.first <= whole.first <= days.last)
            ends = whole.last == days.last or (gold.side and days.first <= whole.last <= days.last)
            if (begins if first else ends if last else whole.holds(days)):
                return True
    return False


def is_longer(gold, found):
    return any(whole.length > part.length for whole in gold.days for part in found.days)


def joined(founds):
    """One date from the beginning of the first to the end of the last."""
    begin, end = founds[0], founds[-1]
    gap = " " * max(0, end.start - begin.end)
    text = begin.text + gap + end.text
    days = tuple(
        replace(first, last=last.last) for first in begin.days for last in end.days if first.first <= last.last
    )
    return replace(begin, end=end.end, text=text, days=days, value="", side="")


def one_to_one(golds, founds, same=same_days):
    """Each label with the date that overlaps it most, each once."""
    candidates = sorted(
        ((min(gold.end, found.end) - max(gold.start, found.start), -gold.start, gold, found)
         for gold in golds for found in founds if gold.overlaps(found)),
        key=lambda candidate: candidate[:2], reverse=True,
    )
    pairs, used = [], set()
    for _, _, gold, found in candidates:
        if id(gold) not in used and id(found) not in used:
            used |= {id(gold), id(found)}
            same_span = (gold.start, gold.end) == (found.start, found.end)
            pairs.append(Pair(gold, found, same_span, same(gold, found)))
    return pairs


def mistake(document, what, gold, found):
    label = gold or found
    return DateMistake(document.id, what, gold, found, sentence_of(document.text, label.start, label.end))


def sentence_of(text, start, end, most=160):
    """The sentence around a span, the span in brackets."""
    before, after = text[max(0, start - most) : start], text[end : end + most]
    before = before[max(before.rfind(mark) for mark in (". ", "\n", "! ", "? ")) + 1 :]
    stops = [after.find(mark) for mark in (". ", "\n", "! ", "? ") if mark in after]
    after = after[: min(stops) + 1] if stops else after
    return " ".join(f"{before}[{text[start:end]}]{after}".split())
