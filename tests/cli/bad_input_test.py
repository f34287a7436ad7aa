"""Files that are not what they should be: told, counted, and never in the way of the others."""

import json
import os
import shutil
import unittest

from program import SITREP, ProgramTest, run

GOOD = "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n"
MIB = 1 << 20
NOBODY = 65534


def line_of(report_id, body):
    return json.dumps({"id": report_id, "published": "2022-11-02", "body": body}) + "\n"


class BadInputTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("good.txt", GOOD)

    def assert_told(self, ran, name, says="."):
        """One line of stderr names the file and says what is wrong."""
        lines = [line for line in ran.stderr.splitlines() if name in line]
        self.assertEqual(len(lines), 1, ran.stderr)
        self.assertRegex(lines[0].lower(), says)

    def assert_lost(self, name, says):
        """The file is reported, the good one is indexed, and --strict makes it a failure."""
        ran = self.index_all()
        self.assert_told(ran, name, says)
        self.assertEqual(self.ids(""), ["good.txt"])
        strict = self.run_index("--strict", self.reports)
        self.assertEqual(strict.returncode, 1, strict.stderr)

    def assert_undated(self, name):
        ran = self.index_all()
        self.assert_told(ran, name, "date|day|undated")
        self.assertEqual(sorted(self.ids("")), sorted(["good.txt", name]))
        self.assertEqual(self.ids("published:none"), [name])

    def test_good_reports_are_no_reason_to_fail(self):
        self.assertEqual(self.run_index("--strict", self.reports).returncode, 0)

    def test_a_text_in_another_charset_is_read(self):
        text = "date 2022-10-18 Ночью над областью были сбиты беспилотники, сообщили в администрации. " * 3
        self.write("cyrillic.txt", text.encode("windows-1251"))
        self.index_all()
        self.assertEqual(self.ids("беспилотники"), ["cyrillic.txt"])

    def test_an_empty_file_is_told(self):
        self.write("empty.txt", "")
        ran = self.index_all()
        self.assert_told(ran, "empty.txt", "empty|nothing|no report")
        self.assertEqual(self.ids(""), ["good.txt"])

    def test_a_report_without_a_day_is_undated_with_a_note(self):
        self.write("plain.txt", "Two convoys reached the town of Izium.\n")
        self.assert_undated("plain.txt")

    def test_an_impossible_day_makes_a_report_undated_with_a_note(self):
        self.write("leap.txt", "date 2022-02-30 Two convoys reached the town of Izium.\n")
        self.assert_undated("leap.txt")

    def test_an_impossible_day_in_jsonl_makes_a_report_undated_with_a_note(self):
        self.write("leap.jsonl", '{"body":"Two convoys reached Izium.","published":"2022-13-01"}\n')
        self.assert_undated("leap.jsonl")

    def test_a_binary_file_is_lost(self):
        self.write("picture.bin", bytes(range(256)) * 64)
        self.assert_lost("picture.bin", "text|binary")

    def test_a_broken_line_of_jsonl_is_lost_and_the_next_is_read(self):
        lines = [line_of("a", "First convoy."), '{"id":"b","body":\n', line_of("c", "Third convoy.")]
        self.write("lines.jsonl", "".join(lines))
        ran = self.index_all()
        self.assert_told(ran, "lines.jsonl", r"lines\.jsonl:2\b")
        self.assertEqual(sorted(self.ids("convoy")), ["a", "c"])

    def test_a_line_of_200_megabytes_is_lost_and_the_next_is_read(self):
        path = self.reports / "huge.jsonl"
        with open(path, "wb") as file:
            file.write(b'{"id":"huge","body":"')
            for _ in range(200):
                file.write(b"convoy " * (MIB // 7))
            file.write(b'"}\n' + line_of("small", "A small convoy.").encode())
        ran = self.index_all()
        self.assert_told(ran, "huge.jsonl", "64 mib|long|large|limit")
        self.assertEqual(self.ids("convoy"), ["small"])

    def test_a_path_that_does_not_exist_is_told_with_status_one(self):
        ran = self.run_index(self.folder / "nowhere")
        self.assertEqual(ran.returncode, 1)
        self.assert_told(ran, "nowhere")

    def test_an_unreadable_file_is_lost(self):
        secret = self.write("secret.txt", GOOD)
        secret.chmod(0)
        if os.geteuid() != 0:
            self.assert_lost("secret.txt", "permission|cannot|read")
            return
        ran = self.index_as_nobody()
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assert_told(ran, "secret.txt", "permission|cannot|read")
        self.assertEqual(self.ids(""), ["good.txt"])

    def index_as_nobody(self):
        """Root may read everything; so the program runs, from a place open to all, as nobody."""
        program = self.folder / "sitrep"
        shutil.copy(SITREP, program)
        home = self.folder / "home"
        home.mkdir()
        self.folder.chmod(0o755)
        os.chown(home, NOBODY, NOBODY)
        self.index = home / "test.index"
        return run(
            "index", "--index", self.index, self.reports,
            program=program, user=NOBODY, group=NOBODY, extra_groups=[],
        )  # fmt: skip


class BadTextForAnnotate(ProgramTest):
    def test_binary_input_is_one_line_and_status_one(self):
        self.assert_one_line_error(run("annotate", "--json", stdin=bytes(range(256))), 1, "text|binary")

    def test_a_missing_file_is_one_line_and_status_one(self):
        ran = run("annotate", "--json", self.folder / "nowhere.txt")
        self.assert_one_line_error(ran, 1, "nowhere.txt")


if __name__ == "__main__":
    unittest.main()
