"""`sitrep check`: what is wrong with an index, and what to do."""

import fcntl
import unittest

from program import SAMPLE, ProgramTest, run


class CheckTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.index_all(SAMPLE)

    def check(self):
        return run("check", "--index", self.index)

    def file(self, name):
        """A file of the index, beside its database."""
        return next(self.index.rglob("facets.columns")).with_name(name)

    def assert_found(self, *lines):
        ran = self.check()
        self.assertEqual(ran.returncode, 1, ran.stdout + ran.stderr)
        self.assertEqual(ran.stdout.splitlines(), list(lines))

    def turn_last_byte(self, path):
        data = bytearray(path.read_bytes())
        data[-1] ^= 0xFF
        path.write_bytes(data)

    def test_a_whole_index_is_said_to_be_whole(self):
        ran = self.check()
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        self.assertEqual(ran.stdout, "")
        self.assertRegex(ran.stderr, r"is whole: \d+ reports, \d+ values, \d+ derived files\.$")

    def test_what_was_deleted_as_advised_is_made_anew(self):
        stems = self.file("stems.postings")
        self.turn_last_byte(stems)
        self.assert_found(
            "stems.postings has been changed since it was written: delete stems.postings, which is made anew."
        )
        stems.unlink()
        self.assertTrue(self.ids("drone"))
        self.assertEqual(self.check().returncode, 0)

    def test_a_missing_file_is_made_by_indexing_again(self):
        self.file("stories.columns").unlink()
        self.assert_found("stories.columns is missing: run sitrep index again.")
        self.index_all(SAMPLE)
        self.assertEqual(self.check().returncode, 0)

    def test_several_things_are_a_line_each(self):
        self.file("stories.columns").unlink()
        self.file("facets.columns.new").write_text("half", encoding="utf-8")
        self.assert_found(
            "stories.columns is missing: run sitrep index again.",
            "facets.columns.new was left by a run that was stopped: delete it.",
        )

    def test_damaged_tables_ask_for_a_new_index(self):
        for table in self.index.rglob("docdata.glass"):
            table.write_bytes(b"\x5a" * table.stat().st_size)
        ran = self.check()
        self.assertEqual(ran.returncode, 1)
        self.assertRegex(ran.stdout, r"damaged.*: remove the folder and run sitrep index again\.\n$")

    def test_an_index_that_is_being_written_is_one_line(self):
        for lock in self.index.rglob("flintlock"):
            file = open(lock, "r+b")
            self.addCleanup(file.close)
            fcntl.lockf(file, fcntl.LOCK_EX)
        self.assert_one_line_error(self.check(), 1, "being written")

    def test_a_missing_index_is_one_line(self):
        ran = run("check", "--index", self.folder / "nowhere")
        self.assert_one_line_error(ran, 1, "sitrep index")


if __name__ == "__main__":
    unittest.main()
