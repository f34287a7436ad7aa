"""Processes that read while another writes: each answer is of one revision, whole."""

import json
import re
import threading
import time
import unittest
import urllib.error

from program import ProgramTest, Server

# Revision 0 has so many reports, revision n has n more.
REPORTS = 400
PERSONS = 7
# So long, and so often, the reports are written anew.
SECONDS = 12
LEAST_REVISIONS = 4
LEAST_ANSWERS = 5
FACETS = ("source:200", "person:200")
QUERIES = ("wave", "", "wave OR tide", '"harbour wave"', "title:wave", "person:any", "person:watcher", "harb*")
SHOWN = 200


def named(number):
    """A number below 1000 as a name, as two names that differ in digits alone may be one."""
    return "".join("ba de fi go ku la me ni po ru".split()[int(digit)] for digit in f"{number:03}").capitalize()


def reports_of(revision):
    """Every report of a revision says which one it is of, in each thing that is counted and shown."""
    for number in range(REPORTS + revision):
        yield {
            "id": f"report-{number}",
            "title": f"Wave {revision}",
            "body": f"The harbour wave {revision} of {number} came in at dawn and the watch counted {number % 31} boats.",
            "source": f"Bulletin {revision}",
            "published": f"{2000 + number % 20}-{1 + revision % 12:02}-{1 + number % 28:02}",
            "facets": {"person": [f"Watcher {named(number % PERSONS)} {named(revision)}"]},
        }


def told_by(answer):
    """What an answer says, counted and shown, so far as it differs from revision to revision."""
    facets = answer["facets"]
    told = {
        "sources": {value["label"]: value["count"] for value in facets["source"]["values"]},
        "without source": facets["source"]["none"],
        "persons": sum(value["count"] for value in facets["person"]["values"]),
        "revisions of persons": {value["label"].split()[-1] for value in facets["person"]["values"]},
        "hits": len(answer["hits"]),
        "titles": {hit["title"] for hit in answer["hits"]},
        "sources of hits": {hit["source"] for hit in answer["hits"]},
        "waves in snippets": {
            wave
            for hit in answer["hits"]
            for snippet in hit["snippets"]
            for wave in re.findall(r"wave (\d+)", snippet["text"])
        },
    }
    if "published" in facets:
        told["days"] = sum(bucket["count"] for bucket in facets["published"]["buckets"])
    return told


def told_of(revision):
    """What every answer of that revision says."""
    total = REPORTS + revision
    return {
        "sources": {f"Bulletin {revision}": total},
        "without source": 0,
        "persons": total,
        "revisions of persons": {named(revision)},
        "hits": SHOWN,
        "titles": {f"Wave {revision}"},
        "sources of hits": {f"Bulletin {revision}"},
        "waves in snippets": {str(revision)},
        "days": total,
    }


def revision_of(answer):
    """The one revision that all of an answer is of; an AssertionError when there is none."""
    revision = answer["total"] - REPORTS
    told, right = told_by(answer), told_of(revision)
    wrong = {name: value for name, value in told.items() if value != right[name]}
    if wrong:
        raise AssertionError(f"a total of {answer['total']} (revision {revision}), but {wrong}")
    return revision


class Reader(threading.Thread):
    """Asks one query after the other until it is stopped, and checks each answer."""

    def __init__(self, ask):
        super().__init__()
        self.ask = ask
        self.stopped = threading.Event()
        self.revisions = []
        self.problem = None

    def run(self):
        try:
            while not self.stopped.is_set():
                self.read(QUERIES[len(self.revisions) % len(QUERIES)])
        except urllib.error.HTTPError as error:
            self.problem = f"{error.code}: {error.read().decode()}"
        except Exception as error:  # whatever it is, the test fails with it
            self.problem = repr(error)

    def read(self, query):
        try:
            revision = revision_of(self.ask(query))
        except AssertionError as error:
            raise AssertionError(f"{query}: {error}") from None
        if self.revisions and revision < self.revisions[-1]:
            raise AssertionError(f"{query}: revision {revision} after {self.revisions[-1]}")
        self.revisions.append(revision)


class ReadingWhileWritingTest(ProgramTest):
    def write_revision(self, revision):
        self.write("reports.jsonl", "".join(json.dumps(report) + "\n" for report in reports_of(revision)))
        self.index_all("--no-extract", self.reports)

    def ask_program(self, query):
        return self.search(query, "--limit", str(SHOWN), "--sort", "newest", *(f"--facet={facet}" for facet in FACETS))

    def asking(self, server):
        more = {"limit": SHOWN, "sort": "newest", "facet": FACETS, "interval.published": "month"}
        return lambda query: server.search(query, **more)

    def write_all_beside(self, readers):
        for reader in readers:
            reader.start()
        try:
            end = time.monotonic() + SECONDS
            revision = 0
            while revision < LEAST_REVISIONS or time.monotonic() < end:
                revision += 1
                self.write_revision(revision)
        finally:
            for reader in readers:
                reader.stopped.set()
            for reader in readers:
                reader.join()
        return revision

    def test_each_answer_of_two_servers_and_a_program_is_of_one_revision_and_none_goes_back(self):
        self.write_revision(0)
        with Server(self.index) as first, Server(self.index) as second:
            asks = (self.asking(first), self.asking(first), self.asking(second), self.ask_program)
            readers = [Reader(ask) for ask in asks]
            last = self.write_all_beside(readers)
            self.assertEqual([reader.problem for reader in readers], [None] * len(readers))
            for reader in readers:
                self.assertGreaterEqual(len(reader.revisions), LEAST_ANSWERS)
                self.assertGreater(len(set(reader.revisions)), 2, "no commit came while it read")
                self.assertEqual(revision_of(reader.ask("wave")), last)


if __name__ == "__main__":
    unittest.main()
