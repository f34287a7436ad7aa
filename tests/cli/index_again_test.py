"""`sitrep index`, run again: what it remembers of files, and what it reads."""

import json
import os
import random
import subprocess
import time
import unittest
import zipfile

from program import SITREP, ProgramTest, Server

GRID = "date 2022-10-18 Shahed-136 drones hit a power station outside Kyiv before dawn.\n"
GRAIN = "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n"
COUNCIL = "date 2022-10-19 The Security Council met about Resolution 2231.\n"
BROKEN = bytes(range(256)) * 4


class IndexAgainTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("grid.txt", GRID)
        self.write("ports/grain.txt", GRAIN)

    def counts(self, *arguments):
        """added, changed, unchanged, removed"""
        told = self.index_all(*arguments).stderr.splitlines()[-1]
        return [int(part.split()[0]) for part in told.split(";")[0].split(", ")[:4]]

    def test_a_file_changed_in_place_with_its_time_put_back_is_read(self):
        path = self.write("grid.txt", GRID)
        before = path.stat()
        self.index_all()
        path.write_text(GRID.replace("Kyiv", "Lviv"), encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertEqual(self.counts(), [0, 1, 1, 0])

    def test_a_renamed_file_costs_that_file_alone(self):
        self.index_all()
        (self.reports / "grid.txt").rename(self.reports / "power.txt")
        self.assertEqual(self.counts("--prune", self.reports), [1, 0, 1, 1])
        self.assertEqual(sorted(self.ids("")), ["ports/grain.txt", "power.txt"])

    def test_rebuild_reads_all_anew_and_gives_the_same(self):
        self.index_all()
        self.assertEqual(self.counts("--rebuild", self.reports), [0, 0, 2, 0])
        self.assertEqual(sorted(self.ids("")), ["grid.txt", "ports/grain.txt"])

    def test_another_way_to_annotate_reads_all_again(self):
        self.index_all()
        self.assertEqual(self.counts("--no-extract", self.reports), [0, 2, 0, 0])
        self.assertEqual(self.ids("weapon:any"), [])

    def test_prune_after_a_report_left_its_file_earlier(self):
        self.write("grid.txt", GRID + COUNCIL)
        self.index_all()
        self.write("grid.txt", GRID)
        self.index_all()
        self.assertEqual(self.total(), 3)
        self.assertEqual(self.counts("--prune", self.reports), [0, 0, 2, 1])
        self.assertEqual(sorted(self.ids("")), ["grid.txt", "ports/grain.txt"])

    def test_an_emptied_folder_is_pruned(self):
        self.index_all()
        (self.reports / "ports" / "grain.txt").unlink()
        self.index_all("--prune", self.reports)
        self.assertEqual(self.ids(""), ["grid.txt"])

    def test_a_folder_that_is_gone_is_not_pruned(self):
        self.index_all()
        self.reports.rename(self.folder / "elsewhere")
        other = self.folder / "other"
        other.mkdir()
        self.index_all("--prune", self.reports, other)
        self.assertEqual(self.total(), 2)

    def test_parts_together_are_the_whole(self):
        for number in range(40):
            self.write(f"wire/{number}.txt", GRAIN)
        added = [self.counts("--part", f"{part}/3", self.reports)[0] for part in (1, 2, 3)]
        self.assertEqual(sum(added), 42)
        self.assertTrue(all(added), added)
        self.assertEqual(self.counts(), [0, 0, 42, 0])

    def test_a_part_that_is_none_is_wrong_usage(self):
        for part in ("0/3", "4/3", "3", "a/b", "1/0", "-1/2"):
            ran = self.run_index("--part", part, self.reports)
            self.assertEqual(ran.returncode, 2, part)

    def test_prune_of_a_part_leaves_the_others(self):
        self.index_all()
        self.index_all("--prune", "--part", "1/2", self.reports)
        self.assertEqual(self.total(), 2)


class KilledTest(ProgramTest):
    """What a killed run leaves is never more than the index holds."""

    FILES = 3000
    KILLS = 12

    def test_runs_after_kills_end_with_every_report(self):
        for number in range(self.FILES):
            self.write(f"{number % 10}/{number}.txt", f"date 2022-11-02 Convoy {number} left Odesa.\n")
        command = [SITREP, "index", "--no-extract", "--index", str(self.index), str(self.reports)]
        chance = random.Random(7)
        for number in range(self.KILLS):
            self.write(f"{number % 10}/{number}.txt", f"date 2022-11-02 Convoy {number} came back.\n")
            writer = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, 0.6))
            writer.kill()
            writer.wait()
        self.index_all("--no-extract", self.reports)
        self.assertEqual(self.total(), self.FILES)
        self.assertEqual(self.total("came"), self.KILLS)
        ran = self.index_all("--no-extract", self.reports)
        self.assertIn(f"0 added, 0 changed, {self.FILES} unchanged", ran.stderr)


class SameNameTest(ProgramTest):
    """The id of a report is its path relative to PATH: two PATHs can have the same."""

    def setUp(self):
        super().setUp()
        self.other = self.folder / "other"
        self.other.mkdir()
        self.write("wire.txt", GRID)
        (self.other / "wire.txt").write_text(GRAIN, encoding="utf-8")

    def test_the_second_is_told_to_be_left_out_and_what_to_do(self):
        self.index_all()
        ran = self.index_all(self.other)
        self.assertRegex(ran.stderr, r"other/wire\.txt: .*index the folder above both")
        self.assertEqual(self.ids("power"), ["wire.txt"])
        self.assertEqual(self.ids("grain"), [])

    def test_it_is_taken_when_the_first_is_gone(self):
        self.index_all()
        self.index_all(self.other)
        (self.reports / "wire.txt").unlink()
        self.index_all("--retry-failed", self.other)
        self.assertEqual(self.ids("grain"), ["wire.txt"])

    def test_the_folder_above_both_has_both(self):
        self.index_all(self.folder)
        self.assertEqual(sorted(self.ids("")), ["other/wire.txt", "reports/wire.txt"])

    def test_a_file_by_itself_is_the_file_of_its_folder(self):
        self.index_all()
        self.write("wire.txt", COUNCIL)
        self.index_all(self.reports / "wire.txt")
        self.assertEqual(self.ids("resolution:2231"), ["wire.txt"])
        self.write("wire.txt", GRID)
        self.index_all()
        self.assertEqual(self.ids("power"), ["wire.txt"])
        self.assertEqual(self.total(), 1)


class FailuresTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("good.txt", GRAIN)
        self.write("picture.bin", BROKEN)
        self.write("wire.jsonl", '{"id":"a","body":"First convoy."}\n{"id":"b","body":\n')
        self.report = self.folder / "report.jsonl"

    def failures(self, *arguments):
        self.index_all("--report", self.report, *(arguments or [self.reports]))
        lines = self.report.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if json.loads(line)["lost"]]

    def test_the_report_has_an_object_for_each_failure(self):
        failures = self.failures()
        self.assertEqual([failure["path"].split("/")[-1] for failure in failures], ["picture.bin", "wire.jsonl"])
        self.assertEqual([failure["line"] for failure in failures], [None, 2])
        self.assertTrue(all(failure["reason"] for failure in failures))

    def test_failures_of_unchanged_files_are_reported_again_and_counted(self):
        first = self.failures()
        ran = self.index_all()
        self.assertIn("2 could not be read before", ran.stderr)
        self.assertEqual(self.failures(), first)

    def test_a_report_that_cannot_be_written_is_one_line_before_anything_is_read(self):
        ran = self.run_index("--report", self.folder / "nowhere" / "report.jsonl", self.reports)
        self.assert_one_line_error(ran, 1, "report.jsonl")

    def test_retry_failed_reads_nothing_but_failed_files(self):
        self.index_all()
        self.write("new.txt", GRID)
        ran = self.index_all("--retry-failed", self.reports)
        self.assertIn("picture.bin", ran.stderr)
        self.assertEqual(sorted(self.ids("")), ["a", "good.txt"])

    def test_a_mended_file_is_no_failure_any_more(self):
        self.index_all()
        self.write("picture.bin", GRID)
        self.write("wire.jsonl", '{"id":"a","body":"First convoy."}\n')
        self.assertEqual(self.failures(), [])
        with Server(self.index) as server:
            self.assertEqual(json.loads(server.get("/api/v1/stats"))["lost"], 0)

    def test_a_removed_file_is_no_failure_any_more(self):
        self.index_all()
        (self.reports / "picture.bin").unlink()
        self.index_all()
        with Server(self.index) as server:
            stats = json.loads(server.get("/api/v1/stats"))
        self.assertEqual([failure["path"] for failure in stats["failures"]], ["wire.jsonl"])

    def test_the_page_lists_failures_with_their_reasons(self):
        self.index_all()
        with Server(self.index) as server:
            stats = json.loads(server.get("/api/v1/stats"))
            page = server.get("/stats")
        self.assertEqual((stats["reports"], stats["files"], stats["failed_files"], stats["lost"]), (2, 3, 2, 2))
        for failure in stats["failures"]:
            self.assertIn(failure["path"], page)
        self.assertNotIn(str(self.reports), page)

    def test_a_failure_inside_of_an_archive_names_the_file_in_it(self):
        with zipfile.ZipFile(self.reports / "wires.zip", "w") as archive:
            archive.writestr("2022/good.txt", GRID)
            archive.writestr("2022/broken.bin", BROKEN)
        first = [failure for failure in self.failures() if "wires.zip" in failure["path"]]
        self.assertEqual([failure["path"] for failure in first], [f"{self.reports}/wires.zip/2022/broken.bin"])
        self.assertEqual([failure for failure in self.failures() if "wires.zip" in failure["path"]], first)
        with Server(self.index) as server:
            stats = json.loads(server.get("/api/v1/stats"))
        failures = {failure["path"]: failure["reasons"] for failure in stats["failures"]}
        self.assertEqual(failures["wires.zip"][0]["inside"], "2022/broken.bin")

    def test_the_page_turns_over_many_failures(self):
        for number in range(50):
            self.write(f"empty/{number:02}.txt", "")
        self.index_all()
        with Server(self.index) as server:
            names, target = [], "/api/v1/stats?limit=7"
            while target:
                answer = json.loads(server.get(target))
                names += [failure["path"] for failure in answer["failures"]]
                target = answer.get("next")
        self.assertEqual(len(names), 52)
        self.assertEqual(names, sorted(names))
        self.assertEqual(len(set(names)), 52)


class MissingPathTest(ProgramTest):
    def test_a_missing_path_leaves_no_index_behind(self):
        ran = self.run_index(self.folder / "nowhere")
        self.assert_one_line_error(ran, 1, "nowhere")
        self.assertFalse(self.index.exists())

    def test_a_missing_path_leaves_an_index_as_it_was(self):
        self.write("grid.txt", GRID)
        self.index_all()
        self.assertEqual(self.run_index("--prune", self.folder / "nowhere").returncode, 1)
        self.assertEqual(self.total(), 1)

    def test_one_path_of_two_is_enough(self):
        self.write("grid.txt", GRID)
        ran = self.index_all(self.folder / "nowhere", self.reports)
        self.assertIn("nowhere", ran.stderr)
        self.assertEqual(self.total(), 1)


if __name__ == "__main__":
    unittest.main()
