"""The program from outside: run it, serve with it. Tests inherit ProgramTest.

$SITREP is the program; `ctest` sets it.
"""

import json
import os
import re
import signal
import subprocess
import tempfile
import unittest
import urllib.parse
import urllib.request
from pathlib import Path

SITREP = os.environ.get("SITREP", "build/release/sitrep")
SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample"
# A build with sanitizers on two busy cores is slow.
PATIENCE = 120


def run(*arguments, stdin=None, program=SITREP, **options):
    """Runs `sitrep arguments…` to its end; status, stdout and stderr are in the answer."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    ran = subprocess.run(
        [str(program), *map(str, arguments)],
        input=stdin if stdin is not None else b"",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        **options,
    )
    ran.stdout = ran.stdout.decode()
    ran.stderr = ran.stderr.decode()
    return ran


class Server:
    """`sitrep serve` on a free port."""

    def __init__(self, index, *flags):
        self.process = subprocess.Popen(
            [SITREP, "serve", "--index", str(index), "--listen", "127.0.0.1:0", *flags],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            self.wait_until_healthy()
        except BaseException:
            self.stop()
            raise

    def wait_until_healthy(self):
        """Its first line says where it listens; from then on connections wait for it."""
        told = self.process.stderr.readline().decode()
        address = re.search(r"http://[\d.]+:\d+", told)
        if not address:
            raise AssertionError(f"serve did not start: {told}")
        self.address = address.group()
        self.get("/api/v1/health")

    def get(self, path, **parameters):
        url = self.address + path
        if parameters:
            url += "?" + urllib.parse.urlencode(parameters, doseq=True)
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def search(self, q, **parameters):
        return json.loads(self.get("/api/v1/search", q=q, **parameters))

    def stop(self):
        """Asks it to end, as Ctrl+C does; answers its exit status."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class ProgramTest(unittest.TestCase):
    """A test with a folder of reports and an index of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sitrep-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.reports = self.folder / "reports"
        self.reports.mkdir()
        self.index = self.folder / "test.index"

    def write(self, name, text):
        path = self.reports / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run_index(self, *arguments):
        return run("index", "--index", self.index, *(arguments or [self.reports]))

    def index_all(self, *arguments):
        ran = self.run_index(*arguments)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran

    def search(self, query, *flags):
        ran = run("search", "--index", self.index, "--json", *flags, query)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return json.loads(ran.stdout)

    def ids(self, query):
        return [hit["id"] for hit in self.search(query, "--limit", "200")["hits"]]

    def total(self, query=""):
        return self.search(query, "--limit", "0")["total"]

    def assert_one_line_error(self, ran, status, says):
        """It ended with this status, nothing on stdout and one line on stderr that matches `says`."""
        self.assertEqual(ran.returncode, status, ran.stderr)
        self.assertEqual(ran.stdout, "")
        lines = ran.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, ran.stderr)
        self.assertRegex(lines[0], re.compile(says, re.IGNORECASE))
