"""`sitrep annotate`: who, what and when a text is about."""

import json
import unittest

from program import ProgramTest, run

COUNCIL = """\
date 2022-10-20 Three Western governments took the matter of Iranian drones to the Security Council on Wednesday and \
spoke, behind closed doors, of a violation of UN Resolution 2231.

State Department Counsellor Derek Chollet said wreckage had been photographed piece by piece. Mr Chollet told reporters \
that Shahed-136 attack drones could have only one maker.

Russia's deputy UN ambassador Dmitry Polyanskiy warned Secretary General Antonio Guterres against sending inspectors, \
while Iran's UN ambassador Amir Saeid Iravani called the charge baseless. Ukraine's UN ambassador Sergiy Kyslytsya \
answered that the first crates had come in late August.

France's UN ambassador Nicolas de Riviere recalled that the Council had blessed a 2015 nuclear agreement, which US \
President Joe Biden still hopes to save.
"""

ROLES = {
    "person/derek-chollet": "State Department Counsellor",
    "person/antonio-guterres": "Secretary General",
    "person/dmitry-polyanskiy": "deputy UN ambassador",
    "person/amir-saeid-iravani": "UN ambassador",
    "person/sergiy-kyslytsya": "UN ambassador",
    "person/nicolas-de-riviere": "UN ambassador",
    "person/joe-biden": "President",
}


class AnnotateTest(ProgramTest):
    def annotate(self, text, *flags):
        ran = run("annotate", "--json", *flags, stdin=text)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return [json.loads(line) for line in ran.stdout.splitlines()]

    def council(self):
        [report] = self.annotate(COUNCIL)
        return report

    def entities(self, kind):
        return [entity for entity in self.council()["entities"] if entity["kind"] == kind]

    def test_the_report_is_read_with_its_day_and_language(self):
        report = self.council()
        self.assertEqual((report["published"], report["language"]), ("2022-10-20", "en"))
        self.assertTrue(report["body"].startswith("Three Western governments"))

    def test_every_person_is_found_and_nobody_else(self):
        self.assertEqual({person["id"] for person in self.entities("person")}, ROLES.keys())

    def test_a_surname_later_in_the_report_is_the_same_person(self):
        texts = [person["text"] for person in self.entities("person") if "chollet" in person["id"]]
        self.assertEqual(texts, ["Derek Chollet", "Chollet"])

    def test_the_office_held_is_the_role(self):
        found = {}
        for person in self.entities("person"):
            found.setdefault(person["id"], person.get("role", ""))
        for person, role in ROLES.items():
            with self.subTest(person):
                self.assertRegex(found.get(person, ""), rf"(^|\s){role}$")

    def test_weapons_and_resolutions_have_their_canonical_labels(self):
        facets = self.council()["facets"]
        self.assertEqual(facets["weapon"], ["Shahed-136"])
        self.assertEqual(facets["resolution"], ["UNSC 2231"])

    def test_dates_are_reckoned_from_the_day_of_publication(self):
        dates = [(date["text"], date["from"], date["to"], date["precision"]) for date in self.council()["dates"]]
        self.assertEqual(
            dates,
            [
                ("Wednesday", "2022-10-19", "2022-10-19", "day"),
                ("late August", "2022-08-21", "2022-08-31", "range"),
                ("2015", "2015-01-01", "2015-12-31", "year"),
            ],
        )

    def test_offsets_are_bytes_of_the_body(self):
        report = self.council()
        body = report["body"].encode()
        for span in report["entities"] + report["dates"]:
            self.assertEqual(body[span["start"] : span["end"]].decode(), span["text"])

    def test_every_report_of_a_text_is_a_line(self):
        reports = self.annotate("date 2022-10-18 First convoy.\ndate 2022-10-19 Second convoy.\n")
        self.assertEqual([report["published"] for report in reports], ["2022-10-18", "2022-10-19"])

    def test_the_day_of_publication_can_be_given(self):
        [report] = self.annotate("The envoys met on Wednesday.", "--published", "2022-10-20")
        self.assertEqual([date["from"] for date in report["dates"]], ["2022-10-19"])

    def test_a_day_that_was_not_given_says_where_it_was_found(self):
        files = {
            "2022-10-20-convoy.txt": ("First convoy.", "file-name"),
            "dateline.txt": ("KYIV, October 20, 2022 (Grid Wire) – First convoy.", "dateline"),
            "given.txt": ("date 2022-10-20 First convoy.", "given"),
            "convoy.md": ("---\ndate: 2022-10-20\n---\nFirst convoy.", "front-matter"),
            "convoy.html": ('<html><meta name="date" content="2022-10-20"><p>First convoy.', "metadata"),
            "convoy.eml": ("From: a@wire.example\nDate: 20 Oct 2022 23:30 -0500\n\nFirst convoy.", "mail-header"),
        }
        for name, (text, found_in) in files.items():
            with self.subTest(name):
                ran = run("annotate", "--json", self.write(name, text))
                report = json.loads(ran.stdout)
                self.assertEqual((report["published"], report["published_from"]), ("2022-10-20", found_in))
                self.assertEqual(ran.stderr, "")

    def test_the_time_of_a_files_last_change_is_no_day_of_publication(self):
        ran = run("annotate", "--json", self.write("convoy.txt", "First convoy."))
        self.assertIsNone(json.loads(ran.stdout)["published"])
        self.assertIn("undated", ran.stderr)

    def test_files_are_annotated_in_order(self):
        first = self.write("first.txt", "date 2022-10-18 First convoy.")
        second = self.write("second.txt", "date 2022-10-19 Second convoy.")
        ran = run("annotate", "--json", second, first)
        days = [json.loads(line)["published"] for line in ran.stdout.splitlines()]
        self.assertEqual(days, ["2022-10-19", "2022-10-18"])

    def test_plain_output_names_what_is_found(self):
        ran = run("annotate", stdin=COUNCIL)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        for told in ("Shahed-136", "UNSC 2231", "Derek Chollet", "2022-10-19"):
            self.assertIn(told, ran.stdout)


if __name__ == "__main__":
    unittest.main()
