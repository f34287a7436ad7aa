"""`sitrep serve`: the same answers on every way in, and from the index as it is now."""

import html
import json
import re
import unittest
import urllib.error
import urllib.parse

from annotate_test import COUNCIL
from program import SAMPLE, ProgramTest, Server

QUERIES = ("weapon:shahed-136", "resolution:2231", "person:chollet", "mentioned:2022-10-19")
RESULT = re.compile(r'href="/report/([^"?#]+)')


def ids_on_page(page):
    """Report ids of the result links, each once, in the order of the page."""
    return list(dict.fromkeys(urllib.parse.unquote(html.unescape(found)) for found in RESULT.findall(page)))


class OneAnswerTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("council.txt", COUNCIL)
        self.index_all(self.reports, SAMPLE)
        self.server = Server(self.index)
        self.addCleanup(self.server.stop)

    def test_program_api_and_page_find_the_same_reports(self):
        for query in QUERIES:
            with self.subTest(query):
                program = self.ids(query)
                self.assertIn("council.txt", program)
                api = [hit["id"] for hit in self.server.search(query, limit=200)["hits"]]
                self.assertEqual(api, program)
                page = self.server.get("/search", q=query, limit=200, copies="all")
                self.assertEqual(ids_on_page(page), program)

    def test_a_count_equals_the_total_after_ticking(self):
        answer = self.server.search("drone", facet="weapon:200", limit=0)
        values = answer["facets"]["weapon"]["values"]
        self.assertTrue(values)
        for value in values:
            ticked = self.server.search("drone", limit=0, **{"f.weapon": value["id"]})
            self.assertEqual(ticked["total"], value["count"], value["id"])

    def test_an_unknown_parameter_is_an_error_that_names_it(self):
        with self.assertRaises(urllib.error.HTTPError) as caught:
            self.server.search("drone", colour="red")
        self.assertEqual(caught.exception.code, 400)
        self.assertEqual(caught.exception.headers.get_content_type(), "application/problem+json")
        self.assertEqual(json.load(caught.exception)["parameter"], "colour")
        caught.exception.close()


class ServeTest(ProgramTest):
    def test_a_new_commit_is_seen_without_a_restart(self):
        self.write("first.txt", "date 2022-10-18 First convoy.\n")
        self.index_all()
        with Server(self.index) as server:
            self.assertEqual(server.search("convoy")["total"], 1)
            self.write("second.txt", "date 2022-10-19 Second convoy with Shahed-136 wreckage.\n")
            self.index_all()
            self.assertEqual(server.search("convoy")["total"], 2)
            found = server.search("", facet="weapon")["facets"]["weapon"]["values"]
            self.assertIn("weapon/shahed-136", [value["id"] for value in found])

    def test_it_ends_well_when_asked_to(self):
        self.write("first.txt", "date 2022-10-18 First convoy.\n")
        self.index_all()
        self.assertEqual(Server(self.index).stop(), 0)


if __name__ == "__main__":
    unittest.main()
