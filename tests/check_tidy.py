"""Runs clang-tidy over every source of the program that the build compiles; a file whose text, includes and
checks are as when it last passed is not run again.

    check_tidy.py BUILD_FOLDER
"""

import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

# The program's own; tests and benchmarks are mostly macros, and would double the time.
FOLDERS = ("corpus", "indexer", "searcher", "web", "cli")

ROOT = Path(__file__).resolve().parent.parent
QUOTED = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
# Compiled by g++: flags that clang does not know are no findings.
COMMAND = ["clang-tidy-14", "--quiet", "--extra-arg=-Wno-unknown-warning-option"]


def compiled_sources(build):
    entries = json.loads((build / "compile_commands.json").read_text())
    sources = {Path(entry["file"]): entry["command"] for entry in entries}
    ours = {path: command for path, command in sources.items() if is_ours(path)}
    return sorted(ours.items())


def is_ours(path):
    return path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in FOLDERS


def closure(path, seen):
    """The file and everything of ours it includes, directly or not."""
    if path in seen or not path.exists():
        return seen
    seen.add(path)
    for header in QUOTED.findall(path.read_text(encoding="utf-8")):
        closure(ROOT / header, seen)
    return seen


def fingerprint(path, command):
    state = hashlib.sha256(command.encode())
    checks = sorted([ROOT / ".clang-tidy", *ROOT.glob("*/.clang-tidy")])
    for file in (*checks, *sorted(closure(path, set()))):
        state.update(file.read_bytes())
    return state.hexdigest()


def check(path, stamp, build):
    if stamp.exists():
        return ""
    run = subprocess.run(
        [*COMMAND, "-p", str(build), str(path)], capture_output=True, text=True, check=False
    )
    if run.returncode == 0:
        stamp.touch()
        return ""
    return run.stdout + (run.stderr if "error:" not in run.stdout else "")


def main():
    build = Path(sys.argv[1]).resolve()
    stamps = build / "tidy"
    stamps.mkdir(exist_ok=True)
    sources = compiled_sources(build)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [
            pool.submit(check, path, stamps / fingerprint(path, command), build)
            for path, command in sources
        ]
        findings = [job.result() for job in jobs]
    print("".join(findings) or f"clang-tidy finds nothing in {len(sources)} files.")
    return 1 if any(findings) else 0


if __name__ == "__main__":
    sys.exit(main())
