"""`sitrep index --watch`: what comes, changes and goes is indexed while it runs."""

import signal
import subprocess
import time
import unittest

from program import PATIENCE, SITREP, ProgramTest, Server, run

GRID = "date 2022-10-18 Shahed-136 drones hit a power station outside Kyiv before dawn.\n"
GRAIN = "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n"


def switches_of(process):
    """How often it has gone to sleep."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))


class WatchTest(ProgramTest):
    def watch(self, *arguments):
        command = [SITREP, "index", "--watch", "--index", str(self.index), *map(str, arguments or [self.reports])]
        log = open(self.folder / "watch.log", "wb")
        self.addCleanup(log.close)
        watcher = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log)
        self.addCleanup(self.end, watcher)
        self.wait_for(lambda: "Following" in self.told())
        return watcher

    @staticmethod
    def end(watcher):
        if watcher.poll() is None:
            watcher.kill()
        watcher.wait()

    def told(self):
        return (self.folder / "watch.log").read_text(encoding="utf-8")

    def wait_for(self, happened):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if happened():
                return
            time.sleep(0.1)
        self.fail(f"it did not happen; told: {self.told()}")

    def found(self, query):
        ran = run("search", "--index", self.index, "--json", query)
        return ran.returncode == 0 and '"total":0' not in ran.stdout

    def test_what_comes_changes_and_goes_is_followed(self):
        self.write("grid.txt", GRID)
        self.watch("--prune", self.reports)
        self.wait_for(lambda: self.found("power"))
        self.write("ports/new/grain.txt", GRAIN)
        self.wait_for(lambda: self.found("grain"))
        self.write("ports/new/grain.txt", GRAIN.replace("Grain", "Fertiliser"))
        self.wait_for(lambda: self.found("fertiliser"))
        (self.reports / "grid.txt").unlink()
        self.wait_for(lambda: not self.found("power"))
        self.assertEqual(self.total(), 1)

    def test_a_server_shows_each_commit(self):
        self.write("grid.txt", GRID)
        self.index_all()
        self.watch()
        with Server(self.index) as server:
            self.write("grain.txt", GRAIN)
            self.wait_for(lambda: server.search("grain")["total"] == 1)

    def test_it_ends_cleanly_when_asked(self):
        for asked in (signal.SIGINT, signal.SIGTERM):
            watcher = self.watch()
            watcher.send_signal(asked)
            self.assertEqual(watcher.wait(timeout=PATIENCE), 0)

    def test_a_file_that_is_being_written_is_read_when_it_is_whole(self):
        self.watch()
        with open(self.reports / "wire.txt", "w", encoding="utf-8") as file:
            for number in range(30):
                file.write(f"date 2022-11-02 Convoy {number} left.\n")
                file.flush()
                time.sleep(0.1)
        self.wait_for(lambda: self.found("convoy"))
        self.assertEqual(self.total(), 30)
        self.assertEqual(self.told().count("30 added"), 1)

    def test_another_writer_may_come_in_between(self):
        self.watch()
        other = self.folder / "other.txt"
        other.write_text(GRID, encoding="utf-8")
        self.index_all(other)
        self.write("grain.txt", GRAIN)
        self.wait_for(lambda: self.found("grain"))
        self.assertEqual(self.total(), 2)

    def test_an_index_inside_the_folder_does_not_wake_it(self):
        self.write("grid.txt", GRID)
        self.index = self.reports / "test.index"
        watcher = self.watch()
        self.wait_for(lambda: self.found("power"))
        time.sleep(2)
        before = switches_of(watcher)
        time.sleep(3)
        self.assertLess(switches_of(watcher) - before, 3)

    def test_a_missing_folder_is_an_error_at_once(self):
        ran = self.run_index("--watch", self.folder / "nowhere")
        self.assert_one_line_error(ran, 1, "nowhere")

    def test_it_is_not_for_rebuilding_or_trying_again(self):
        for flag in ("--rebuild", "--retry-failed"):
            self.assertEqual(self.run_index("--watch", flag, self.reports).returncode, 2)


if __name__ == "__main__":
    unittest.main()
