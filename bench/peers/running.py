"""Runs a program and takes what it costs."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


class ProgramFailed(Exception):
    """A program did not end well, or is not there; the message says what to do."""


@dataclass
class Cost:
    """Of a whole run: by the clock, of the processor, and the most memory at once."""

    seconds: float
    core_seconds: float
    megabytes: float


def tell(message):
    print(f"scripts/bench: {message}", file=sys.stderr, flush=True)


def run(command, **options):
    """What the program writes on standard output stays there; returns what it cost."""
    begun = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], **options)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    if process.returncode != 0:
        raise ProgramFailed(f"{command[0]} ended with {process.returncode}.")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def output_of(command, **options):
    found = subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, text=True, check=False, **options
    )
    if found.returncode != 0:
        raise ProgramFailed(f"{command[0]} ended with {found.returncode}.")
    return found.stdout


def bytes_on_disk(path):
    """Blocks that are taken, which is less than the length where a file has holes."""
    files = Path(path).rglob("*") if Path(path).is_dir() else [Path(path)]
    return sum(file.stat().st_blocks * 512 for file in files if file.is_file())
