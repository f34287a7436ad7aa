"""The corpus that the peers share, and the same reports as Sitrep reads them."""

import json

# What the corpus calls our facets.
FACETS = {
    "people": "person",
    "orgs": "organisation",
    "weapons": "weapon",
    "resolutions": "resolution",
    "places": "place",
}


# A made-up place can have the name of a real one, which the lexicon would put under its region, and
# the region would be counted as well. So places are marked as made up; sitrep_peer knows the mark.
MARK_OF_PLACES = " (made up)"


def reports_of(size):
    """The number that "10k", "1m" or "2500" stands for."""
    text = size.strip().lower()
    factor = {"k": 1_000, "m": 1_000_000}.get(text[-1:], 1)
    return int(text if factor == 1 else text[:-1]) * factor


def sitrep_line(line):
    """A report of the corpus as a line of JSONL for sitrep index --no-extract."""
    report = json.loads(line)
    report["places"] = [place + MARK_OF_PLACES for place in report["places"]]
    return json.dumps(
        {
            "id": str(report["id"]),
            "title": report["title"],
            "body": report["body"],
            "published": report["date"],
            "language": "en",
            "facets": {ours: report[theirs] for theirs, ours in FACETS.items()},
            "mentioned": report["mentioned_dates"],
        },
        ensure_ascii=False,
    )
