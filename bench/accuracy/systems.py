"""What finds names: sitrep itself, spaCy's small model, CoreNLP's three classes. Each answers alike."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bench.accuracy.running import ProgramFailed, run, tokens_in
from bench.accuracy.spans import ByteOffsets, Document, Span

HERE = Path(__file__).resolve().parent
STARTS = 5
ONE_SENTENCE = [Document("one sentence", "Nothing happened.", [], "2022-10-20")]
RIVAL_KINDS = {
    "PERSON": "person", "ORG": "organisation", "ORGANIZATION": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place", "LOCATION": "place",
}


@dataclass
class Cost:
    """Of one run over many texts; `start_seconds` is a run over one short sentence."""

    tokens: int
    core_seconds: float
    start_seconds: float
    start_core_seconds: float
    megabytes: float

    @property
    def tokens_a_second(self):
        return self.tokens / max(self.core_seconds - self.start_core_seconds, 1e-3)


@dataclass
class Found:
    """For each document, in order: spans, {kind: {label: ids}}, {span: office}."""

    spans: list
    cost: Cost
    labels: list = field(default_factory=list)
    offices: list = field(default_factory=list)


def escaped(text):
    """On one line."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def lines_for(name, ran, documents):
    """What a program wrote, a line for each document."""
    lines = ran.output.removesuffix("\n").split("\n")
    if len(lines) != len(documents):
        raise ProgramFailed(f"{name} gave {len(lines)} lines for {len(documents)} texts")
    return lines


def report_for_sitrep(document):
    """As a line of JSON."""
    report = {"id": document.id, "body": document.text}
    if document.published:
        report["published"] = document.published
    return json.dumps(report, ensure_ascii=False)


def code_points_of(report, document):
    """A function from byte offsets of sitrep's body to code points of the document's text."""
    shift = document.text.find(report["body"])
    if shift < 0:
        raise ProgramFailed(f"sitrep changed the text of {document.id}")
    offsets = ByteOffsets(report["body"])
    return lambda offset: shift + offsets.code_point(offset)


class System:
    """A program that reads texts on standard input and writes one line for each."""

    name = ""
    languages = ("en",)

    def is_installed(self):
        raise NotImplementedError

    def command(self):
        raise NotImplementedError

    def written_for(self, document):
        return escaped(document.text)

    def spans_of(self, line, document):
        """A line is "start end KIND", in code points, with tabs between spans."""
        spans = []
        for part in filter(None, line.split("\t")):
            start, end, kind = part.split(" ")
            if kind in RIVAL_KINDS:
                spans.append(Span(int(start), int(end), RIVAL_KINDS[kind]))
        return spans

    def labels_of(self, line):
        return {}

    def offices_of(self, line, document):
        return {}

    def find(self, documents):
        ran = self.run(documents)
        lines = lines_for(self.name, ran, documents)
        tokens = tokens_in(document.text for document in documents)
        start = self.start()
        cost = Cost(tokens, ran.core_seconds, start.seconds, start.core_seconds, ran.megabytes)
        pairs = list(zip(lines, documents, strict=True))
        return Found(
            [self.spans_of(*pair) for pair in pairs], cost,
            [self.labels_of(line) for line in lines], [self.offices_of(*pair) for pair in pairs],
        )

    @cache
    def start(self):
        """The fastest of a few runs over one short sentence."""
        return min((self.run(ONE_SENTENCE) for _ in range(STARTS)), key=lambda ran: ran.seconds)

    def run(self, documents):
        return run(self.command(), "".join(self.written_for(document) + "\n" for document in documents))


class Sitrep(System):
    """`sitrep annotate`, as a person runs it."""

    name = "sitrep"
    languages = ("en", "ru")

    def __init__(self, program):
        self.program = Path(program)

    def is_installed(self):
        return self.program.exists()

    def command(self):
        return [self.program, "annotate", "--json"]

    def written_for(self, document):
        return report_for_sitrep(document)

    def spans_of(self, line, document):
        return [span for span, _ in self.entities_of(line, document)]

    def offices_of(self, line, document):
        return {span: entity["role"] for span, entity in self.entities_of(line, document) if entity.get("role")}

    def entities_of(self, line, document):
        report = json.loads(line)
        code_point = code_points_of(report, document)
        for entity in report["entities"]:
            start, end = (code_point(entity[side]) for side in ("start", "end"))
            yield Span(start, end, entity["kind"]), entity

    def labels_of(self, line):
        report = json.loads(line)
        labels = {kind: {label: set() for label in values} for kind, values in report["facets"].items()}
        for entity in report["entities"]:
            labels.get(entity["kind"], {}).get(entity["label"], set()).add(entity["id"])
        return labels


class Spacy(System):
    name = "spaCy small"

    def __init__(self, folder):
        self.python = Path(folder) / "venv" / "bin" / "python"

    def is_installed(self):
        return self.python.exists()

    def command(self):
        return [self.python, HERE / "spacy_names.py"]


class CoreNlp(System):
    name = "CoreNLP 3-class"

    def __init__(self, folder):
        self.folder = Path(folder) / "corenlp"

    def is_installed(self):
        return (self.folder / "CoreNlpNames.class").exists()

    def command(self):
        return ["java", "-Xmx2g", "-cp", f"{self.folder}:{self.folder}/*", "CoreNlpNames",
                self.folder / "english.all.3class.distsim.crf.ser.gz"]
