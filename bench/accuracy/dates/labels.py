"""Dates in a text, as people labelled them or a program found them, and when two mean the same."""

import re
from dataclasses import dataclass, field

from bench.accuracy.dates.timex_values import days_between, days_of_value, years

# Durations, PRESENT_REF and PAST_REF; bare times of day; FUTURE_REF; days that nobody knows.
NO_DAYS = re.compile(r"P|T|FUTURE_REF$|XXXX(?:-XX-XX)?$")
CLOCK = re.compile(r"T\d\d")
NAMES_A_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|morrow|night)|yesterday|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|січня|лютого|березня|квітня|травня|червня|липня"
    r"|серпня|вересня|жовтня|листопада|грудня|сьогодні|вчора|завтра)\b", re.IGNORECASE)
NAMES_A_DECADE = re.compile(r"0(?:['’]?s|-(?:х|ті|ві|их|ых|е))\b")
OPEN_END = re.compile(r"(?:ever )?since\b|починаючи\b", re.IGNORECASE)
SIDES = {"START": (0, 1 / 2), "MID": (1 / 4, 3 / 4), "END": (1 / 2, 1)}


@dataclass(frozen=True)
class DateLabel:
    """Offsets are code points, the end is exclusive; `value` and `kind` are TIMEX3's, where it has them."""

    start: int
    end: int
    text: str
    # What it may mean; none where it means no days, or no reader understands it.
    days: tuple = ()
    value: str = ""
    kind: str = "DATE"
    # START, MID or END of what `days` says, as TIMEX3's mod has it.
    side: str = ""
    # "late August" given as days of its own.
    is_vague: bool = False

    @property
    def is_open(self):
        """"since May", which some end with the day of publication and others with May."""
        return bool(OPEN_END.match(self.text))

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end


@dataclass
class DatedText:
    """A text of a set with its dates. `aside`: what nobody is asked to find, or blamed for finding."""

    id: str
    text: str
    published: str
    dates: list
    aside: list = field(default_factory=list)
    # Past this code point the set is not labelled, and nothing is counted.
    counted_until: int = 0
    # All that TIMEX3 labels there, durations and all; None where the set is not TIMEX3.
    timexes: list | None = None

    def __post_init__(self):
        self.counted_until = self.counted_until or len(self.text)


def timex_label(text, row):
    """Of a dict with start, end, type, value and mod."""
    surface = text[row["start"] : row["end"]]
    return DateLabel(
        row["start"], row["end"], surface, days_of_timex(row["value"], surface), row["value"], row["type"],
        row["mod"] if row.get("mod") in SIDES else "",
    )


def days_of_timex(value, surface):
    """Some write "1780s" as its first year."""
    days = days_of_value(value)
    if re.fullmatch(r"\d{3}0", value) and NAMES_A_DECADE.search(surface):
        return (*days, years(int(value), int(value) + 9))
    return days


def days_label(text, row, is_vague=False):
    """Of a dict with start, end, from and to."""
    days = days_between(row["from"], row["to"])
    return DateLabel(row["start"], row["end"], text[row["start"] : row["end"]], (days,), is_vague=is_vague)


def means_days(label):
    """Whether a TIMEX3 is counted: durations, repetitions, "now" and a bare time of day are not."""
    if label.kind in ("DURATION", "SET") or NO_DAYS.match(label.value):
        return False
    return not CLOCK.search(label.value) or bool(NAMES_A_DAY.search(label.text))


def same_value(one, other):
    return bool(one.value and one.value == other.value) or bool(set(one.days) & set(other.days))


def same_days(one, other):
    """Whether both mean the same, with the doubts that the labels leave (docs/accuracy.md)."""
    if same_value(one, other):
        return True
    if one.is_open or other.is_open:
        return any(mine.first == theirs.first for mine in one.days for theirs in other.days)
    return is_side_of(one, other) or is_side_of(other, one)


def is_side_of(part, whole):
    """"Late August" as days at the end of August."""
    if not (whole.side or part.is_vague):
        return False
    return any(
        longer.holds(shorter) and is_on_side(shorter, longer, whole.side)
        for longer in whole.days for shorter in part.days
    )


def is_on_side(shorter, longer, side):
    low, high = SIDES.get(side, (0, 1))
    middle = (shorter.first + shorter.last + 1) / 2 - longer.first
    return low * longer.length <= middle <= high * longer.length
