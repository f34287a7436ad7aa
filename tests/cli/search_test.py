"""`sitrep search`: the answer for people and the answer for programs."""

import unittest

from program import ProgramTest, run

REPORTS = """\
date 2022-10-18 Shahed-136 drones hit a power station outside Kyiv before dawn.
date 2022-10-20 Drone wreckage was shown to the Security Council on Wednesday. Members argued about Resolution 2231.
date 2022-11-02 Grain ships left Odesa again after a pause of four days.
"""


class SearchTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("wire.txt", REPORTS)
        self.index_all()

    def test_json_has_the_fields_of_the_api(self):
        answer = self.search("drone", "--facet", "weapon")
        self.assertLessEqual({"query", "total", "took_ms", "hits", "facets"}, answer.keys())
        self.assertLessEqual({"q", "read_as", "notes"}, answer["query"].keys())
        self.assertEqual(answer["query"]["q"], "drone")
        self.assertEqual(answer["total"], 2)
        hit = answer["hits"][0]
        fields = {"id", "title", "source", "published", "language", "score", "snippets", "entities"}
        self.assertLessEqual(fields, hit.keys())
        self.assertLessEqual({"values", "none", "distinct"}, answer["facets"]["weapon"].keys())

    def test_a_facet_counts_reports(self):
        weapons = self.search("drone", "--facet", "weapon")["facets"]["weapon"]
        self.assertEqual(
            [(value["id"], value["label"], value["count"]) for value in weapons["values"]],
            [
                ("weapon/drone", "drone", 1),
                ("weapon/loitering-munition", "loitering munition", 1),
                ("weapon/shahed", "Shahed", 1),
                ("weapon/shahed-136", "Shahed-136", 1),
            ],
        )
        self.assertEqual(weapons["none"], 1)

    def test_marks_are_code_points_of_the_snippet(self):
        self.write("wire.txt", "date 2022-10-18 The café «Zażółć» stood beside the station of Przemyśl.\n")
        self.index_all()
        snippet = self.search("station")["hits"][0]["snippets"][0]
        marked = [snippet["text"][start:end] for start, end in snippet["marks"]]
        self.assertEqual(marked, ["station"])

    def test_an_empty_query_means_every_report(self):
        self.assertEqual(self.total(""), 3)

    def test_limit_zero_gives_totals_alone(self):
        answer = self.search("drone", "--limit", "0")
        self.assertEqual((answer["total"], answer["hits"]), (2, []))

    def test_limit_bounds_the_hits_and_not_the_total(self):
        answer = self.search("", "--limit", "1")
        self.assertEqual((answer["total"], len(answer["hits"])), (3, 1))

    def test_sorting_is_by_day_of_publication(self):
        def days(sort):
            return [hit["published"] for hit in self.search("", "--sort", sort)["hits"]]

        self.assertEqual(days("oldest"), ["2022-10-18", "2022-10-20", "2022-11-02"])
        self.assertEqual(days("newest"), days("oldest")[::-1])

    def test_a_misspelt_word_gets_another_query(self):
        answer = self.search("drnoe")
        self.assertEqual(answer["total"], 0)
        self.assertEqual(self.search(answer["query"]["did_you_mean"])["total"], 2)
        self.assertNotIn("did_you_mean", self.search("drone")["query"])

    def test_the_day_talked_about_finds_the_report(self):
        self.assertEqual(self.ids("mentioned:2022-10-19"), ["wire.txt#2"])

    def test_a_name_finds_reports_that_write_it_otherwise(self):
        self.write("kiev.txt", "date 2022-10-19 Sirens sounded in Kiev. Герань-2 hit a station.\n")
        self.index_all()
        answer = self.search("kyiv")
        self.assertEqual(answer["query"]["read_as"], "kyiv OR place:kyiv")
        self.assertEqual(answer["query"]["expanded"][0]["text"], "kyiv")
        self.assertIn("Kiev", answer["query"]["expanded"][0]["as"])
        self.assertIn("kiev.txt", [hit["id"] for hit in answer["hits"]])
        self.assertIn("kiev.txt", self.ids("Geran-2"))

    def test_a_treaty_is_found_by_its_other_names(self):
        self.write("deal.txt", "date 2022-10-19 Talks on reviving the JCPOA stalled in Vienna.\n")
        self.index_all()
        answer = self.search("Joint Comprehensive Plan of Action")
        self.assertEqual([hit["id"] for hit in answer["hits"]], ["deal.txt"])
        self.assertIn("JCPOA", answer["query"]["expanded"][0]["as"])

    def test_other_names_can_be_turned_off(self):
        self.write("kiev.txt", "date 2022-10-19 Sirens sounded in Kiev.\n")
        self.index_all()
        answer = self.search("kyiv", "--no-aliases")
        self.assertEqual(answer["query"]["expanded"], [])
        self.assertNotIn("kiev.txt", [hit["id"] for hit in answer["hits"]])

    def test_a_family_is_counted_and_found_with_all_that_is_under_it(self):
        values = self.search("", "--facet", "weapon:50")["facets"]["weapon"]["values"]
        family = {value["id"]: value for value in values}["weapon/loitering-munition"]
        self.assertEqual(family["count"], self.total("weapon:loitering-munition"))
        self.assertEqual(family["parent"], "weapon/drone")
        self.assertEqual(self.ids("weapon:loitering-munition"), ["wire.txt"])
        self.assertEqual(self.search("drone")["hits"][0]["entities"]["weapon"], ["Shahed-136"])

    def test_an_unreadable_date_is_a_note_and_no_failure(self):
        notes = self.search("drone published:2022-13")["query"]["notes"]
        self.assertEqual(len(notes), 1)

    def test_plain_output_names_each_report_on_stdout(self):
        ran = run("search", "--index", self.index, "drone")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("Shahed-136 drones hit a power station", ran.stdout)
        self.assertIn("2022-10-20", ran.stdout)

    def test_the_index_can_be_named_by_the_environment(self):
        ran = run("search", "--json", "drone", env={"SITREP_INDEX": str(self.index)})
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn('"total":2', ran.stdout.replace(" ", ""))


if __name__ == "__main__":
    unittest.main()
