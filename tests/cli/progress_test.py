"""How `sitrep index` tells how far it is: one line on a terminal, plain lines elsewhere."""

import json
import os
import pty
import re
import subprocess
import unittest

from program import SITREP, ProgramTest

REPORTS = 6000


class ProgressTest(ProgramTest):
    def setUp(self):
        super().setUp()
        with open(self.reports / "many.jsonl", "w", encoding="utf-8") as file:
            for number in range(REPORTS):
                body = f"Convoy {number} reached checkpoint {number % 97} near Kyiv with Shahed-136 wreckage. " * 5
                file.write(json.dumps({"id": f"c{number}", "published": "2022-11-03", "body": body}) + "\n")
            file.write("{broken\n")

    def told_on_terminal(self):
        terminal, end = pty.openpty()
        command = [SITREP, "index", "--index", str(self.index), str(self.reports)]
        program = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=end)
        os.close(end)
        told = b""
        while True:
            try:
                piece = os.read(terminal, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            told += piece
        os.close(terminal)
        self.assertEqual(program.wait(), 0)
        return told.decode()

    def test_on_a_terminal_one_line_is_written_over_and_over(self):
        told = self.told_on_terminal()
        lines = re.findall(
            r"\r\x1b\[K(\d+) reports, \d+ reports/s, [\d.]+ of [\d.]+ MB \((\d+) %\), [\d.]+ MB/s, \d+ s left", told
        )
        self.assertGreater(len(lines), 1, told)
        shares = [int(share) for _, share in lines]
        self.assertEqual(shares, sorted(shares))
        self.assertLessEqual(shares[-1], 100)
        self.assertIn("\r\x1b[K" + str(self.reports), told, "the line is taken away before a note")
        self.assertTrue(told.endswith("reports.\r\n"), told)

    def test_elsewhere_a_short_run_tells_its_result_alone(self):
        ran = self.index_all()
        self.assertNotIn("\x1b", ran.stderr)
        self.assertRegex(ran.stderr.splitlines()[-1], rf"^{REPORTS} added, .*holds {REPORTS} reports\.$")
        self.assertEqual(ran.stdout, "")


if __name__ == "__main__":
    unittest.main()
