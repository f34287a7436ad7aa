"""Fails on an #include that docs/architecture.md does not allow: an arrow between folders that is
not drawn, or a library outside the files that are its edge.

    check_arrows.py [ROOT]
"""

import re
import sys
from pathlib import Path

from source_tree import FOLDERS, files_under

# Headers of indexer about how reports lie in an index; its other headers are about writing.
SCHEMA = (
    r"indexer/(layout|analysis|stored_report|value_record|facet_columns|families|comparable_name|bm25|column_file"
    r"|posting_blocks|packed_numbers|stem_postings|word_positions|position_segment|stories|lost_file|xapian/columns_builder|xapian/index_folder"
    r"|xapian/derived_file|xapian/stem_postings_builder|xapian/word_positions_builder|xapian/stories_builder)\.h"
)
# The part of it that searcher's own headers hand on.
RECORDS = r"indexer/(stored_report|value_record|lost_file)\.h"

# What the files of a folder may include, beside its own.
ARROWS = {
    "corpus": (),
    "indexer": (r"corpus/",),
    "searcher": (r"corpus/", SCHEMA),
    "web": (r"corpus/", r"searcher/", RECORDS),
    "cli": (r"corpus/", r"indexer/", r"searcher/", r"web/"),
    "bench": (r"corpus/", r"indexer/", r"searcher/", r"web/", r"cli/"),
    "tests": (r"corpus/", r"indexer/", r"searcher/", r"web/", r"cli/"),
}

# Which files may include a library; tests may include any.
EDGES = {
    r"xapian\.h": r"(indexer|searcher)/xapian/",
    r"unicode/": r"corpus/(text|charset|islamic_calendar)",
    r"cld2/": r"corpus/language\.cpp",
    r"libstemmer\.h": r"corpus/stem\.cpp",
    r"httplib\.h": r"web/|(indexer|searcher)/opensearch/",
    r"nlohmann/": r"web/|cli/|corpus/(readers|training)/|(indexer|searcher)/opensearch/"
    r"|indexer/(stored_report|value_record)\.cpp",
    r"libxml/": r"corpus/readers/html_page\.cpp",
    r"yaml-cpp/": r"corpus/readers/front_matter\.cpp",
    r"gmime/": r"corpus/readers/mail_message\.cpp",
    r"pugixml\.hpp": r"corpus/readers/(office_xml|office_document|docx_document|odt_document)\.",
    r"csv\.h": r"corpus/readers/csv_rows\.cpp",
    r"poppler-": r"corpus/readers/pdf_document\.cpp",
    r"archive(_entry)?\.h": r"corpus/readers/(unpacker|zip_parts)\.cpp",
    r"zlib\.h": r"corpus/readers/http_response\.cpp",
    r"xxhash\.h": r"corpus/lexicon|indexer/|web/",
    r"CLI/": r"cli/",
    r"benchmark/": r"bench/",
    r"gtest/": r"tests/",
}

SYSTEM = re.compile(
    r"[a-z_0-9]+$|(sys|netinet|arpa)/|(unistd|fcntl|signal|pthread|poll|netdb|termios|locale|malloc)\.h$"
)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def folder_of_header(header):
    """`embedded/web_static_files.h` is generated for the folder in its name."""
    generated = re.match(r"embedded/([a-z]+)_", header)
    return generated.group(1) if generated else header.split("/")[0]


def is_allowed_arrow(folder, header):
    if folder_of_header(header) == folder:
        return True
    return any(re.match(pattern, header) for pattern in ARROWS[folder])


def wrong_library(path, header):
    for library, files in EDGES.items():
        if re.match(library, header):
            ours = path.startswith("tests/") or re.match(files, path)
            return None if ours else f"<{header}> belongs to {files} alone"
    if SYSTEM.match(header):
        return None
    return f"<{header}> is of a library without an edge in tests/check_arrows.py"


def problems_in(path, text):
    folder = path.split("/")[0]
    for match in INCLUDE.finditer(text):
        quote, header = match.groups()
        if quote == "<":
            problem = wrong_library(path, header)
        elif is_allowed_arrow(folder, header):
            problem = None
        else:
            problem = f'"{header}" is no arrow of {folder}'
        if problem:
            line = text.count("\n", 0, match.start(1)) + 1
            yield f"{path}:{line}: {problem}"


def find_problems(root):
    found = []
    for path in files_under(root, FOLDERS, (".h", ".cpp")):
        found += problems_in(path.as_posix(), (Path(root) / path).read_text(encoding="utf-8"))
    return found


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = find_problems(root)
    print("\n".join(found) or "Every include follows an arrow.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
