"""The labelled sets: where each lies and how it is read."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from bench.accuracy import conll
from bench.accuracy.named_mentions import Geography, named_mentions, outermost
from bench.accuracy.spans import Document, Span

NAMES = ("person", "organisation", "place")
FACETS = ("weapon", "resolution", "person", "organisation", "place")
SHORT_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
MORE_DEMONYMS = {"european", "american", "western", "syrian", "african", "asian", "kurdish", "arab", "iraqi"}
MORE_COUNTRIES = {"uk", "us", "u.s.", "u.k.", "usa", "united states of america", "great britain"}
RE3D_KINDS = {"Person": "person", "Organisation": "organisation", "Location": "place"}


@dataclass(frozen=True)
class LabelledSet:
    """A set of labelled texts under the data folder."""

    name: str
    about: str
    files: str
    read: Callable
    language: str = "en"
    kinds: tuple = NAMES
    # Nobody looks at its text: figures alone are printed.
    is_only_measured: bool = False
    has_labels: bool = False
    # What sitrep-train calls it.
    source: str = ""

    def paths(self, data):
        return sorted(Path(data).glob(self.files))

    def documents(self, data):
        return self.read(self.paths(data))


def json_lines(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())


def spans_with(row, kinds):
    return [Span(e["start"], e["end"], kinds[e["type"]]) for e in row["entities"] if e["type"] in kinds]


def read_paragraphs(paths):
    """Paragraphs labelled to our guide, with canonical labels."""
    documents = []
    for row in json_lines(paths):
        labels = {kind: set() for kind in FACETS}
        for entity in row["entities"]:
            labels[entity["type"]].add(entity["label"])
        spans = spans_with(row, {kind: kind for kind in FACETS})
        offices = {Span(e["start"], e["end"], e["type"]): e["role"] for e in row["entities"] if e.get("role")}
        documents.append(Document(row["id"], row["text"], spans, row["published"], labels, offices))
    return documents


def geography_beside(path):
    """Of the gazetteer that lies in the same data folder, where it does."""
    gazetteer = Path(path).parent.parent / "gazetteers" / "countries.jsonl"
    rows = list(json_lines([gazetteer])) if gazetteer.exists() else []
    adjectives = {
        word.strip(",;()").lower() for row in rows for word in row["nationality"].get("adjective", "").split(" or ")
    } | MORE_DEMONYMS
    countries = {row["names"].get("conventional short form", "").lower() for row in rows} | MORE_COUNTRIES
    return Geography(frozenset(adjectives | {word + "s" for word in adjectives}), frozenset(countries))


def read_meantime(paths):
    """Past its first sentences an article has only names met before: they do not count."""
    geography = geography_beside(paths[0])
    return [meantime_article(row, geography) for row in json_lines(paths)]


def meantime_article(row, geography):
    """Names inside products and sums ("the Boeing 787 contract") are not labelled."""
    full = [e for e in row["entities"] if e["syntax"] is not None]
    named = [e for e in full if e["syntax"] in ("NAM", "PRE.NAM")]
    return Document(
        row["id"], row["text"],
        named_mentions(spans_with({"entities": named}, SHORT_KINDS), row["text"], geography), row["dct"],
        counted_until=max((e["end"] for e in full), default=0),
        unlabelled=[(e["start"], e["end"]) for e in row["entities"] if e["type"] not in SHORT_KINDS],
    )


def read_re3d(paths):
    geography = geography_beside(paths[0])
    return [re3d_report(row, geography) for row in json_lines(paths)]


def re3d_report(row, geography):
    """A name inside a longer phrase ("the people of Mosul") is sometimes labelled, sometimes not."""
    phrases = spans_with(row, RE3D_KINDS)
    names = named_mentions(phrases, row["text"], geography)
    return Document(
        row["id"], row["text"], names,
        unlabelled=[(phrase.start, phrase.end) for phrase in phrases if phrase not in names],
    )


def read_factrueval(paths):
    return [
        Document(row["id"], row["text"], outermost(spans_with(row, SHORT_KINDS))) for row in json_lines(paths)
    ]


def read_texts(paths):
    return read_conll(paths, False)


def read_posts(paths):
    return read_conll(paths, True)


def read_conll(paths, is_one_document_a_sentence):
    documents = []
    for path in paths:
        lines = path.read_text(encoding="utf-8").split("\n")
        documents += conll.documents_of(lines, path.stem, is_one_document_a_sentence)
    return documents


SETS = (
    LabelledSet("conflict-dev", "paragraphs labelled to our guide, kept for measuring",
                "entities/conflict-dev.jsonl", read_paragraphs, kinds=FACETS, is_only_measured=True, has_labels=True),
    LabelledSet("train", "paragraphs labelled to our guide", "entities/train/part-*.jsonl", read_paragraphs,
                kinds=FACETS, has_labels=True, source="paragraphs"),
    LabelledSet("meantime", "Wikinews articles, their first sentences", "dates/meantime.jsonl", read_meantime,
                source="meantime"),
    LabelledSet("re3d", "reports on Syria and Iraq, named mentions", "entities/re3d-dev.jsonl", read_re3d,
                source="re3d-dev"),
    LabelledSet("wikigold", "Wikipedia articles", "entities/wikigold.conll", read_texts, source="wikigold"),
    LabelledSet("cross-pol", "CrossNER politics, its dev sentences", "entities/cross_pol_dev.conll", read_posts,
                source="cross_pol_dev"),
    LabelledSet("ewt", "sentences of English web texts", "entities/ewt_dev.conll", read_posts, source="ewt_dev"),
    LabelledSet("wnut", "posts on social media", "entities/wnut_train.conll", read_posts, source="wnut_train"),
    LabelledSet("btc", "Broad Twitter Corpus", "entities/btc.conll", read_posts, source="btc"),
    LabelledSet("factrueval", "Russian news", "entities/factrueval-dev.jsonl", read_factrueval, language="ru",
                source="factrueval-dev"),
)


def set_called(name):
    return next((labelled for labelled in SETS if labelled.name == name), None)
