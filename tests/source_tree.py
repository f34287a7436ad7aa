"""The files of the checkout that the checks look at."""

import os
from pathlib import Path

FOLDERS = ("corpus", "indexer", "searcher", "web", "cli", "bench", "tests")


def files_under(root, folders, suffixes):
    """Files with one of these suffixes, as paths relative to `root`, in order."""
    found = []
    for folder in folders:
        for place, subfolders, names in os.walk(Path(root) / folder):
            subfolders[:] = [name for name in subfolders if name != "__pycache__"]
            found += [Path(place, name).relative_to(root) for name in names if name.endswith(suffixes)]
    return sorted(found)
