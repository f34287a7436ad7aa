"""docs/benchmarks.md says what bench/results says; and the counting behind scripts/bench peers."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.peers import building, command, corpus, document, figures, plots, scaling
from bench.peers.running import ProgramFailed


class DocumentTest(unittest.TestCase):
    def test_the_page_and_its_plots_are_what_the_results_make_of_them(self):
        for path, text in document.files(ROOT).items():
            self.assertEqual(path.read_text(encoding="utf-8"), text, f"{path}: run scripts/bench docs")

    def test_no_plot_is_left_over(self):
        made = set(document.files(ROOT))
        self.assertEqual([p for p in (ROOT / "docs/benchmarks").glob("*") if p not in made], [])

    def test_no_result_names_the_machine(self):
        for path in (ROOT / "bench/results").glob("*.json"):
            self.assertFalse("host_name" in path.read_text(encoding="utf-8"), path)

    def test_a_page_without_its_marks_is_told(self):
        with self.assertRaises(ProgramFailed):
            document.with_section("no marks", "peers", ["a line"])

    def test_a_section_replaces_the_one_before(self):
        text = f"before\n{document.begin('scale')}\nold\n{document.end('scale')}\nafter\n"
        written = document.with_section(text, "scale", ["new"])
        self.assertEqual(written, text.replace("old", "new"))

    def test_figures_keep_three_digits(self):
        shown = [document.shown(figure) for figure in (1234.5, 12.34, 1.234, 0.01234)]
        self.assertEqual(shown, ["1,234", "12.3", "1.23", "0.012"])


class FiguresTest(unittest.TestCase):
    def test_percentiles_are_of_single_queries(self):
        summary = figures.summary([float(ms) for ms in range(200, 0, -1)])
        self.assertEqual([summary[name] for name in ("mean", "p50", "p95", "p99", "worst")],
                         [100.5, 101, 191, 199, 200])

    def test_classes_are_told_apart(self):
        found = figures.by_class([1.0, 3.0, 5.0], ["term", "or", "term"])
        self.assertEqual({kind: one["mean"] for kind, one in found.items()}, {"ALL": 3, "term": 3, "or": 3})
        self.assertEqual(found["term"]["n"], 2)

    def test_a_query_without_its_class_is_an_error(self):
        with self.assertRaises(ValueError):
            figures.by_class([1.0, 2.0], ["term"])

    def test_queries_a_second_are_of_the_sum_of_the_times(self):
        mode = figures.of_mode({"ms": [1.0, 3.0], "qps2": 900}, ["term", "term"])
        self.assertEqual((mode["qps_one_thread"], mode["qps_two_threads"]), (500, 900))

    def test_answers_differ_by_anything_but_the_score(self):
        ours = [f"{i}\tterm\t7\t1\t2\t3\t4\t5\t7\t2\t1.5".split("\t") for i in range(3)]
        theirs = [list(answer) for answer in ours]
        theirs[0][10] = "9.25"
        self.assertEqual(figures.differences(ours, theirs), [])
        theirs[1][9] = "3"
        self.assertEqual([one.query for one in figures.differences(ours, theirs)], [1])

    def test_a_missing_answer_differs(self):
        answer = "0\tterm\t7\t1\t2\t3\t4\t5\t7\t2\t1.5".split("\t")
        self.assertEqual(len(figures.differences([answer, answer], [answer])), 1)


class CorpusTest(unittest.TestCase):
    def test_sizes_are_read_as_people_write_them(self):
        self.assertEqual([corpus.reports_of(size) for size in ("10k", "1m", "2500")], [10_000, 1_000_000, 2_500])

    def test_a_report_becomes_a_line_with_given_facets(self):
        given = {"id": 4, "title": "Ferry halted", "body": "The ferry stopped.", "date": "2022-10-20",
                 "people": ["Amina Diallo"], "orgs": [], "weapons": ["Shahed-136"], "resolutions": ["UNSC 2231"],
                 "places": ["Kyiv"], "mentioned_dates": ["2022-10-19"]}
        made = json.loads(corpus.sitrep_line(json.dumps(given)))
        self.assertEqual((made["id"], made["published"], made["mentioned"]), ("4", "2022-10-20", ["2022-10-19"]))
        self.assertEqual(made["facets"], {"person": ["Amina Diallo"], "organisation": [], "weapon": ["Shahed-136"],
                                          "resolution": ["UNSC 2231"], "place": ["Kyiv" + corpus.MARK_OF_PLACES]})


class CommandTest(unittest.TestCase):
    def test_without_the_generator_of_the_corpus_it_says_what_is_missing(self):
        told = io.StringIO()
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(
            building, "HARNESS", Path(folder)
        ), contextlib.redirect_stderr(told):
            status = command.main(["peers", "--folder", folder])
        self.assertEqual(status, command.FAILED)
        self.assertIn("../shared/tools/peers, and that folder is not there", told.getvalue())


class ScaleTest(unittest.TestCase):
    def test_a_single_facet_is_the_call_with_it_less_the_call_without(self):
        found = scaling.single_facets({"match": [1.0, 5.0], "each": [1.5, 2, 1, 1, 1, 5, 5, 5, 5.25, 5]})
        self.assertEqual(found, {"worst_ms": 1, "facet": "organisation", "query": 0, "worst_with_match_ms": 5.25})


class PlotTest(unittest.TestCase):
    def test_a_plot_is_xml_and_says_its_figures(self):
        drawn = plots.dots("Ranking & more", [("a phrase", {"Sitrep": (0.5, 2.5), "Lucene": (1, 4)})])
        titles = [title.text for title in xml.fromstring(drawn).iter("{http://www.w3.org/2000/svg}title")]
        self.assertIn("Sitrep: mean 0.5 ms, p95 2.5 ms", titles)

    def test_a_higher_figure_lies_further_along_the_axis(self):
        axis = plots.LogAxis([0.2, 30], 100, 400)
        self.assertEqual([axis.at(value) for value in (0.1, 1, 100)], [100, 200, 400])


if __name__ == "__main__":
    unittest.main()
