"""Documents and tables that `sitrep index` and `sitrep annotate` read."""

import json
import unittest
from pathlib import Path

from program import ProgramTest, run

DATA = Path(__file__).resolve().parents[1] / "corpus" / "readers" / "data"
DOCUMENTS = (".docx", ".odt", ".pdf")
TABLE = "Remarks,What,Day\nA Shahed-136 fell into the harbour.,Port shut,2022-10-20\n"
COLUMNS = ("--csv-body", "remarks", "--csv-title", "what", "--csv-published", "day")


class DocumentsTest(ProgramTest):
    def read(self, *arguments, **options):
        ran = run("annotate", "--json", *arguments, **options)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return [json.loads(line) for line in ran.stdout.splitlines()]

    def test_documents_are_read_whatever_their_format(self):
        files = sorted(path for path in DATA.iterdir() if path.suffix in DOCUMENTS)
        self.assertEqual(len(files), 6)
        weapons = [report["facets"]["weapon"] for report in self.read(*files)]
        self.assertEqual(weapons, [["Shahed-136"]] * len(files))

    def test_a_document_comes_through_a_pipe(self):
        [report] = self.read(stdin=(DATA / "harbour.pdf").read_bytes())
        self.assertEqual(report["title"], "Harbour closed")

    def test_columns_of_a_table_are_named(self):
        [report] = self.read(*COLUMNS, stdin=TABLE)
        self.assertEqual((report["title"], report["published"]), ("Port shut", "2022-10-20"))
        self.assertEqual(report["facets"]["weapon"], ["Shahed-136"])

    def test_a_table_is_indexed_by_its_columns(self):
        self.write("wires.csv", TABLE)
        without = self.index_all()
        self.assertIn("name one with --csv-body; there are Remarks, What, Day.", without.stderr)
        self.assertEqual(self.ids("weapon:shahed-136"), [])
        self.index_all("--strict", *COLUMNS, self.reports)
        self.assertEqual(self.ids("weapon:shahed-136"), ["wires.csv"])


if __name__ == "__main__":
    unittest.main()
