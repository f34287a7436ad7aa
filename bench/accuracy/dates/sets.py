"""The sets with labelled dates: where each lies and how it is read."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from bench.accuracy.dates.labels import DatedText, DateLabel, days_label, means_days, timex_label
from bench.accuracy.sets import json_lines

MONTHS = "January February March April May June July August September October November December".split()
HEADER = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}}), (\d{{4}})\b")
HEADER_WITHIN = 250
SENTENCE_END = re.compile(r"[.!?]['\"]*(?=\s|$)")


@dataclass(frozen=True)
class DateSet:
    """A set of texts under the data folder; `genre` is the kind of text that HeidelTime is told."""

    name: str
    about: str
    files: str
    read: Callable
    language: str = "en"
    genre: str = "news"
    # Nobody looks at its text: figures alone are printed.
    is_only_measured: bool = False

    @property
    def standing(self):
        return "only measured" if self.is_only_measured else "in view"

    def paths(self, data):
        return sorted(Path(data).glob(self.files))

    def documents(self, data):
        return [self.read(row) for row in json_lines(self.paths(data))]


def read_paragraph(row):
    dates = [days_label(row["text"], date) for date in row["dates"]]
    return DatedText(row["id"], row["text"], row["published"], dates)


def read_wikiwars(row):
    return dated_text(row, row["dct"][:10])


def read_meantime(row):
    """The head of an article has its day, which is no label; past the first sentences nothing is labelled."""
    header = HEADER.search(row["text"], 0, HEADER_WITHIN)
    published = row["dct"] or ""
    if header and not re.fullmatch(r"\d{4}-\d\d-\d\d", published):
        published = f"{header[3]}-{MONTHS.index(header[1]) + 1:02}-{int(header[2]):02}"
    document = dated_text(row, published)
    if header:
        document.aside.append(DateLabel(*header.span(), header[0]))
    labelled = [e["end"] for e in row["entities"] if e["syntax"] is not None] + [t["end"] for t in row["timexes"]]
    document.counted_until = end_of_sentence(row["text"], max(labelled, default=0))
    return document


def dated_text(row, published):
    timexes = [timex_label(row["text"], timex) for timex in row["timexes"]]
    return DatedText(
        row["id"], row["text"], published,
        [timex for timex in timexes if means_days(timex)],
        aside=[timex for timex in timexes if not means_days(timex)], timexes=timexes,
    )


def end_of_sentence(text, at):
    end = SENTENCE_END.search(text, max(0, at - 1))
    return end.end() if end else len(text)


DATE_SETS = (
    DateSet("conflict-dev", "paragraphs labelled to our guide, kept for measuring", "entities/conflict-dev.jsonl",
            read_paragraph, is_only_measured=True),
    DateSet("train", "paragraphs labelled to our guide", "entities/train/part-*.jsonl", read_paragraph),
    DateSet("meantime", "Wikinews articles, their first sentences", "dates/meantime.jsonl", read_meantime),
    DateSet("uk-wars", "Ukrainian articles on wars", "dates/wikiwars-uk-1-12.jsonl", read_wikiwars,
            language="uk", genre="narrative"),
)
