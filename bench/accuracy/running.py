"""Runs a program over a text and takes what it costs."""

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

TOKEN = re.compile(r"\w+|[^\w\s]")


class ProgramFailed(Exception):
    """The program did not end well; the message says how."""


@dataclass
class Ran:
    """What a program wrote, and its cost."""

    output: str
    seconds: float
    core_seconds: float
    megabytes: float


def run(command, text, environment=None):
    """`text` on its standard input; peak memory and processor time are those of the whole run."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as written, tempfile.TemporaryFile() as told:
        given.write(text.encode())
        given.seek(0)
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdin=given, stdout=written, stderr=told,
            env={**os.environ, **(environment or {})},
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begun
        if process.returncode != 0:
            told.seek(0)
            raise ProgramFailed(f"{command[0]} ended with {process.returncode}: {last_lines(told.read())}")
        written.seek(0)
        kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        return Ran(written.read().decode(), seconds, used.ru_utime + used.ru_stime, kilobytes / 1024)


def last_lines(output):
    return output.decode(errors="replace").strip()[-500:]


def tokens_in(texts):
    return sum(len(TOKEN.findall(text)) for text in texts)
