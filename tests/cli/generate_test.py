"""`sitrep generate`: made-up reports, and what they say."""

import json
import unittest

from program import ProgramTest, run

REPORTS = 60


class GenerateTest(ProgramTest):
    def generate(self, *flags):
        ran = run("generate", "--reports", REPORTS, *flags)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(ran.stderr, "")
        return ran.stdout

    def truth(self):
        file = self.folder / "truth.jsonl"
        self.generate("--truth", file)
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]

    def test_as_many_reports_as_asked_for_a_line_each(self):
        reports = [json.loads(line) for line in self.generate().splitlines()]
        self.assertEqual(len({report["id"] for report in reports}), REPORTS)
        for report in reports:
            self.assertTrue(report["body"])

    def test_the_same_seed_gives_the_same_reports(self):
        self.assertEqual(self.generate("--seed", 7), self.generate("--seed", 7))
        self.assertNotEqual(self.generate("--seed", 7), self.generate("--seed", 8))

    def test_fewer_reports_are_the_first_of_more(self):
        self.assertTrue(self.generate().startswith(run("generate", "--reports", 5).stdout))

    def test_the_truth_tells_what_stands_in_each_report(self):
        bodies = {}
        for line in self.generate().splitlines():
            report = json.loads(line)
            bodies[report["id"]] = report["body"].encode()
        truth = self.truth()
        self.assertEqual([told["id"] for told in truth], list(bodies))
        for told in truth:
            values = {value["id"] for value in told["values"]}
            for mention in (*told["entities"], *told["dates"]):
                at = slice(mention["start"], mention["end"])
                self.assertEqual(bodies[told["id"]][at].decode(), mention["text"])
            self.assertLessEqual({mention["id"] for mention in told["entities"]}, values)

    def test_an_index_with_the_given_facets_counts_what_the_truth_says(self):
        self.write("reports.jsonl", self.generate("--with-facets"))
        self.index_all("--no-extract", self.reports)
        persons = {}
        for told in self.truth():
            for label in told["facets"]["person"]:
                persons[label] = persons.get(label, 0) + 1
        counted = self.search("", "--facet", "person:200")["facets"]["person"]
        self.assertEqual({value["label"]: value["count"] for value in counted["values"]}, persons)

    def test_copies_are_told(self):
        truth = self.truth()
        copies = {told["id"]: told["copy_of"] for told in truth if told["copy_of"]}
        self.assertTrue(copies)
        self.assertLessEqual(set(copies.values()), {told["id"] for told in truth})

    def test_a_truth_that_cannot_be_written_is_one_line(self):
        ran = run("generate", "--reports", 1, "--truth", self.folder / "nowhere" / "truth.jsonl")
        self.assert_one_line_error(ran, 1, "nowhere")

    def test_a_full_disk_is_one_line(self):
        ran = run("generate", "--reports", 1, "--truth", "/dev/full")
        self.assertEqual(ran.returncode, 1)
        self.assertRegex(ran.stderr, "disk")

    def test_the_number_of_reports_must_be_said(self):
        self.assert_one_line_error(run("generate"), 2, "--reports")


if __name__ == "__main__":
    unittest.main()
