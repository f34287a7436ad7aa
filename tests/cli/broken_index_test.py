"""An index that is missing, locked, damaged, or whose writer was killed."""

import fcntl
import json
import os
import signal
import subprocess
import time
import unittest

from program import PATIENCE, SITREP, ProgramTest, Server, run

GOOD = "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n"
# Enough that a writer can be caught at it.
MANY = 20000


class BrokenIndexTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("good.txt", GOOD)

    def search_plain(self):
        return run("search", "--index", self.index, "grain")

    def test_a_missing_index_is_one_line_that_says_what_to_do(self):
        self.assert_one_line_error(self.search_plain(), 1, "sitrep index")

    def test_serve_refuses_a_missing_index(self):
        ran = run("serve", "--index", self.index, "--listen", "127.0.0.1:0")
        self.assert_one_line_error(ran, 1, "sitrep index")

    def test_a_folder_that_is_no_index_is_refused_and_left_alone(self):
        self.index = self.reports
        self.assert_one_line_error(self.search_plain(), 1, "index")
        self.assertEqual([path.name for path in self.reports.iterdir()], ["good.txt"])

    def test_a_damaged_index_is_one_line(self):
        self.index_all()
        for path in self.index.rglob("*"):
            if path.is_file() and path.stat().st_size > 0:
                path.write_bytes(b"\x5a" * path.stat().st_size)
        self.assert_one_line_error(self.search_plain(), 1, ".")

    def test_a_truncated_index_is_one_line(self):
        self.index_all()
        for path in self.index.rglob("*"):
            if path.is_file():
                os.truncate(path, path.stat().st_size // 2)
        self.assert_one_line_error(self.search_plain(), 1, ".")

    def test_an_index_that_is_being_written_is_one_line(self):
        self.index_all()
        self.write("more.txt", GOOD)
        locks = list(self.index.rglob("flintlock"))
        self.assertTrue(locks)
        files = [open(lock, "r+b") for lock in locks]
        for file in files:
            self.addCleanup(file.close)
            fcntl.lockf(file, fcntl.LOCK_EX)
        self.assert_one_line_error(self.run_index(), 1, "another|locked|being written")

    def test_searching_goes_on_while_the_index_is_locked(self):
        self.index_all()
        for lock in self.index.rglob("flintlock"):
            file = open(lock, "r+b")
            self.addCleanup(file.close)
            fcntl.lockf(file, fcntl.LOCK_EX)
        self.assertEqual(self.ids("grain"), ["good.txt"])


class KilledWriterTest(ProgramTest):
    def write_many(self):
        with open(self.reports / "many.jsonl", "w", encoding="utf-8") as file:
            for number in range(MANY):
                body = f"Convoy {number} reached checkpoint {number % 97} near Kyiv with Shahed-136 wreckage."
                report = {"id": f"convoy-{number}", "published": "2022-11-03", "body": body}
                file.write(json.dumps(report) + "\n")

    def size_of_index(self):
        return sum(path.stat().st_size for path in self.index.rglob("*") if path.is_file())

    def kill_while_it_writes(self):
        before = self.size_of_index()
        command = [SITREP, "index", "--index", str(self.index), str(self.reports)]
        writer = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and writer.poll() is None and self.size_of_index() == before:
            time.sleep(0.002)
        running = writer.poll() is None
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        self.assertTrue(running, "the writer ended before it could be killed")

    def test_a_killed_writer_leaves_the_last_good_index(self):
        self.write("good.txt", GOOD)
        self.index_all()
        self.write_many()
        self.kill_while_it_writes()
        self.assertEqual(self.ids("grain"), ["good.txt"])
        self.assertLess(self.total(), MANY + 1)

    def test_running_it_again_finishes_the_work(self):
        self.write("good.txt", GOOD)
        self.index_all()
        self.write_many()
        self.kill_while_it_writes()
        self.index_all()
        self.assertEqual(self.total(), MANY + 1)


class PortTest(ProgramTest):
    def test_a_port_in_use_is_one_line_that_names_it(self):
        self.write("good.txt", GOOD)
        self.index_all()
        with Server(self.index) as first:
            port = first.address.rsplit(":", 1)[1]
            ran = run("serve", "--index", self.index, "--listen", f"127.0.0.1:{port}")
            self.assert_one_line_error(ran, 1, port)


if __name__ == "__main__":
    unittest.main()
