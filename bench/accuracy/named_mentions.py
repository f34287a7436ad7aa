"""The names among mentions: sets that label whole noun phrases, nested, are cut down to their names."""

import re
from dataclasses import dataclass

from bench.accuracy.spans import Span

CONNECTORS = set("of the and for de la le du des del da di von van der den al el bin ibn ul ur e y et und".split())
TITLES = set(
    """mr mrs ms dr sir lord lady he hm hrh president prime minister secretary general foreign defence defense chief
    chancellor senator governor king queen prince princess sheikh ambassador justice judge professor captain colonel
    major lieutenant sergeant commander admiral deputy vice chairman chairwoman ceo director executive officer
    spokesman spokeswoman spokesperson us u.s. un uk vice-president minister-designate special envoy representative
    state adviser advisor wing group air marshal brigadier pope father rear first acting former""".split()
)
PREPOSITIONS = {"of", "in", "on", "at", "to", "from", "for", "by", "and", "with", "between"}
NO_NAMES = set(
    """i we they he she it you the his her its their our my who this these those january february march april may june
    july august september october november december""".split()
)
ARABIC = ("al-", "el-", "d'", "d’")
WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Geography:
    """In small letters. A demonym is no name; a country that acts is a place all the same."""

    demonyms: frozenset
    countries: frozenset


def bare(word):
    return word.strip(".,;:()'\"’")


def is_name_word(word):
    stripped = word.lstrip("('\"“‘")
    return bool(stripped) and (
        stripped[0].isupper() or stripped[0].isdigit() or bare(word) in CONNECTORS or stripped.startswith(ARABIC)
    )


def is_name(text):
    """Every word is capitalised but those that join names; the first and the last are."""
    words = text.split()
    return (
        bool(words) and (words[0][0].isupper() or words[0].startswith(ARABIC))
        and all(map(is_name_word, words)) and bare(words[-1]) not in CONNECTORS
    )


def last_run_of_name_words(text):
    """Where the capitalised words at the end of a phrase begin: "engine maker Europrop"."""
    start = len(text)
    for match in reversed(list(WORD.finditer(text))):
        if not is_name_word(match.group()) or bare(match.group()) in CONNECTORS:
            break
        start = match.start()
    return start


def is_title(word, demonyms):
    lower = re.split("['’]", bare(word).lower())[0]
    return lower in TITLES or lower in demonyms


def past_titles(text, demonyms):
    """Where a person's name begins: behind the last office or demonym that something follows."""
    words = list(WORD.finditer(text))
    start = 0
    for match, following in zip(words, words[1:]):
        if is_title(match.group(), demonyms):
            start = following.start()
    return start


def past_owner(text):
    """Where the name begins behind "Airbus's"."""
    owner = re.search(r"['’]s ", text)
    return owner.end() if owner else 0


def name_in(span, text, geography):
    """The name that a mention consists of or ends in, or None."""
    phrase = text[span.start : span.end].split(",")[0].split(" (")[0].split("-based")[0].rstrip()
    start = 4 if phrase.lower().startswith("the ") else 0
    if span.kind == "person":
        start += past_titles(phrase[start:], geography.demonyms)
    else:
        start += past_owner(phrase[start:])
    if not is_name(phrase[start:]):
        start += last_run_of_name_words(phrase[start:])
    before, name = phrase[:start].split(), phrase[start:]
    if not is_name(name) or bare(name).lower() in NO_NAMES | geography.demonyms:
        return None
    if span.kind != "place" and is_owned_by(before):
        return None
    kind = "place" if name.lower() in geography.countries else span.kind
    titles = [is_title(word, geography.demonyms) for word in name.split()]
    if (span.kind == "person" and titles[-1]) or (kind == "organisation" and all(titles)):
        return None
    return Span(span.start + start, span.start + start + len(name), kind)


def is_owned_by(before):
    """"the Vice Chairman of Chrysler" names nobody, "the people of Mosul" no organisation."""
    return bool(before) and before[-1] in PREPOSITIONS


def is_enumeration(span, spans, text):
    """"Boeing and Lockheed Martin", where both are mentions too."""
    inner = [other for other in spans if other != span and span.start <= other.start and other.end <= span.end]
    joined = re.search(r" and |, ", text[span.start : span.end])
    return bool(joined) and any(s.start == span.start for s in inner) and any(s.end == span.end for s in inner)


def named_mentions(spans, text, geography):
    """Names that do not overlap; of nested ones the longest."""
    names = [name_in(span, text, geography) for span in spans if not is_enumeration(span, spans, text)]
    kept = []
    for name in sorted(filter(None, names), key=lambda span: (span.start - span.end, span.start)):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return sorted(kept)


def outermost(spans):
    """Spans that lie in no longer one."""
    kept = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
