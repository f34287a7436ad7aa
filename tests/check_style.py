"""Fails on C++ that clang-format would change, on files of more than 400 lines, and on names that
say nothing.

    check_style.py [ROOT]
"""

import re
import subprocess
import sys
from pathlib import Path

from source_tree import FOLDERS, files_under

MOST_LINES = 400
SAYS_NOTHING = {"util", "utils", "common", "helper", "helpers", "misc", "core"}
SOURCES = (".h", ".cpp", ".py", ".js", ".css")


def long_files(root, paths):
    for path in paths:
        lines = (Path(root) / path).read_bytes().count(b"\n")
        if lines > MOST_LINES:
            yield f"{path}: {lines} lines; at most {MOST_LINES}, one concept a file"


def empty_names(paths):
    for path in paths:
        words = {word for part in path.parts for word in re.split(r"[^a-z0-9]+", part.lower())}
        for word in sorted(words & SAYS_NOTHING):
            yield f"{path}: '{word}' says nothing; name the concept"


def unformatted(root, paths):
    cpp = [str(path) for path in paths if path.suffix in (".h", ".cpp")]
    if not cpp:
        return []
    command = ["clang-format-14", "--dry-run", "-Werror", "--ferror-limit=1", *cpp]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if run.returncode == 0:
        return []
    first_lines = [line for line in run.stderr.splitlines() if ": error:" in line]
    return first_lines or [run.stderr.strip()]


def find_problems(root):
    paths = files_under(root, FOLDERS, SOURCES)
    return [*long_files(root, paths), *empty_names(paths), *unformatted(root, paths)]


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = find_problems(root)
    print("\n".join(found) or "Style holds.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
