"""A changed lexicon is applied by indexing again: no change of the program."""

import json
import unittest
import urllib.request

from program import ProgramTest, Server

REPORTS = """\
date 2023-03-01 Quietwing drones were shown in Oldport.
date 2023-03-02 Two QW-2 drones fell near Oldport.
"""
TWO_NAMES = """\
op\tid\tlabel\tparent\taliases
add\tweapon/quietwing\tQuietwing\tweapon/loitering-munition\t-
add\tweapon/qw-2\tQW-2\tweapon/loitering-munition\t-
"""
MERGED = TWO_NAMES + "merge\tweapon/qw-2\t-\tweapon/quietwing\t-\n"


class LexiconChangeTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("wire.txt", REPORTS)
        self.lexicon = self.folder / "mine.tsv"

    def index_with(self, table):
        self.lexicon.write_text(table)
        self.index_all("--lexicon", self.lexicon, self.reports)

    def counts(self):
        values = self.search("", "--facet", "weapon:50")["facets"]["weapon"]["values"]
        return {value["id"]: value["count"] for value in values}

    def test_two_names_that_are_merged_become_one_count(self):
        self.index_with(TWO_NAMES)
        counts = self.counts()
        self.assertEqual((counts["weapon/quietwing"], counts["weapon/qw-2"]), (1, 1))
        self.assertEqual(self.total("Quietwing"), 1)
        self.index_with(MERGED)
        counts = self.counts()
        self.assertEqual(counts["weapon/quietwing"], 2)
        self.assertNotIn("weapon/qw-2", counts)
        self.assertEqual(self.total("Quietwing"), 2)
        self.assertEqual(self.total('weapon:"QW-2"'), 2)

    def test_a_new_spelling_is_found_after_indexing_again(self):
        self.write("late.txt", "date 2023-03-03 A Stillewing was seen.\n")
        self.index_with(TWO_NAMES)
        self.assertEqual(self.total("weapon:quietwing"), 1)
        self.index_with(TWO_NAMES + "alias\tweapon/quietwing\t-\t-\tStillewing\n")
        self.assertEqual(self.total("weapon:quietwing"), 2)
        self.assertIn("late.txt", self.ids("Quietwing"))

    def test_the_old_id_leads_to_the_new_one(self):
        self.index_with(MERGED)
        with Server(self.index, "--lexicon", str(self.lexicon)) as server:
            with urllib.request.urlopen(server.address + "/entity/weapon/qw-2") as answer:
                self.assertTrue(answer.url.endswith("/entity/weapon/quietwing"))
            entity = json.loads(server.get("/api/v1/entity/weapon/qw-2"))
            self.assertEqual((entity["id"], entity["reports"]), ("weapon/quietwing", 2))
            written = {form["text"]: form["reports"] for form in entity["forms"]}
            self.assertEqual(written, {"Quietwing": 1, "QW-2": 1})
            above = [one["id"] for one in entity["above"]]
            self.assertEqual(above, ["weapon/loitering-munition", "weapon/drone"])
            ticked = server.search("", **{"f.weapon": "weapon/qw-2"})
            self.assertEqual(ticked["total"], 2)


class BadLexiconTest(ProgramTest):
    """A table with a mistake: the file, the line, what to do; and nothing is indexed by half of it."""

    TABLES = {
        "clash": ("id\tlabel\taliases\nweapon/quietwing\tQuietwing\tGeran-2\n", 2, "leave it out|merge"),
        "circle": ("id\tlabel\tparent\nplace/qa\tQa\tplace/qb\nplace/qb\tQb\tplace/qa\n", 2, "leave out"),
        "column": ("id\tlabel\tcolour\nweapon/quietwing\tQuietwing\tred\n", 1, "the columns are"),
        "flag": ("id\tlabel\tflags\nweapon/quietwing\tQuietwing\tloud\n", 2, "use case"),
        "orphan": ("id\tlabel\tparent\nweapon/quietwing\tQuietwing\tweapon/none\n", 2, "add them first"),
    }

    def test_the_file_and_line_are_told_and_the_index_stays_as_it_was(self):
        self.write("report.txt", "date 2022-11-02 A Quietwing fell near Odesa.\n")
        self.assertEqual(self.run_index(self.reports).returncode, 0)
        for name, (table, line, says) in self.TABLES.items():
            with self.subTest(name):
                path = self.folder / f"{name}.tsv"
                path.write_text(table, encoding="utf-8")
                ran = self.run_index("--lexicon", path, self.reports)
                self.assertEqual(ran.returncode, 1, ran.stderr)
                self.assertRegex(ran.stderr, f"{name}\\.tsv:{line}: .*({says})")
                self.assertEqual(self.ids("weapon:any"), [])
                self.assertEqual(self.ids("odesa"), ["report.txt"])


if __name__ == "__main__":
    unittest.main()
