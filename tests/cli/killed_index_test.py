"""`sitrep index` stopped at any moment, or with no space left: the last good index is served on, and the next run
ends with the index of a run that nothing disturbed."""

import json
import os
import random
import resource
import subprocess
import time
import unittest

from program import PATIENCE, SITREP, ProgramTest, run

ROUNDS = 5
KILLS_A_ROUND = 11
REPORTS = 500
# Little memory makes many batches of few reports.
FLAGS = ["--no-extract", "--memory", "1MiB", "--jobs", "2"]
PLACES = ["Kyiv", "Odesa", "Aleppo", "Goma", "Sanaa"]


def report(number, version):
    """A report that differs from others in its words, and from itself in an earlier version."""
    chance = random.Random(f"{number} {version}")
    words = " ".join(f"w{chance.randrange(4000)}" for _ in range(250))
    return {
        "id": f"report-{number}",
        "title": f"Convoy {number}",
        "published": f"2022-{1 + number % 12:02}-{1 + number % 28:02}",
        "body": f"Version {version} of convoy {number} passed. {words}.",
        "facets": {"place": [PLACES[number % 5]], "person": [f"Person {chance.randrange(60)}"]},
    }


def counts_of(page):
    """By id: a label is that of the first report that gave one, and may be another after an update."""
    return {value["id"]: value["count"] for facet in page["facets"].values() for value in facet["values"]}


class KilledIndexTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(20221020)

    def write_round(self, number):
        """Other reports than in the round before: some are gone, some new, some changed."""
        for file in range(5):
            lines = []
            for at in range(file, REPORTS, 5):
                if self.random.random() < 0.9:
                    version = number if at % 3 == number % 3 else 0
                    lines.append(json.dumps(report(at + 20 * number, version)))
            self.write(f"wire-{file}.jsonl", "\n".join(lines) + "\n")

    def command(self, index):
        return ["index", "--index", str(index), "--prune", *FLAGS, str(self.reports)]

    def answers(self, index):
        """What the index says to a few questions, but for the order of equal hits."""
        said = []
        for query in ["", "version", "w17 OR w2300", "place:kyiv", '"convoy 27"', "published:2022-03"]:
            ran = run("search", "--index", index, "--json", "--limit", "200", "--facet", "person:200", query)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            page = json.loads(ran.stdout)
            hits = sorted(hit["id"] for hit in page["hits"]) if page["total"] <= 200 else []
            said.append((query, page["total"], hits, counts_of(page)))
        return said

    def counts_of_versions(self, index):
        ran = run("search", "--index", index, "--json", "--limit", "0", "--facet", "person:200", "version")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return counts_of(json.loads(ran.stdout))

    def kill_after(self, seconds):
        writer = subprocess.Popen(
            [SITREP, *self.command(self.index)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(seconds)
        writer.kill()
        writer.wait(timeout=PATIENCE)

    def assert_nothing_is_left_over(self):
        names = sorted(path.name for path in self.index.iterdir())
        self.assertEqual(len([name for name in names if name.startswith("generation-")]), 1, names)
        self.assertNotIn("batches", names)

    def test_a_run_killed_at_any_moment_leaves_a_good_index_and_is_taken_up_again(self):
        self.write_round(0)
        self.assertEqual(run(*self.command(self.index)).returncode, 0)
        for number in range(1, ROUNDS + 1):
            before = self.counts_of_versions(self.index)
            self.write_round(number)
            undisturbed = self.folder / f"undisturbed-{number}.index"
            started = time.monotonic()
            self.assertEqual(run(*self.command(undisturbed)).returncode, 0)
            duration = time.monotonic() - started
            after = self.counts_of_versions(undisturbed)
            for _ in range(KILLS_A_ROUND):
                self.kill_after(self.random.random() * duration)
                self.assertIn(self.counts_of_versions(self.index), (before, after))
            ran = run(*self.command(self.index))
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual(self.answers(self.index), self.answers(undisturbed))
            self.assert_nothing_is_left_over()

    def test_a_full_disk_leaves_a_good_index_and_the_next_run_ends_the_work(self):
        self.write_round(0)
        self.assertEqual(run(*self.command(self.index)).returncode, 0)
        before = self.answers(self.index)
        self.write_round(1)
        # Xapian leaks what it was writing when it cannot go on; the program ends at once.
        leaking = {**os.environ, "LSAN_OPTIONS": "detect_leaks=0"}
        failed = 0
        for size in [20_000, 200_000, 900_000, 2_000_000]:
            # Writing beyond that fails; Python ignores the signal that tells of it, and the program inherits that.
            ran = run(
                *self.command(self.index),
                preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
                restore_signals=False,
                env=leaking,
            )
            if ran.returncode == 0:
                break
            failed += 1
            self.assert_one_line_error(ran, 1, "cannot write|too large")
            self.assertEqual(self.answers(self.index), before)
        self.assertGreater(failed, 0)
        ran = run(*self.command(self.index))
        self.assertEqual(ran.returncode, 0, ran.stderr)
        undisturbed = self.folder / "undisturbed.index"
        self.assertEqual(run(*self.command(undisturbed)).returncode, 0)
        self.assertEqual(self.answers(self.index), self.answers(undisturbed))
        self.assert_nothing_is_left_over()


if __name__ == "__main__":
    unittest.main()
