"""Fails where README.md or docs/ no longer tell the truth about the checkout: a path or a link that
does not exist, a top-level folder without its sentence in docs/architecture.md, a command that is
neither a script nor a subcommand of sitrep.

    check_docs.py [ROOT]
"""

import re
import sys
from pathlib import Path

GENERATED = ("build",)
FENCE = re.compile(r"^```.*?^```\s*?$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
PATH = re.compile(r"[\w.*-]+(?:/[\w.*-]*)+$")
PLACEHOLDER = re.compile(r"(?<![A-Za-z])[A-Z](?![A-Za-z])")
SENTENCE = re.compile(r"^(?:\||-)\s*`(\w+)/`\s*\|?\s*(.*?)\s*\|?\s*$", re.MULTILINE)
COMMAND = re.compile(r"(?<![\w./-])(?:build/release/)?sitrep ([a-z]+)|(?<![\w/])scripts/([\w-]+)")
SUBCOMMAND = re.compile(r'add_subcommand\(\s*(?:\w+,\s*)?"([a-z]+)"')


def documents(root):
    root = Path(root)
    return [path for path in (root / "README.md", *sorted(root.glob("docs/**/*.md"))) if path.exists()]


def top_folders(root):
    return sorted(
        path.name
        for path in Path(root).iterdir()
        if path.is_dir() and path.name not in GENERATED and not path.name.startswith(".")
        and not path.name.endswith(".index")
    )


def exists(root, name):
    """A single capital stands for any name: `tests/X/Y_test.cpp`."""
    pattern = PLACEHOLDER.sub("*", name.rstrip("/"))
    return any(Path(root).glob(pattern))


def missing_paths(root, text):
    """Paths in backticks that begin with a folder of the top level."""
    folders = top_folders(root)
    for code in CODE.findall(FENCE.sub("", text)):
        if PATH.match(code) and code.split("/")[0] in folders and not exists(root, code):
            yield f"`{code}` does not exist"


def missing_links(root, document, text):
    for target in LINK.findall(text):
        if "://" not in target and not (document.parent / target).exists():
            yield f"the link to {target} leads nowhere"


def missing_commands(root, text):
    subcommands = set()
    for source in Path(root).glob("cli/*.cpp"):
        subcommands |= set(SUBCOMMAND.findall(source.read_text(encoding="utf-8")))
    code = "\n".join(FENCE.findall(text) + CODE.findall(FENCE.sub("", text)))
    for subcommand, script in COMMAND.findall(code):
        if subcommand and subcommand not in subcommands:
            yield f"sitrep has no command '{subcommand}'"
        if script and not (Path(root) / "scripts" / script).exists():
            yield f"there is no scripts/{script}"


def is_one_sentence(text):
    return text.endswith(".") and ". " not in text


def folders_without_sentence(root):
    text = (Path(root) / "docs/architecture.md").read_text(encoding="utf-8")
    told = {name for name, sentence in SENTENCE.findall(text) if is_one_sentence(sentence)}
    for folder in top_folders(root):
        if folder not in told:
            yield f"docs/architecture.md: `{folder}/` is not told in one sentence"


def find_problems(root):
    found = list(folders_without_sentence(root))
    for document in documents(root):
        text = document.read_text(encoding="utf-8")
        name = document.relative_to(root)
        for problem in (
            *missing_paths(root, text),
            *missing_links(root, document, text),
            *missing_commands(root, text),
        ):
            found.append(f"{name}: {problem}")
    return found


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = find_problems(root)
    print("\n".join(found) or "The documents are true to the checkout.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
