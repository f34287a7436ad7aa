"""`sitrep index`: adding, running again, changes and removals."""

import unittest

from program import ProgramTest

GRID = "date 2022-10-18 Shahed-136 drones hit a power station outside Kyiv before dawn.\n"
GRAIN = "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n"
COUNCIL = "date 2022-10-19 The Security Council met about Resolution 2231.\n"


class IndexTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("grid.txt", GRID)
        self.write("ports/grain.txt", GRAIN)

    def state_of_index(self):
        """Every file but the lock, which each writer takes."""
        files = sorted(path for path in self.index.rglob("*") if path.name != "flintlock")
        return [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files]

    def test_a_folder_is_indexed_with_all_below_it(self):
        self.index_all()
        self.assertEqual(sorted(self.ids("")), ["grid.txt", "ports/grain.txt"])

    def test_a_single_file_is_called_by_its_name(self):
        self.index_all(self.reports / "ports" / "grain.txt")
        self.assertEqual(self.ids(""), ["grain.txt"])

    def test_the_second_report_of_a_file_has_a_number(self):
        self.write("both.txt", GRID + COUNCIL)
        self.index_all(self.reports / "both.txt")
        self.assertEqual(sorted(self.ids("")), ["both.txt", "both.txt#2"])

    def test_a_second_run_writes_nothing(self):
        self.index_all()
        before = self.state_of_index()
        self.index_all()
        self.assertEqual(self.state_of_index(), before)

    def test_a_changed_report_takes_the_place_of_the_old_one(self):
        self.index_all()
        self.write("grid.txt", COUNCIL)
        self.index_all()
        self.assertEqual(self.ids("resolution:2231"), ["grid.txt"])
        self.assertEqual(self.ids("weapon:shahed-136"), [])
        self.assertEqual(self.total(), 2)

    def test_a_new_report_joins_the_others(self):
        self.index_all()
        self.write("council.txt", COUNCIL)
        self.index_all()
        self.assertEqual(self.total(), 3)

    def test_a_removed_report_stays_until_prune(self):
        self.index_all()
        (self.reports / "grid.txt").unlink()
        self.index_all()
        self.assertEqual(self.total(), 2)
        self.index_all("--prune", self.reports)
        self.assertEqual(self.ids(""), ["ports/grain.txt"])

    def test_prune_leaves_the_reports_of_other_folders(self):
        other = self.folder / "other"
        other.mkdir()
        (other / "council.txt").write_text(COUNCIL, encoding="utf-8")
        self.index_all(self.reports, other)
        (self.reports / "grid.txt").unlink()
        self.index_all("--prune", self.reports)
        self.assertEqual(sorted(self.ids("")), ["council.txt", "ports/grain.txt"])

    def test_a_lexicon_of_ones_own_is_applied_by_indexing_again(self):
        self.write("grid.txt", "date 2022-10-18 A Quietwing drone fell outside Kyiv.\n")
        self.index_all()
        self.assertEqual(self.ids("weapon:quietwing"), [])
        lexicon = self.folder / "own.tsv"
        lexicon.write_text("id\tlabel\nweapon/quietwing\tQuietwing\n", encoding="utf-8")
        self.index_all("--lexicon", lexicon, self.reports)
        self.assertEqual(self.ids("weapon:quietwing"), ["grid.txt"])

    def test_a_mistake_in_a_lexicon_is_one_line_with_its_place(self):
        lexicon = self.folder / "own.tsv"
        lexicon.write_text("id\tlabel\nweapon/quietwing\tQuietwing\nweapon\tNameless\n", encoding="utf-8")
        ran = self.run_index("--lexicon", lexicon, self.reports)
        self.assert_one_line_error(ran, 1, r"own\.tsv:3: ")

    def test_without_extraction_only_given_names_are_taken(self):
        self.write("given.jsonl", '{"id":"given","body":"Shahed-136 wreckage.","facets":{"weapon":["Lancet"]}}\n')
        self.index_all("--no-extract", self.reports)
        self.assertEqual(self.ids("weapon:any"), ["given"])
        self.assertEqual(self.ids("weapon:lancet"), ["given"])


if __name__ == "__main__":
    unittest.main()
