"""Spans of a text in code points, and the ways other offsets become them."""

from dataclasses import dataclass, field

ARTICLES = ("the ", "The ", "THE ")
POSSESSIVES = ("'s", "’s", "'S", "’S", "'", "’")


@dataclass(frozen=True, order=True)
class Span:
    """A name in a text; offsets are code points, the end is exclusive."""

    start: int
    end: int
    kind: str


@dataclass
class Document:
    """A text of a set with the names that people found in it."""

    id: str
    text: str
    spans: list
    published: str = ""
    # Kind -> set of canonical labels; only where the set gives labels.
    labels: dict = field(default_factory=dict)
    # Span of a person -> the office held, as the text gives it beside this mention.
    offices: dict = field(default_factory=dict)
    # Past this code point the set is not fully labelled, and nothing is counted.
    counted_until: int = 0
    # (start, end) of phrases in which the set labels no names, though there may be some.
    unlabelled: list = field(default_factory=list)

    def __post_init__(self):
        self.counted_until = self.counted_until or len(self.text)


class ByteOffsets:
    """Byte offsets of a text's UTF-8 to its code points."""

    def __init__(self, text):
        self.is_ascii = text.isascii()
        if not self.is_ascii:
            self.code_points = {}
            at = 0
            for index, character in enumerate(text):
                self.code_points[at] = index
                at += len(character.encode())
            self.code_points[at] = len(text)

    def code_point(self, byte):
        """Raises KeyError where `byte` is inside a character."""
        return byte if self.is_ascii else self.code_points[byte]


def without_article_and_possessive(span, text):
    """Sets disagree whether "the" and "'s" belong to a name, so neither is compared."""
    start, end = span.start, span.end
    name = text[start:end]
    if name.startswith(ARTICLES):
        start += 4
    for possessive in POSSESSIVES:
        if len(name) > len(possessive) and name.endswith(possessive):
            end -= len(possessive)
            break
    return Span(start, end, span.kind) if start < end else span


def compared(document, spans, kinds):
    """The spans that count in a document: of these kinds, in its labelled part, trimmed, each once."""
    return {
        without_article_and_possessive(span, document.text)
        for span in spans
        if span.kind in kinds and span.start < document.counted_until
    }


def is_unlabelled(document, span):
    return any(start <= span.start and span.end <= end for start, end in document.unlabelled)
